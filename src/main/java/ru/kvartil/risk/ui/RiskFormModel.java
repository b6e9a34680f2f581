package ru.kvartil.risk.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import ru.kvartil.risk.EntryField;
import ru.kvartil.risk.RiskChecks.Wrong;
import ru.kvartil.school.ui.DateText;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;

/// The one form of a screen of risks: opened with a [FormSpec], stored as one action, or closed. What is wrong is said at the
/// field and nothing that was typed is lost.
final class RiskFormModel {
  private static final Texts TEXTS = Texts.of(RiskFormModel.class);
  private final RiskDesk desk;
  private final Workspace workspace;
  private final Tasks tasks;
  private final ReadOnlyObjectWrapper<Optional<FormSpec>> spec = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Map<EntryField, StringProperty> values = new EnumMap<>(EntryField.class);
  private final Map<EntryField, StringProperty> errors = new EnumMap<>(EntryField.class);
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

  RiskFormModel(RiskDesk desk, Workspace workspace, Tasks tasks) {
    this.desk = desk;
    this.workspace = workspace;
    this.tasks = tasks;
  }

  /// The form in view; empty while none is open.
  ReadOnlyObjectProperty<Optional<FormSpec>> spec() {
    return spec.getReadOnlyProperty();
  }

  StringProperty value(EntryField field) {
    return values.computeIfAbsent(field, _ -> new SimpleStringProperty(""));
  }

  /// What is wrong with a field, empty when nothing is.
  StringProperty error(EntryField field) {
    return errors.computeIfAbsent(field, _ -> new SimpleStringProperty(""));
  }

  /// What is the matter with the last command.
  ReadOnlyStringProperty message() {
    return message.getReadOnlyProperty();
  }

  void open(FormSpec wanted) {
    message.set("");
    spec.set(Optional.empty());
    wanted.fields().forEach(field -> {
      value(field.field()).set(field.start());
      error(field.field()).set("");
    });
    spec.set(Optional.of(wanted));
  }

  void cancel() {
    message.set("");
    spec.set(Optional.empty());
  }

  void save() {
    spec.get().ifPresent(form -> {
      boolean right = true;
      Map<EntryField, String> typed = new EnumMap<>(EntryField.class);
      for (FormSpec.Field field : form.fields()) {
        String value = value(field.field()).get() == null ? "" : value(field.field()).get();
        String wrong = field.kind() == FormSpec.Kind.DATE ? DateText.optional(value) : "";
        error(field.field()).set(wrong);
        right &= wrong.isEmpty();
        typed.put(field.field(), value);
      }
      if (right) {
        store(form, new FormSpec.Typed(typed));
      }
    });
  }

  private void store(FormSpec form, FormSpec.Typed typed) {
    workspace.storing();
    tasks.run(TEXTS.get("saving"), _ -> desk.store(form.entry().apply(typed)), wrong -> {
      workspace.stored();
      if (wrong.isEmpty()) {
        close(form);
      } else {
        say(form, wrong);
      }
    }, failure -> {
      workspace.stored();
      message.set(failure.text());
    });
  }

  private void close(FormSpec form) {
    if (spec.get().filter(form::equals).isPresent()) {
      cancel();
    }
    workspace.changed();
  }

  /// A remark about a field the form has not is said under the form.
  private void say(FormSpec form, List<Wrong> wrong) {
    message.set("");
    for (Wrong each : wrong) {
      if (form.fields().stream().anyMatch(field -> field.field() == each.field())) {
        error(each.field()).set(each.message());
      } else {
        message.set(each.message());
      }
    }
  }

  /// Takes the entry of the form away.
  void remove() {
    spec.get().ifPresent(form -> form.stored().ifPresent(entry -> tasks.run(TEXTS.get("saving"), _ -> {
      desk.remove(entry);
      return true;
    }, _ -> close(form), failure -> message.set(failure.text()))));
  }
}
