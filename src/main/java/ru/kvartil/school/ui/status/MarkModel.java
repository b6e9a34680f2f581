package ru.kvartil.school.ui.status;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolStatus;
import ru.kvartil.school.SchoolStatus.Grounds;
import ru.kvartil.school.StatusKind;
import ru.kvartil.school.ui.DateText;
import ru.kvartil.school.ui.RegistryDesk;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.school.ui.sheet.SheetChecks;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;

/// «Отметить статус…»: one status for one or several schools, as one command of the user.
public final class MarkModel {
  private static final Texts TEXTS = Texts.of(MarkModel.class);
  private final RegistryDesk desk;
  private final Workspace workspace;
  private final Tasks tasks;
  private final ReadOnlyObjectWrapper<List<School>> schools = new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<StatusKind> kind = new SimpleObjectProperty<>(StatusKind.LOW_RESULTS);
  private final ObjectProperty<SchoolYear> year;
  private final StringProperty order = new SimpleStringProperty("");
  private final StringProperty date = new SimpleStringProperty("");
  private final StringProperty reason = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper dateError = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

  public MarkModel(RegistryDesk desk, Workspace workspace, Tasks tasks) {
    this.desk = desk;
    this.workspace = workspace;
    this.tasks = tasks;
    this.year = new SimpleObjectProperty<>(workspace.year().get());
    date.subscribe(() -> dateError.set(""));
  }

  /// Schools being marked; empty while the form is closed.
  public ReadOnlyObjectProperty<List<School>> schools() {
    return schools.getReadOnlyProperty();
  }

  ObjectProperty<StatusKind> kind() {
    return kind;
  }

  /// Year of action.
  ObjectProperty<SchoolYear> year() {
    return year;
  }

  /// Years to choose from, the newest first: those at hand and the next one.
  List<SchoolYear> years() {
    List<SchoolYear> known = workspace.years();
    SchoolYear newest = known.isEmpty() ? workspace.year().get() : known.getFirst();
    return Stream
        .concat(Stream.of(newest.next(), newest),
            Stream.concat(known.stream(), Stream.of(year.get())))
        .distinct().sorted(Comparator.reverseOrder()).toList();
  }

  StringProperty order() {
    return order;
  }

  StringProperty date() {
    return date;
  }

  StringProperty reason() {
    return reason;
  }

  /// What is wrong with the date, empty when nothing is.
  ReadOnlyStringProperty dateError() {
    return dateError.getReadOnlyProperty();
  }

  /// What is the matter with the last command, empty when there is nothing to say.
  ReadOnlyStringProperty message() {
    return message.getReadOnlyProperty();
  }

  /// Opens the form for schools; nothing happens without any.
  public void start(List<School> chosen) {
    if (!chosen.isEmpty()) {
      year.set(workspace.year().get());
      message.set("");
      schools.set(List.copyOf(chosen));
    }
  }

  /// Opens the form with a status that is there.
  public void start(School school, SchoolStatus status) {
    start(List.of(school));
    kind.set(status.kind());
    year.set(status.year());
    order.set(status.grounds().order());
    date.set(DateText.show(status.grounds().date()));
    reason.set(status.grounds().reason());
  }

  public void cancel() {
    schools.set(List.of());
    order.set("");
    date.set("");
    reason.set("");
    dateError.set("");
  }

  void mark() {
    dateError.set(DateText.optional(date.get()));
    if (!dateError.get().isEmpty()) {
      return;
    }
    Grounds grounds = new Grounds(SheetChecks.line(order.get()), DateText.read(date.get()),
        SheetChecks.line(reason.get()));
    if (grounds.order().length() > 100 || grounds.reason().length() > 1000) {
      message.set(TEXTS.get("mark.long"));
      return;
    }
    List<School> marked = schools.get();
    run(() -> desk.mark(marked, kind.get(), year.get(), grounds));
  }

  /// Takes the chosen status of the chosen year away.
  void unmark() {
    List<School> marked = schools.get();
    run(() -> desk.unmark(marked, kind.get(), year.get()));
  }

  private interface Deed {
    void run() throws Failure;
  }

  private void run(Deed deed) {
    tasks.run(TEXTS.get("mark.saving"), _ -> {
      deed.run();
      return true;
    }, _ -> {
      cancel();
      workspace.changed();
    }, failure -> message.set(failure.text()));
  }
}
