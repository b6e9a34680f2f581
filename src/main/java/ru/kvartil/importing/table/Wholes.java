package ru.kvartil.importing.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.kvartil.assessment.Measure;
import ru.kvartil.fact.Series;
import ru.kvartil.passport.PassportField;

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
      for (Series candidate : wholes(column, series.get(place))) {
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

  private static List<Series> wholes(ValueColumn column, Series series) {
    Optional<PassportField> field = column.passport().flatMap(PassportField::denominator);
    if (field.isPresent()) {
      return List.of(field.get().series());
    }
    Optional<Measure> whole = column.measure().flatMap(Measure::denominator);
    if (whole.isEmpty()) {
      return List.of();
    }
    Series own = with(series, series.form(), series.subject(), series.parallel(), whole.get());
    return whole.get() != Measure.GRADUATES
        ? List.of(own)
        : List.of(own, with(series, series.form(), "", series.parallel(), Measure.GRADUATES),
            with(series, "", "", series.parallel(), Measure.GRADUATES), with(series, "", "", 0, Measure.GRADUATES));
  }

  private static Series with(Series series, String form, String subject, int parallel, Measure measure) {
    return new Series(series.kind(), form, subject, parallel, series.period(), measure.id());
  }
}
