package ru.kvartil.fact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.SchoolYear;

/// [Observations] in columns: the values of one series and year stand together, sorted by school, so that a column is read
/// in one pass and a single value is found by halving.
public final class CompactObservations implements Observations {
  private final Map<Series, Integer> numbers;
  private final Map<Integer, Set<Series>> byYear;
  private final Map<Long, BatchPlace> places;
  private final Map<Long, Span> spans;
  /// By series and year, then school: what people typed.
  private final Map<Long, Map<Integer, TypedRow>> typed;
  private final FactRows rows;

  private CompactObservations(Builder builder) {
    this.numbers = Map.copyOf(builder.numbers);
    this.places = Map.copyOf(builder.places);
    this.typed = builder.overlaid();
    FactRows.Sorted sorted = builder.rows.sorted();
    this.rows = sorted.rows();
    this.spans = sorted.spans();
    Map<Integer, Series> seriesOf = new HashMap<>();
    numbers.forEach((series, number) -> seriesOf.put(number, series));
    Map<Integer, Set<Series>> years = new HashMap<>();
    spans.keySet().forEach(column -> addSeries(column, seriesOf, years));
    typed.keySet().forEach(column -> addSeries(column, seriesOf, years));
    years.replaceAll((_, set) -> Set.copyOf(set));
    this.byYear = Map.copyOf(years);
  }

  private static void addSeries(long column, Map<Integer, Series> seriesOf, Map<Integer, Set<Series>> years) {
    Series series = seriesOf.get(FactRows.series(column));
    if (series != null) {
      years.computeIfAbsent(FactRows.year(column), _ -> new HashSet<>()).add(series);
    }
  }

  /// Name of a batch's file and of its sheets.
  public record BatchPlace(String file, List<String> sheets) {
    public BatchPlace {
      sheets = List.copyOf(sheets);
    }
  }

  /// Where a column stands.
  record Span(int from, int to) {}

  /// What a person typed, over what a file gave.
  private record TypedRow(Correction correction, @Nullable FactValue instead) {
    FactValue value() {
      return correction.over(Optional.ofNullable(instead));
    }
  }

  @Override
  public Optional<FactValue> stored(SchoolKey school, SchoolYear year, Series series) {
    Integer number = numbers.get(series);
    if (number == null) {
      return Optional.empty();
    }
    long column = FactRows.column(year.end(), number);
    Map<Integer, TypedRow> people = typed.get(column);
    TypedRow person = people == null ? null : people.get(school.value());
    if (person != null) {
      return Optional.of(person.value());
    }
    Span span = spans.get(column);
    int found = span == null ? -1 : rows.find(span, school.value());
    return found < 0 ? Optional.empty() : Optional.of(rows.value(found, places));
  }

  @Override
  public NumberColumn column(SchoolYear year, Series series, List<SchoolKey> schools) {
    NumberColumn column = new NumberColumn(schools.size());
    // The other writing first: what is stored under the series itself stands over it.
    series.twin().ifPresent(twin -> fill(column, year, twin, schools));
    fill(column, year, series, schools);
    return column;
  }

  private void fill(NumberColumn column, SchoolYear year, Series series, List<SchoolKey> schools) {
    Integer number = numbers.get(series);
    if (number == null) {
      return;
    }
    long name = FactRows.column(year.end(), number);
    Span span = spans.get(name);
    if (span != null) {
      rows.fill(column, span, schools);
    }
    Map<Integer, TypedRow> people = typed.get(name);
    if (people != null) {
      for (int at = 0; at < schools.size(); at++) {
        TypedRow person = people.get(schools.get(at).value());
        if (person != null) {
          column.put(at, person.correction().value().orElse(Double.NaN));
        }
      }
    }
  }

  @Override
  public Set<Series> series(SchoolYear year) {
    return byYear.getOrDefault(year.end(), Set.of());
  }

  @Override
  public SortedSet<SchoolYear> years() {
    SortedSet<SchoolYear> years = new TreeSet<>();
    byYear.keySet().forEach(end -> years.add(new SchoolYear(end)));
    return years;
  }

  /// Collects values; one thread.
  public static final class Builder {
    private final Map<Series, Integer> numbers = new HashMap<>();
    private final Map<Long, BatchPlace> places = new HashMap<>();
    private final FactRows.Growing rows = new FactRows.Growing();
    private final Map<Long, Correction> corrections = new HashMap<>();

    public Builder series(int number, Series series) {
      numbers.put(series, number);
      return this;
    }

    public Builder place(BatchId batch, BatchPlace place) {
      places.put(batch.value(), place);
      return this;
    }

    /// Adds a value in force; its series must be given by [#series].
    public Builder add(Facts.NewFact fact, long id, BatchId batch) {
      rows.add(fact, id, batch.value());
      return this;
    }

    /// Adds what a person typed: it stands over a value in force of the series in either writing.
    ///
    /// @param series number of a series given by [#series]
    public Builder correct(int school, int yearEnd, int series, Correction correction) {
      corrections.put(FactKey.of(school, yearEnd, series), correction);
      return this;
    }

    /// Takes the values people corrected out of those in force.
    private Map<Long, Map<Integer, TypedRow>> overlaid() {
      if (corrections.isEmpty()) {
        return Map.of();
      }
      Map<Long, FactValue> instead = new HashMap<>();
      Map<Integer, Integer> twins = new HashMap<>();
      numbers.forEach((series, number) -> series.twin().map(numbers::get).ifPresent(twin -> twins.put(number, twin)));
      rows.removeIf(row -> {
        long key = FactKey.of(rows.school(row), rows.yearEnd(row), rows.series(row));
        if (!corrections.containsKey(key)) {
          int series = FactKey.series(key);
          key += twins.getOrDefault(series, series) - series;
        }
        if (corrections.containsKey(key)) {
          instead.put(key, rows.value(row, places));
          return true;
        }
        return false;
      });
      Map<Long, Map<Integer, TypedRow>> typed = new HashMap<>();
      corrections.forEach((key, correction) -> typed
          .computeIfAbsent(FactRows.column(FactKey.year(key), FactKey.series(key)), _ -> new HashMap<>())
          .put(FactKey.school(key), new TypedRow(correction, instead.get(key))));
      return typed;
    }

    public CompactObservations build() {
      return new CompactObservations(this);
    }
  }
}
