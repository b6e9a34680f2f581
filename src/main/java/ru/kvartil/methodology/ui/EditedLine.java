package ru.kvartil.methodology.ui;

import java.util.Optional;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import ru.kvartil.methodology.Mark;
import ru.kvartil.methodology.ProfileCheck;
import ru.kvartil.methodology.ProfileLine;
import ru.kvartil.methodology.ProfileLine.Kind;
import ru.kvartil.methodology.ProfileLine.Part;

/// One line of a method while it is edited.
final class EditedLine {
  private final ProfileLine base;
  private final StringProperty value;
  private final ObjectProperty<@Nullable Mark> mark;
  private final StringProperty source;
  private final BooleanProperty kept = new SimpleBooleanProperty(true);
  private final StringProperty problem = new SimpleStringProperty("");

  EditedLine(ProfileLine base) {
    this.base = base;
    this.value = new SimpleStringProperty(base.kind() == Kind.CHOICE ? base.value() : base.text());
    this.mark = new SimpleObjectProperty<>(base.mark().orElse(null));
    this.source = new SimpleStringProperty(base.source());
    // A number the centre has changed is no longer what the program or an order says.
    value.subscribe((_, now) -> {
      boolean same = now.equals(base.kind() == Kind.CHOICE ? base.value() : base.text());
      if (base.mark().isPresent() && (same || mark.get() == base.mark().get())) {
        mark.set(same ? base.mark().get() : Mark.C);
      }
    });
  }

  ProfileLine base() {
    return base;
  }

  boolean isWeight() {
    return base.part() == Part.WEIGHTS;
  }

  /// As typed; of a choice as the profile says it.
  StringProperty value() {
    return value;
  }

  ObjectProperty<@Nullable Mark> mark() {
    return mark;
  }

  StringProperty source() {
    return source;
  }

  /// Whether the indicator takes part; of other lines always true.
  BooleanProperty kept() {
    return kept;
  }

  /// What is wrong; empty when nothing is.
  StringProperty problem() {
    return problem;
  }

  /// The line as it stands, with the number as JSON writes it where it is one.
  ProfileLine line() {
    String typed = value.get();
    String raw = base.kind() == Kind.CHOICE || base.kind() == Kind.FIXED
        ? base.value().equals(typed) || base.kind() == Kind.FIXED ? base.value() : typed
        : ProfileCheck.number(typed).map(ProfileCheck::raw).orElse(typed);
    return base.with(raw, Optional.ofNullable(mark.get()), source.get());
  }
}
