package ru.kvartil.importing.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import ru.kvartil.assessment.Measure;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.Problem;
import ru.kvartil.shared.RussianFormat;

/// Finds parts above their whole within one row. Such numbers are imported as printed: the source is wrong, and only a
/// person can say where.
final class PartChecks {
  private static final Set<Measure> MARKS = EnumSet.of(Measure.MARK_2, Measure.MARK_3, Measure.MARK_4, Measure.MARK_5);
  private static final Set<Measure> SCORES = EnumSet.of(Measure.BELOW_MINIMUM, Measure.HIGH_80_99, Measure.SCORE_100);
  private final List<ValueColumn> columns;

  PartChecks(List<ValueColumn> columns) {
    this.columns = columns;
  }

  /// @param cells address of a column's cell in the row
  List<Problem> check(Wholes wholes, RowNumbers values, IntFunction<CellRef> cells) {
    List<Problem> problems = new ArrayList<>();
    Map<Integer, double[]> sums = new HashMap<>();
    for (ValueColumn column : columns) {
      int place = column.place();
      int whole = wholes.of(place);
      if (whole < 0 || !values.has(place) || !values.has(whole)) {
        continue;
      }
      if (values.number(place) > values.number(whole)) {
        problems.add(above(column, columns.get(whole), values, cells));
      }
      double[] sum = sums.computeIfAbsent(whole, key -> new double[2]);
      sum[0] += column.measure().filter(MARKS::contains).isPresent() ? values.number(place) : 0;
      sum[1] += column.measure().filter(SCORES::contains).isPresent() ? values.number(place) : 0;
    }
    if (problems.isEmpty()) {
      sums.forEach((whole, sum) -> {
        if (Math.max(sum[0], sum[1]) > values.number(whole)) {
          problems.add(sumAbove(columns.get(whole), Math.max(sum[0], sum[1]), values.number(whole), cells));
        }
      });
    }
    return problems;
  }

  private static Problem above(ValueColumn part, ValueColumn whole, RowNumbers values, IntFunction<CellRef> cells) {
    boolean people = part.measure().filter(m -> m == Measure.PARTICIPANTS || m == Measure.APPLIED).isPresent();
    ProblemCode code = people ? ProblemCode.PARTICIPANTS_ABOVE_GRADUATES : ProblemCode.PARTS_ABOVE_WHOLE;
    return code.at(cells.apply(part.index()), part.title(), RussianFormat.plain(values.number(part.place())),
        whole.title(),
        RussianFormat.plain(values.number(whole.place())));
  }

  private static Problem sumAbove(ValueColumn whole, double sum, double value, IntFunction<CellRef> cells) {
    return ProblemCode.SUM_OF_PARTS_ABOVE_WHOLE.at(cells.apply(whole.index()), RussianFormat.plain(sum), whole.title(),
        RussianFormat.plain(value));
  }
}
