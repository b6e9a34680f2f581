package ru.kvartil.district.ui;

import java.util.List;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import ru.kvartil.district.People;
import ru.kvartil.district.Person;
import ru.kvartil.district.Role;
import ru.kvartil.shared.EmailAddress;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;

/// People of the centre and the one being entered or changed. An e-mail that looks wrong is questioned, never refused.
final class PeopleModel {
  private static final Texts TEXTS = Texts.of(PeopleModel.class);
  private static final int LONGEST = 200;
  private final CentreDesk desk;
  private final Tasks tasks;
  private final Runnable changed;
  final StringProperty name = new SimpleStringProperty("");
  final StringProperty job = new SimpleStringProperty("");
  final StringProperty phone = new SimpleStringProperty("");
  final StringProperty email = new SimpleStringProperty("");
  final BooleanProperty active = new SimpleBooleanProperty(true);
  final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.HEAD);
  private final ReadOnlyStringWrapper nameError = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper emailWarning = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper lacking = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Form> form = new ReadOnlyObjectWrapper<>(new Form.Closed());
  private final ReadOnlyObjectWrapper<List<Person>> people = new ReadOnlyObjectWrapper<>(List.of());

  /// @param changed tells the other screens that the data changed
  PeopleModel(CentreDesk desk, Tasks tasks, Runnable changed) {
    this.desk = desk;
    this.tasks = tasks;
    this.changed = changed;
    email.subscribe(
        text -> emailWarning.set(EmailAddress.plausible(text) ? "" : TEXTS.get("people.email.odd")));
    name.subscribe(() -> nameError.set(""));
  }

  /// What the form is about.
  sealed interface Form {
    /// Nobody is entered or changed.
    record Closed() implements Form {}

    /// Somebody new.
    record Adding() implements Form {}

    /// @param person as they were when the change began
    record Changing(Person person) implements Form {}
  }

  ReadOnlyObjectProperty<Form> form() {
    return form.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<Person>> people() {
    return people.getReadOnlyProperty();
  }

  ReadOnlyStringProperty nameError() {
    return nameError.getReadOnlyProperty();
  }

  ReadOnlyStringProperty emailWarning() {
    return emailWarning.getReadOnlyProperty();
  }

  /// Why who works may not keep the list; empty when they may.
  ReadOnlyStringProperty lacking() {
    return lacking.getReadOnlyProperty();
  }

  /// What is the matter with the last command, empty when there is nothing to say.
  ReadOnlyStringProperty message() {
    return message.getReadOnlyProperty();
  }

  boolean unsaved() {
    return switch (form.get()) {
      case Form.Closed() -> false;
      case Form.Adding() -> !(line(name) + line(job) + line(phone) + line(email)).isEmpty();
      case Form.Changing(Person person) -> !typed(person).equals(person);
    };
  }

  /// @param reason why who works may not keep the list; empty when they may
  void load(List<Person> now, String reason) {
    people.set(now);
    lacking.set(reason);
  }

  void add() {
    show("", "", "", "", true);
    // The first one here keeps the list itself; who comes later types and loads.
    role.set(people.get().stream().anyMatch(Person::active) ? Role.METHODIST : Role.HEAD);
    form.set(new Form.Adding());
  }

  void change(Person person) {
    show(person.name(), person.job(), person.phone(), person.email(), person.active());
    role.set(person.role());
    form.set(new Form.Changing(person));
  }

  void close() {
    form.set(new Form.Closed());
    show("", "", "", "", true);
  }

  /// Stores the person in the form.
  ///
  /// @param then called once they are stored
  void save(Runnable then) {
    String written = line(name);
    nameError.set(written.isEmpty()
        ? TEXTS.get("people.name.missing")
        : written.length() > LONGEST ? TEXTS.get("centre.long", LONGEST) : "");
    if (!nameError.get().isEmpty()) {
      return;
    }
    switch (form.get()) {
      case Form.Closed() -> {
        // Nothing is being entered.
      }
      case Form.Adding() -> {
        People.Draft draft = new People.Draft(written, line(job), line(phone), line(email), role.get());
        run(() -> desk.add(draft), then);
      }
      case Form.Changing(Person person) -> {
        Person mine = typed(person);
        run(() -> {
          desk.save(person, mine);
          return mine;
        }, then);
      }
    }
  }

  /// Removes somebody entered by mistake.
  void remove(Person person) {
    run(() -> {
      desk.remove(person);
      return person;
    }, () -> {});
  }

  private interface Deed {
    Person run() throws Failure;
  }

  private void run(Deed deed, Runnable then) {
    message.set("");
    tasks.run(TEXTS.get("people.saving"), _ -> {
      Person _ = deed.run();
      return desk.people();
    }, now -> {
      close();
      people.set(now);
      changed.run();
      then.run();
    }, failure -> message.set(failure.text()));
  }

  private Person typed(Person from) {
    String written = line(name);
    return new Person(from.id(), written.isEmpty() ? from.name() : written, line(job), line(phone), line(email),
        active.get(), role.get());
  }

  private void show(String shownName, String shownJob, String shownPhone, String shownEmail, boolean works) {
    name.set(shownName);
    job.set(shownJob);
    phone.set(shownPhone);
    email.set(shownEmail);
    active.set(works);
    nameError.set("");
    message.set("");
  }

  private static String line(StringProperty typed) {
    return CentreModel.line(typed.get());
  }

}
