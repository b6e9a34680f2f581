package ru.kvartil.importing.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.kvartil.assessment.Measure;
import ru.kvartil.fact.Series;

/// Which column of a row holds the whole of which another is a part: participants of those below the minimum, graduates
/// of participants, pupils of a group of the социальный паспорт.
final class Wholes {
  private final int[] wholes;
  private final boolean[] asked;

  /// @param series series of the columns, in their order
  Wholes(List<ValueColumn> columns, List<Series> series) {
    Map<Object, Integer> places = new HashMap<>();
    for (ValueColumn column : columns) {
      places.putIfAbsent(List.of(series.get(column.place()).undivided(), column.year()), column.place());
    }
    wholes = new int[columns.size()];
    asked = new boolean[columns.size()];
    Arrays.fill(wholes, -1);
    for (ValueColumn column : columns) {
      int place = column.place();
      for (Series candidate : column.meaning().wholes(series.get(place))) {
        Integer whole = places.get(List.of(candidate.undivided(), column.year()));
        if (wholes[place] < 0 && whole != null) {
          wholes[place] = whole;
          asked[place] = column.measure().filter(Wholes::emptyMeansSomething).isPresent();
        }
      }
    }
  }

  /// Place of the whole of a column, -1 when the row does not hold it.
  int of(int place) {
    return wholes[place];
  }

  /// Whether an empty cell beside a given whole has to be decided: counts of a group whose participants, or whose
  /// graduates for certificates, are given. Participants and applications themselves may be nobody's subject.
  boolean asksForEmpty(int place) {
    return asked[place];
  }

  private static boolean emptyMeansSomething(Measure measure) {
    return measure.denominator().isPresent() && measure != Measure.PARTICIPANTS && measure != Measure.APPLIED;
  }
}
