package ru.kvartil.fact;

import java.util.List;
import java.util.SortedSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// One consistent, immutable state of the values in force: the input of every computation.
public interface Observations {
  /// The value in force under exactly this series; empty when nothing is stored.
  Optional<FactValue> stored(SchoolKey school, SchoolYear year, Series series);

  /// The value in force, whichever way its source writes the series ([Series#twin]); empty when nothing is stored. A
  /// stored «х» is a [FactValue] without a number.
  default Optional<FactValue> find(SchoolKey school, SchoolYear year, Series series) {
    return stored(school, year, series).or(() -> series.twin().flatMap(twin -> stored(school, year, twin)));
  }

  /// The number in force; empty when missing for any reason. Missing is never zero.
  default OptionalDouble number(SchoolKey school, SchoolYear year, Series series) {
    return find(school, year, series).map(FactValue::value).orElse(OptionalDouble.empty());
  }

  /// The values in force of many schools at once, found as [#find] finds them.
  default NumberColumn column(SchoolYear year, Series series, List<SchoolKey> schools) {
    NumberColumn column = new NumberColumn(schools.size());
    for (int i = 0; i < schools.size(); i++) {
      int at = i;
      find(schools.get(i), year, series).ifPresent(fact -> column.put(at, fact.value().orElse(Double.NaN)));
    }
    return column;
  }

  /// Every series that has at least one value in the year, as the sources write it.
  Set<Series> series(SchoolYear year);

  /// Years that have at least one value, in order.
  SortedSet<SchoolYear> years();
}
