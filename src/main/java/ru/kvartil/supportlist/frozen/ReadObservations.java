package ru.kvartil.supportlist.frozen;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import ru.kvartil.fact.FactValue;
import ru.kvartil.fact.Observations;
import ru.kvartil.fact.Series;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// Values that remember which of them a computation has read: the inputs of a frozen calculation.
final class ReadObservations implements Observations {
  private final Observations all;
  private final Map<At, FactValue> read = new ConcurrentHashMap<>();

  ReadObservations(Observations all) {
    this.all = all;
  }

  /// Where a value stands.
  record At(SchoolKey school, SchoolYear year, Series series) {}

  @Override
  public Optional<FactValue> stored(SchoolKey school, SchoolYear year, Series series) {
    Optional<FactValue> found = all.stored(school, year, series);
    found.ifPresent(value -> read.put(new At(school, year, series), value));
    return found;
  }

  @Override
  public Set<Series> series(SchoolYear year) {
    return all.series(year);
  }

  @Override
  public SortedSet<SchoolYear> years() {
    return all.years();
  }

  /// What was read, and the values other schools have under the same series of the same years: a computation may have
  /// stopped before it came to them.
  Map<At, FactValue> inputs(Collection<SchoolKey> schools) {
    Set<YearSeries> wanted = ConcurrentHashMap.newKeySet();
    read.keySet().forEach(at -> wanted.add(new YearSeries(at.year(), at.series())));
    for (YearSeries each : wanted) {
      schools.forEach(school -> stored(school, each.year(), each.series()));
    }
    return Map.copyOf(read);
  }

  private record YearSeries(SchoolYear year, Series series) {}
}
