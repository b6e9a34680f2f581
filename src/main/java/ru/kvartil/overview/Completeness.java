package ru.kvartil.overview;

import java.util.Comparator;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ru.kvartil.fact.Observations;
import ru.kvartil.fact.Series;
import ru.kvartil.overview.Arrival.Awaited;
import ru.kvartil.overview.Arrival.NotExpected;
import ru.kvartil.overview.Arrival.Sent;
import ru.kvartil.overview.Source.Wanted;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// The board «кто что прислал»: a row for each school, a column for each source of the year. Typed values count as sent.
///
/// @param sources columns: what came in this year or the year before, what has a due date, passport and contingent
/// @param rows in the order of schools
public record Completeness(SchoolYear year, List<Source> sources, Map<Source, LocalDate> due, List<Row> rows) {
  public Completeness {
    sources = List.copyOf(sources);
    due = Map.copyOf(due);
    rows = List.copyOf(rows);
  }

  /// One school.
  ///
  /// @param arrivals one for each source
  public record Row(School school, List<Arrival> arrivals) {
    public Row {
      arrivals = List.copyOf(arrivals);
    }

    /// How many expected sources have not come.
    public int missing() {
      return (int) arrivals.stream().filter(Awaited.class::isInstance).count();
    }

    /// The most days a source of the school is late and still not there.
    public int latest() {
      return arrivals.stream().mapToInt(arrival -> arrival instanceof Awaited awaited ? awaited.late() : 0).max()
          .orElse(0);
    }
  }

  /// What the board is made of.
  ///
  /// @param contingents schools whose contingent of the year is known
  /// @param arrived day on which the value in force of a school's series came; empty when nobody noted it
  public record Input(List<School> schools, Observations values, Set<SchoolKey> contingents, Arrived arrived,
      Map<Source, LocalDate> due) {}

  /// On which day a value came.
  @FunctionalInterface
  public interface Arrived {
    Optional<LocalDate> of(SchoolKey school, SchoolYear year, Series series);
  }

  /// The board of a year.
  ///
  /// @param today days of delay are counted to it
  public static Completeness of(Input input, SchoolYear year, LocalDate today) {
    Set<Source> all = new TreeSet<>(Source.AS_PRINTED);
    all.addAll(List.of(Source.PASSPORT, Source.CONTINGENT));
    all.addAll(input.due().keySet());
    all.addAll(sources(input.values(), year));
    all.addAll(sources(input.values(), year.previous()));
    List<Source> sources = List.copyOf(all);
    Map<SchoolKey, Map<Source, Sent>> sent = sent(input, year);
    Map<Source, Set<SchoolKey>> before = before(input, year);
    List<Row> rows = input.schools().stream().map(school -> new Row(school, sources.stream()
        .map(source -> arrival(input, sent.getOrDefault(school.key(), Map.of()), before, school, source, today))
        .toList())).toList();
    return new Completeness(year, sources, input.due(), rows);
  }

  private static Set<Source> sources(Observations values, SchoolYear year) {
    Set<Source> sources = new HashSet<>();
    values.series(year).forEach(series -> Source.of(series).ifPresent(sources::add));
    return sources;
  }

  private static Map<SchoolKey, Map<Source, Sent>> sent(Input input, SchoolYear year) {
    Map<SchoolKey, Map<Source, Sent>> sent = new HashMap<>();
    for (Series series : input.values().series(year)) {
      Optional<Source> source = Source.of(series);
      if (source.isPresent()) {
        for (School school : input.schools()) {
          if (input.values().stored(school.key(), year, series).isPresent()) {
            Sent one = new Sent(1, input.arrived().of(school.key(), year, series), 0);
            sent.computeIfAbsent(school.key(), _ -> new HashMap<>()).merge(source.get(), one, Completeness::both);
          }
        }
      }
    }
    input.contingents().forEach(school -> sent.computeIfAbsent(school, _ -> new HashMap<>())
        .put(Source.CONTINGENT, new Sent(1, Optional.empty(), 0)));
    return sent;
  }

  private static Sent both(Sent one, Sent other) {
    Optional<LocalDate> later = one.on().isPresent() && other.on().isPresent() && other.on().get().isAfter(one.on()
        .get()) ? other.on() : one.on().or(other::on);
    return new Sent(one.values() + other.values(), later, 0);
  }

  /// Schools that sent a source in any other year.
  private static Map<Source, Set<SchoolKey>> before(Input input, SchoolYear year) {
    Map<Source, Set<SchoolKey>> before = new HashMap<>();
    List<School> unsure = input.schools().stream()
        .filter(school -> Source.OGE.of(school) == Wanted.AS_BEFORE).toList();
    for (SchoolYear other : input.values().years()) {
      if (!other.equals(year)) {
        for (Series series : input.values().series(other)) {
          Source.of(series).ifPresent(source -> unsure.stream()
              .filter(school -> input.values().stored(school.key(), other, series).isPresent())
              .forEach(school -> before.computeIfAbsent(source, _ -> new HashSet<>()).add(school.key())));
        }
      }
    }
    return before;
  }

  private static Arrival arrival(Input input, Map<Source, Sent> sent, Map<Source, Set<SchoolKey>> before, School school,
      Source source, LocalDate today) {
    Optional<LocalDate> due = Optional.ofNullable(input.due().get(source));
    Sent there = sent.get(source);
    if (there != null) {
      return new Sent(there.values(), there.on(), there.on().map(on -> late(due, on)).orElse(0));
    }
    boolean wanted = switch (source.of(school)) {
      case YES -> true;
      case AS_BEFORE -> before.getOrDefault(source, Set.of()).contains(school.key());
      case NO -> false;
    };
    return wanted ? new Awaited(due, late(due, today)) : new NotExpected();
  }

  private static int late(Optional<LocalDate> due, LocalDate day) {
    return due.map(until -> (int) Math.max(0, ChronoUnit.DAYS.between(until, day))).orElse(0);
  }

  /// Tables that came, of those that are expected.
  public int sent() {
    return (int) cells().stream().filter(Sent.class::isInstance).count();
  }

  /// Tables that are expected or came.
  public int expected() {
    return (int) cells().stream().filter(arrival -> !(arrival instanceof NotExpected)).count();
  }

  private List<Arrival> cells() {
    List<Arrival> cells = new ArrayList<>();
    rows.forEach(row -> cells.addAll(row.arrivals()));
    return cells;
  }

  /// Schools that owe something, those that are late the longest first, then those that owe most.
  public List<Row> owing() {
    return rows.stream().filter(row -> row.missing() > 0).sorted(Comparator.comparingInt(Row::latest)
        .thenComparingInt(Row::missing).reversed()).toList();
  }

  /// Sources a school owes.
  public List<Source> owed(Row row) {
    List<Source> owed = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      if (row.arrivals().get(i) instanceof Awaited) {
        owed.add(sources.get(i));
      }
    }
    return owed;
  }
}
