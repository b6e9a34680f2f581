package ru.kvartil.school.ui.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import ru.kvartil.school.MergePlan;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolEnd;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolStatus;
import ru.kvartil.school.ui.DateText;
import ru.kvartil.school.ui.RegistryDesk;
import ru.kvartil.school.ui.RegistryDesk.Story;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.school.ui.sheet.SheetChecks;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;

/// Commands of the tab: rename, close, reopen, merge, take a status away; and what they have to say.
final class LifeModel {
  private static final Texts TEXTS = Texts.of(LifeModel.class);
  private final SchoolKey key;
  private final RegistryDesk desk;
  private final Workspace workspace;
  private final Tasks tasks;
  private final Latest latest;
  private final ReadOnlyObjectWrapper<@Nullable Story> story = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Form> form = new ReadOnlyObjectWrapper<>(Form.NONE);
  private final ReadOnlyObjectWrapper<Optional<MergePlan>> plan = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper nameError = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper dateError = new ReadOnlyStringWrapper("");
  final StringProperty everyday = new SimpleStringProperty("");
  final StringProperty shortName = new SimpleStringProperty("");
  final StringProperty full = new SimpleStringProperty("");
  final StringProperty date = new SimpleStringProperty("");
  final StringProperty reason = new SimpleStringProperty("");
  final ObjectProperty<Optional<SchoolKey>> other = new SimpleObjectProperty<>(Optional.empty());

  LifeModel(SchoolKey key, RegistryDesk desk, Workspace workspace, Tasks tasks) {
    this.key = key;
    this.desk = desk;
    this.workspace = workspace;
    this.tasks = tasks;
    this.latest = new Latest(tasks);
    date.subscribe(() -> dateError.set(""));
    everyday.subscribe(() -> nameError.set(""));
    other.subscribe(chosen -> plan(chosen));
  }

  /// Which form is open.
  enum Form {
    NONE, RENAMING, CLOSING, MERGING
  }

  ReadOnlyObjectProperty<@Nullable Story> story() {
    return story.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Form> form() {
    return form.getReadOnlyProperty();
  }

  /// What merging with the chosen school would do; empty while none is chosen.
  ReadOnlyObjectProperty<Optional<MergePlan>> plan() {
    return plan.getReadOnlyProperty();
  }

  ReadOnlyStringProperty message() {
    return message.getReadOnlyProperty();
  }

  ReadOnlyStringProperty nameError() {
    return nameError.getReadOnlyProperty();
  }

  ReadOnlyStringProperty dateError() {
    return dateError.getReadOnlyProperty();
  }

  void load() {
    latest.run(TEXTS.get("life.loading"), _ -> desk.story(key), story::set, failure -> message.set(failure.text()));
  }

  void open(Form wanted) {
    Story now = story.get();
    if (now == null) {
      return;
    }
    SchoolNames names = now.school().names();
    everyday.set(names.everyday());
    shortName.set(names.shortName());
    full.set(names.full());
    date.set("");
    reason.set("");
    other.set(Optional.empty());
    message.set("");
    form.set(wanted);
  }

  boolean unsaved() {
    return form.get() != Form.NONE;
  }

  void rename() {
    Story now = story.get();
    String name = SheetChecks.line(everyday.get());
    nameError.set(SheetChecks.everyday(name));
    dateError.set(DateText.required(date.get()));
    if (now == null || !nameError.get().isEmpty() || !dateError.get().isEmpty()) {
      return;
    }
    SchoolNames names = new SchoolNames(SheetChecks.line(full.get()), SheetChecks.line(shortName.get()), name,
        now.school().names().aliases());
    SchoolNames before = now.school().names();
    if (before.equals(names)) {
      nameError.set(TEXTS.get("life.rename.same"));
      return;
    }
    LocalDate since = DateText.read(date.get()).orElseThrow();
    run(() -> desk.rename(now.school(), names, since), workspace::changed);
  }

  void close() {
    Story now = story.get();
    dateError.set(DateText.required(date.get()));
    if (now == null || !dateError.get().isEmpty()) {
      return;
    }
    SchoolEnd end = new SchoolEnd(DateText.read(date.get()).orElseThrow(), other.get(),
        SheetChecks.line(reason.get()));
    run(() -> desk.close(now.school(), end), workspace::changed);
  }

  void reopen() {
    Story now = story.get();
    if (now != null) {
      run(() -> desk.reopen(now.school()), workspace::changed);
    }
  }

  /// Merges this entry into the chosen one, whose card opens.
  void merge() {
    plan.get().ifPresent(told -> run(() -> desk.merge(told), () -> {
      workspace.changed();
      workspace.openSchool(told.kept().key());
    }));
  }

  void unmark(SchoolStatus status) {
    Story now = story.get();
    if (now != null) {
      List<School> one = List.of(now.school());
      run(() -> desk.unmark(one, status.kind(), status.year()), workspace::changed);
    }
  }

  private void plan(Optional<SchoolKey> chosen) {
    plan.set(Optional.empty());
    if (form.get() == Form.MERGING && chosen.isPresent()) {
      latest.run(TEXTS.get("life.planning"), _ -> desk.plan(key, chosen.get()), told -> plan.set(Optional.of(told)),
          failure -> message.set(failure.text()));
    }
  }

  private interface Deed {
    void run() throws Failure;
  }

  private void run(Deed deed, Runnable then) {
    tasks.run(TEXTS.get("desk.saving"), _ -> {
      deed.run();
      return true;
    }, _ -> {
      message.set("");
      form.set(Form.NONE);
      then.run();
    }, failure -> {
      message.set(failure.text());
      load();
    });
  }
}
