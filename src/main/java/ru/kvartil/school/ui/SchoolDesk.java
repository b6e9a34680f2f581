package ru.kvartil.school.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import ru.kvartil.school.Headcount;
import ru.kvartil.school.Registry;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolContacts;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolStatus;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.school.Schools;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.shared.Transactions;

/// What the screens of schools read and write, each in one transaction. Called away from the window's thread.
public final class SchoolDesk {
  private static final Texts TEXTS = Texts.of(SchoolDesk.class);
  private final Transactions transactions;
  private final Registry registry;
  private final Schools schools;

  public SchoolDesk(Transactions transactions, Registry registry) {
    this.transactions = transactions;
    this.registry = registry;
    this.schools = registry.schools();
  }

  /// The schools that worked in one year and what is known of them.
  public Roll roll(SchoolYear year) throws Failure {
    return transactions.read(() -> new Roll(schools.all().stream().filter(school -> school.worksIn(year)).toList(),
        schools.year(year).stream().collect(Collectors.toMap(SchoolYearRecord::school, Function.identity())),
        registry.statuses().year(year).stream().collect(Collectors.groupingBy(SchoolStatus::school)),
        registry.contacts().all()));
  }

  /// All schools in their order.
  public List<School> all() throws Failure {
    return transactions.read(schools::all);
  }

  /// How many pupils a school had in a year, and who said so.
  public Optional<Headcount> headcount(SchoolKey school, SchoolYear year) throws Failure {
    return transactions.read(() -> registry.headcounts().of(year).stream()
        .filter(count -> count.school().equals(school)).findFirst());
  }

  /// One school with its years and its neighbours.
  public Entry entry(SchoolKey key) throws Failure {
    return transactions.read(() -> readEntry(key));
  }

  /// Adds a school, unless `refuses` finds a reason against it among the schools there are.
  ///
  /// @return whether it was added
  public <R> Outcome<School, R> add(Schools.Draft draft, Function<List<School>, List<R>> refuses) throws Failure {
    return transactions.write(TEXTS.get("desk.added", draft.names().registered()), () -> {
      List<R> against = refuses.apply(schools.all());
      return against.isEmpty()
          ? Outcome.done(schools.add(draft))
          : Outcome.refused(against);
    });
  }

  /// Changes a school as one command of the user, on top of what is stored at that moment.
  ///
  /// @param change gives the new state from the stored one, or the reasons why it cannot be stored
  public <R> Outcome<Entry, R> change(SchoolKey key, Function<Entry, Outcome<Entry, R>> change) throws Failure {
    String name = transactions.read(() -> schools.find(key).map(School::name).orElse(""));
    return transactions.write(TEXTS.get("desk.changed", name), () -> {
      Entry stored = readEntry(key);
      Outcome<Entry, R> wanted = change.apply(stored);
      if (wanted.value().isEmpty()) {
        return wanted;
      }
      Entry mine = wanted.value().get();
      registry.contacts().save(key, mine.contacts());
      schools.save(mine.school(), mine.years().stream().filter(year -> !stored.years().contains(year)).toList());
      return Outcome.done(readEntry(key));
    });
  }

  private Entry readEntry(SchoolKey key) throws Failure {
    School school = schools.find(key).orElseThrow(() -> new Failure(TEXTS, "desk.gone"));
    return new Entry(school, schools.years(key), registry.contacts().find(key), registry.statuses().of(key),
        schools.all().stream().filter(other -> !other.key().equals(key)).toList());
  }

  /// All schools in their order.
  ///
  /// @param year records of the year; a school without one takes part in comparisons
  /// @param statuses those acting in the year
  /// @param contacts of schools that have any
  public record Roll(List<School> schools, Map<SchoolKey, SchoolYearRecord> year,
      Map<SchoolKey, List<SchoolStatus>> statuses, Map<SchoolKey, SchoolContacts> contacts) {
    /// Nothing was read yet.
    public static final Roll EMPTY = new Roll(List.of(), Map.of(), Map.of(), Map.of());
  }

  /// One school.
  ///
  /// @param years its records in order of years
  /// @param contacts how it is reached
  /// @param statuses the newest year first
  /// @param others all other schools, in their order
  public record Entry(School school, List<SchoolYearRecord> years, SchoolContacts contacts, List<SchoolStatus> statuses,
      List<School> others) {}
}
