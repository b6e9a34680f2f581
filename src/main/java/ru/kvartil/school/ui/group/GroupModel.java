package ru.kvartil.school.ui.group;

import java.util.List;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import ru.kvartil.school.OwnGroup;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.ui.RegistryDesk;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.school.ui.sheet.SheetChecks;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;

/// «В группу…»: puts schools into a group, new or old, takes them out, renames or removes the group.
public final class GroupModel {
  private static final Texts TEXTS = Texts.of(GroupModel.class);
  private static final int LONGEST = 200;
  private final RegistryDesk desk;
  private final Workspace workspace;
  private final Tasks tasks;
  private final ReadOnlyObjectWrapper<List<School>> schools = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<OwnGroup>> groups = new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<String> name = new SimpleObjectProperty<>("");
  private final ObjectProperty<String> newName = new SimpleObjectProperty<>("");
  private final ReadOnlyStringWrapper newNameError = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

  public GroupModel(RegistryDesk desk, Workspace workspace, Tasks tasks) {
    this.desk = desk;
    this.workspace = workspace;
    this.tasks = tasks;
    name.subscribe(() -> error.set(""));
    newName.subscribe(() -> newNameError.set(""));
  }

  /// Schools chosen for a group; empty while the form is closed.
  ReadOnlyObjectProperty<List<School>> schools() {
    return schools.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<OwnGroup>> groups() {
    return groups.getReadOnlyProperty();
  }

  ObjectProperty<String> name() {
    return name;
  }

  /// The name a known group shall have instead.
  ObjectProperty<String> newName() {
    return newName;
  }

  /// What is wrong with the new name, empty when nothing is.
  ReadOnlyStringProperty newNameError() {
    return newNameError.getReadOnlyProperty();
  }

  /// What is wrong with the name, empty when nothing is.
  ReadOnlyStringProperty error() {
    return error.getReadOnlyProperty();
  }

  /// The group that is there under the name.
  Optional<OwnGroup> known() {
    return groups.get().stream().filter(group -> group.name().equalsIgnoreCase(SheetChecks.line(name.get())))
        .findFirst();
  }

  /// Opens the form for schools; nothing happens without any.
  public void start(List<School> chosen) {
    if (chosen.isEmpty()) {
      return;
    }
    tasks.run(TEXTS.get("group.loading"), _ -> desk.groups(), now -> {
      groups.set(now);
      name.set(workspace.group().get().map(OwnGroup::name).orElse(""));
      schools.set(List.copyOf(chosen));
    });
  }

  void cancel() {
    schools.set(List.of());
    name.set("");
    newName.set("");
  }

  void join() {
    String written = SheetChecks.line(name.get());
    error.set(problem(written));
    if (error.get().isEmpty()) {
      List<SchoolKey> keys = keys();
      run(() -> desk.join(written, keys), error);
    }
  }

  private static String problem(String written) {
    return written.isEmpty()
        ? TEXTS.get("group.name.missing")
        : written.length() > LONGEST ? TEXTS.get("group.name.long") : "";
  }

  /// Gives the known group the other name.
  void rename() {
    String written = SheetChecks.line(newName.get());
    newNameError.set(problem(written));
    if (newNameError.get().isEmpty()) {
      known().ifPresentOrElse(group -> run(() -> desk.renameGroup(group, written), newNameError),
          () -> error.set(TEXTS.get("group.unknown")));
    }
  }

  void leave() {
    List<SchoolKey> keys = keys();
    known().ifPresentOrElse(group -> run(() -> desk.leave(group, keys), error),
        () -> error.set(TEXTS.get("group.unknown")));
  }

  void remove() {
    known().ifPresentOrElse(group -> run(() -> desk.removeGroup(group), error),
        () -> error.set(TEXTS.get("group.unknown")));
  }

  private List<SchoolKey> keys() {
    return schools.get().stream().map(School::key).toList();
  }

  private interface Deed {
    void run() throws Failure;
  }

  private void run(Deed deed, ReadOnlyStringWrapper wrong) {
    tasks.run(TEXTS.get("group.saving"), _ -> {
      deed.run();
      return true;
    }, _ -> {
      cancel();
      workspace.changed();
    }, failure -> wrong.set(failure.text()));
  }
}
