package ru.kvartil.note.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import ru.kvartil.school.SchoolKey;

/// Recommendations as typed, each for whom it was typed: turning to another school or to the district shows theirs.
final class Recommendations {
  private final Map<Subject, String> typed = new HashMap<>();
  private final StringProperty text = new SimpleStringProperty("");
  private Optional<Subject> subject = Optional.empty();

  /// Whom recommendations are for.
  ///
  /// @param school empty: the district
  record Subject(Optional<SchoolKey> school) {}

  /// Those of the present subject.
  StringProperty text() {
    return text;
  }

  /// Keeps the text of the present subject and shows that of the next one. What was typed before anybody was chosen goes to
  /// the first who is.
  void turnTo(Optional<Subject> next) {
    if (next.equals(subject)) {
      return;
    }
    String left = text.get();
    subject.ifPresent(former -> typed.put(former, left));
    String nobodys = subject.isEmpty() ? left : "";
    subject = next;
    text.set(next.map(each -> typed.getOrDefault(each, nobodys)).orElse(""));
  }
}
