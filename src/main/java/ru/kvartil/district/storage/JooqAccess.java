package ru.kvartil.district.storage;

import static ru.kvartil.storage.schema.Tables.CHANGE_EVENT;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ru.kvartil.district.Access;
import ru.kvartil.district.People;
import ru.kvartil.district.Person;
import ru.kvartil.district.Person.PersonId;
import ru.kvartil.district.Right;
import ru.kvartil.district.Role;
import ru.kvartil.district.Worker;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.storage.AfterCommit;
import ru.kvartil.storage.BeforeCommit;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.Journal;

/// [Access] to one open database. Before every commit it compares the tables the transaction has changed with the rights of who
/// works, so that no screen and no command can forget to ask; and it keeps a head among the people.
public final class JooqAccess implements Access, BeforeCommit, AfterCommit {
  private static final Texts TEXTS = Texts.of(Access.class);
  private final Database database;
  private final People people;
  private volatile Worker worker;
  private volatile Optional<PersonId> bound = Optional.empty();
  private Optional<Worker> next = Optional.empty();

  public JooqAccess(Database database, People people) {
    this.database = database;
    this.people = people;
    this.worker = Worker.unnamed(database.journal().person());
  }

  @Override
  public Worker worker() {
    return worker;
  }

  @Override
  public Optional<PersonId> bound() {
    return bound;
  }

  /// The database was opened with somebody's personal password: they work and nobody else does.
  ///
  /// @throws Failure when they do not work in the centre; the database is to be closed then
  public void bind(PersonId person) throws Failure {
    Person known = person(person)
        .orElseThrow(() -> new Failure(TEXTS, "person.no-password"));
    bound = Optional.of(person);
    begin(Worker.of(known));
  }

  /// Lets somebody work from now on, in the role the list of people gives them now.
  ///
  /// @throws Failure when they are not in the list, or somebody else's personal password opened the database
  public void work(Worker chosen) throws Failure {
    if (bound.isPresent() && !bound.equals(chosen.person())) {
      throw new Failure(TEXTS, "person.bound", worker.name());
    }
    if (chosen.person().isEmpty()) {
      begin(Worker.unnamed(chosen.name()));
      return;
    }
    begin(Worker.of(person(chosen.person().get())
        .orElseThrow(() -> new Failure(TEXTS, "person.gone", chosen.name()))));
  }

  private void begin(Worker now) throws Failure {
    database.sign(now.name());
    worker = now;
  }

  private Optional<Person> person(PersonId id) throws Failure {
    return database.transactions().read(people::all).stream()
        .filter(person -> person.active() && person.id().equals(id)).findFirst();
  }

  @Override
  public void look() throws Failure {
    next = Optional.empty();
    Journal.Changed changed = database.journal().changed();
    if (changed.tables().isEmpty()) {
      return;
    }
    boolean listed = Right.PEOPLE.tables().stream().anyMatch(changed.tables()::contains);
    if (!listed) {
      // On a server somebody else may have given another role meanwhile.
      now(people.all()).ifPresent(fresh -> worker = fresh);
    }
    if (changed.undoes().isPresent() && isOthers(changed.undoes().get())) {
      require(Right.OTHERS);
    }
    for (Right right : needed(changed.tables())) {
      require(right);
    }
    if (listed) {
      List<Person> all = people.all();
      requireHead(all, changed.undoes().isPresent());
      next = now(all);
    }
  }

  private Optional<Worker> now(List<Person> all) {
    return all.stream().filter(person -> worker.person().filter(person.id()::equals).isPresent()).findFirst()
        .map(person -> new Worker(worker.person(), worker.name(), person.role()));
  }

  /// What a load needs besides loading is not told first: nobody asked for it.
  private static List<Right> needed(Set<String> tables) {
    Set<Right> needed = EnumSet.noneOf(Right.class);
    for (String table : tables) {
      needed.add(Right.toChange(table)
          .orElseThrow(() -> new IllegalStateException("no right says who may change " + table)));
    }
    return needed.stream().sorted(Comparator.comparing((Right right) -> right != Right.IMPORT)).toList();
  }

  @Override
  public void committed() {
    next.ifPresent(now -> worker = now);
    next = Optional.empty();
  }

  private boolean isOthers(UUID action) {
    return database.sql().select(CHANGE_EVENT.PERSON).from(CHANGE_EVENT).where(CHANGE_EVENT.ACTION_ID.eq(action))
        .limit(1).fetchOptional(CHANGE_EVENT.PERSON).filter(name -> !name.equals(worker.name())).isPresent();
  }

  /// A list that becomes empty because its first entry is taken back is as if nobody had ever been named.
  private static void requireHead(List<Person> all, boolean undoing) throws Failure {
    List<Person> active = all.stream().filter(Person::active).toList();
    if (active.stream().noneMatch(person -> person.role() == Role.HEAD) && !(active.isEmpty() && undoing)) {
      throw new Failure(TEXTS, "people.last-head");
    }
  }
}
