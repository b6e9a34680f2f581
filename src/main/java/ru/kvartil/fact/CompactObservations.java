package ru.kvartil.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.SchoolYear;

/// [Observations] sorted by [FactKey] and found by halving: no hash tables over a million values.
public final class CompactObservations implements Observations {
  private final Map<Series, Integer> numbers;
  private final Map<Integer, Set<Series>> byYear;
  private final Map<Long, BatchPlace> places;
  private final Map<Long, TypedRow> typed;
  private final long[] keys;
  private final Row[] rows;

  private CompactObservations(Builder builder) {
    this.numbers = Map.copyOf(builder.numbers);
    this.places = Map.copyOf(builder.places);
    this.typed = builder.overlaid();
    Entry[] entries = builder.entries.toArray(Entry[]::new);
    Arrays.sort(entries, (a, b) -> Long.compare(a.key, b.key));
    this.keys = new long[entries.length];
    this.rows = new Row[entries.length];
    Map<Integer, Series> seriesOf = new HashMap<>();
    numbers.forEach((series, number) -> seriesOf.put(number, series));
    Map<Integer, Set<Series>> years = new HashMap<>();
    for (int i = 0; i < entries.length; i++) {
      keys[i] = entries[i].key;
      rows[i] = entries[i].row;
      addSeries(keys[i], seriesOf, years);
    }
    typed.keySet().forEach(key -> addSeries(key, seriesOf, years));
    years.replaceAll((_, set) -> Set.copyOf(set));
    this.byYear = Map.copyOf(years);
  }

  private static void addSeries(long key, Map<Integer, Series> seriesOf, Map<Integer, Set<Series>> years) {
    Series series = seriesOf.get(FactKey.series(key));
    if (series != null) {
      years.computeIfAbsent(FactKey.year(key), _ -> new HashSet<>()).add(series);
    }
  }

  /// Name of a batch's file and of its sheets.
  public record BatchPlace(String file, List<String> sheets) {
    public BatchPlace {
      sheets = List.copyOf(sheets);
    }
  }

  private record Entry(long key, Row row) {}

  /// What a person typed, over what a file gave.
  private record TypedRow(Correction correction, @Nullable Row instead) {}

  private record Row(long id, double value, FactValue.Mark mark, long batch, int sheet, int row, int column) {}

  @Override
  public Optional<FactValue> stored(SchoolKey school, SchoolYear year, Series series) {
    Integer number = numbers.get(series);
    if (number == null) {
      return Optional.empty();
    }
    long key = FactKey.of(school, year, number);
    TypedRow person = typed.get(key);
    if (person != null) {
      Row instead = person.instead();
      return Optional.of(person.correction().over(instead == null ? Optional.empty() : Optional.of(value(instead))));
    }
    int found = Arrays.binarySearch(keys, key);
    return found < 0 ? Optional.empty() : Optional.of(value(rows[found]));
  }

  private FactValue value(Row row) {
    BatchPlace place = places.getOrDefault(row.batch, new BatchPlace("", List.of()));
    String sheet = row.sheet < place.sheets().size() ? place.sheets().get(row.sheet) : "";
    OptionalDouble number = Double.isNaN(row.value) ? OptionalDouble.empty() : OptionalDouble.of(row.value);
    return new FactValue(number, row.mark, new FactOrigin.Imported(row.id, new BatchId(row.batch),
        new CellRef(place.file(), sheet, row.row, row.column)));
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
    private final List<Entry> entries = new ArrayList<>();
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
      entries.add(new Entry(FactKey.of(fact.school(), fact.yearEnd(), fact.series()),
          new Row(id, fact.value(), fact.mark(), batch.value(), fact.sheet(), fact.row(), fact.column())));
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
    private Map<Long, TypedRow> overlaid() {
      Map<Long, TypedRow> typed = new HashMap<>();
      if (corrections.isEmpty()) {
        return typed;
      }
      corrections.forEach((key, correction) -> typed.put(key, new TypedRow(correction, null)));
      Map<Integer, Integer> twins = new HashMap<>();
      numbers.forEach((series, number) -> series.twin().map(numbers::get).ifPresent(twin -> twins.put(number, twin)));
      entries.removeIf(entry -> {
        long key = entry.key;
        if (!typed.containsKey(key)) {
          int series = FactKey.series(key);
          key += twins.getOrDefault(series, series) - series;
        }
        Correction correction = corrections.get(key);
        if (correction != null) {
          typed.put(key, new TypedRow(correction, entry.row));
        }
        return correction != null;
      });
      return Map.copyOf(typed);
    }

    public CompactObservations build() {
      return new CompactObservations(this);
    }
  }
}
