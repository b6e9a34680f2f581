package ru.kvartil.fact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.SchoolYear;

/// Observations written out in a test: each value stands in a cell of its own, row = school, column = order of arrival.
public final class SampleObservations implements Observations {
  private record Key(SchoolKey school, SchoolYear year, Series series) {}

  private final Map<Key, FactValue> values = new LinkedHashMap<>();

  /// Stores a printed number.
  public SampleObservations put(int school, int year, Series series, double value) {
    return put(school, year, series, OptionalDouble.of(value), FactValue.Mark.PRINTED);
  }

  /// Stores «х».
  public SampleObservations putMissing(int school, int year, Series series) {
    return put(school, year, series, OptionalDouble.empty(), FactValue.Mark.MISSING);
  }

  private SampleObservations put(int school, int year, Series series, OptionalDouble value, FactValue.Mark mark) {
    int id = values.size() + 1;
    values.put(new Key(new SchoolKey(school), new SchoolYear(year), series),
        new FactValue(value, mark,
            new FactOrigin.Imported(id, new BatchId(1), new CellRef("sample.xlsx", "1", school, id))));
    return this;
  }

  @Override
  public Optional<FactValue> stored(SchoolKey school, SchoolYear year, Series series) {
    return Optional.ofNullable(values.get(new Key(school, year, series)));
  }

  @Override
  public Set<Series> series(SchoolYear year) {
    return values.keySet().stream().filter(key -> key.year().equals(year)).map(Key::series).collect(Collectors.toSet());
  }

  @Override
  public SortedSet<SchoolYear> years() {
    return values.keySet().stream().map(Key::year).collect(Collectors.toCollection(TreeSet::new));
  }
}
