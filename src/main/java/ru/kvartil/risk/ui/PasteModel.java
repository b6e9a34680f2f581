package ru.kvartil.risk.ui;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import ru.kvartil.risk.PastedCells;
import ru.kvartil.risk.RiskTable;
import ru.kvartil.risk.RiskTable.Answers;
import ru.kvartil.risk.RiskTable.Question;
import ru.kvartil.risk.RiskTable.Reading;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;

/// Loading a table of the РПШ: read at every change of the text or of an answer, stored only when everything is certain.
final class PasteModel {
  private static final Texts TEXTS = Texts.of(PasteModel.class);
  private final RiskDesk desk;
  private final Workspace workspace;
  private final Tasks tasks;
  private final Latest latest;
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty source = new SimpleStringProperty(TEXTS.get("field.source.usual"));
  private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final Map<String, Optional<SchoolKey>> schools = new HashMap<>();
  private final Map<String, Optional<String>> risks = new HashMap<>();

  /// What the table says so far, and what may be answered.
  record Shown(Reading reading, List<FormSpec.Choice> schools, List<FormSpec.Choice> risks) {}

  PasteModel(RiskDesk desk, Workspace workspace, Tasks tasks) {
    this.desk = desk;
    this.workspace = workspace;
    this.tasks = tasks;
    this.latest = new Latest(tasks);
    text.subscribe((_, _) -> {
      schools.clear();
      risks.clear();
      read();
    });
  }

  StringProperty text() {
    return text;
  }

  StringProperty source() {
    return source;
  }

  ReadOnlyObjectProperty<Optional<Shown>> shown() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyStringProperty message() {
    return message.getReadOnlyProperty();
  }

  /// Puts the cells of a file where they can be seen and corrected.
  void file(Path file) {
    tasks.run(TEXTS.get("paste.reading"), _ -> desk.sheets().of(file), rows -> {
      source.set(String.valueOf(file.getFileName()));
      text.set(String.join("\n", rows.stream().map(row -> String.join("\t", row.stream().map(PasteModel::cell)
          .toList())).toList()));
    }, failure -> message.set(failure.text()));
  }

  private static String cell(String cell) {
    return cell.replaceAll("[\\t\\r\\n]+", " ");
  }

  /// @param value key of a school or code of a risk; empty to leave the row or the column out
  void answer(Question question, String value) {
    if (question.school()) {
      schools.put(question.written(), value.isEmpty()
          ? Optional.empty()
          : Optional.of(new SchoolKey(Integer.parseInt(
              value))));
    } else {
      risks.put(question.written(), value.isEmpty() ? Optional.empty() : Optional.of(value));
    }
    read();
  }

  private void read() {
    message.set("");
    String pasted = text.get() == null ? "" : text.get();
    if (pasted.isBlank()) {
      latest.forget();
      shown.set(Optional.empty());
      return;
    }
    Answers answers = new Answers(schools, risks);
    var year = workspace.year().get();
    latest.run(TEXTS.get("paste.reading"), _ -> {
      RiskDesk.State state = desk.state(year);
      RiskTable.Reading reading = desk.read(year, PastedCells.of(pasted), answers);
      return new Shown(reading, state.data().schools().stream().map(PasteModel::choice).toList(), state.catalogue()
          .active().stream().map(risk -> new FormSpec.Choice(risk.code(), risk.name())).toList());
    }, now -> shown.set(Optional.of(now)), failure -> message.set(failure.text()));
  }

  private static FormSpec.Choice choice(School school) {
    return new FormSpec.Choice(Integer.toString(school.key().value()), school.name());
  }

  /// Stores the levels; the text stays when something stands in the way.
  void load() {
    shown.get().map(Shown::reading).filter(Reading::ready).ifPresent(reading -> {
      var year = workspace.year().get();
      String from = source.get().strip();
      tasks.run(TEXTS.get("saving"), _ -> {
        desk.store(year, reading, from.length() > 500 ? from.substring(0, 500) : from);
        return true;
      }, _ -> {
        text.set("");
        workspace.changed();
      }, failure -> message.set(failure.text()));
    });
  }
}
