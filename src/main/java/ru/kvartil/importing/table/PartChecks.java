package ru.kvartil.importing.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import ru.kvartil.assessment.Measure;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.Problem;
import ru.kvartil.shared.RussianFormat;

/// Finds parts above their whole within one row. Such numbers are imported as printed: the source is wrong, and only a
/// person can say where.
final class PartChecks {
  private final List<ValueColumn> columns;

  PartChecks(List<ValueColumn> columns) {
    this.columns = columns;
  }

  /// @param cells address of a column's cell in the row
  List<Problem> check(Wholes wholes, RowNumbers values, IntFunction<CellRef> cells) {
    List<Problem> problems = new ArrayList<>(0);
    double[] marks = new double[columns.size()];
    double[] scores = new double[columns.size()];
    for (ValueColumn column : columns) {
      int place = column.place();
      int whole = wholes.of(place);
      if (whole >= 0 && values.has(place) && values.has(whole)) {
        if (values.number(place) > values.number(whole)) {
          problems.add(above(column, columns.get(whole), values, cells));
        }
        switch (column.meaning().share()) {
          case MARKS -> marks[whole] += values.number(place);
          case SCORES -> scores[whole] += values.number(place);
          case NONE -> {
          }
        }
      }
    }
    if (problems.isEmpty()) {
      for (ValueColumn whole : columns) {
        double sum = Math.max(marks[whole.place()], scores[whole.place()]);
        if (sum > values.number(whole.place())) {
          problems.add(ProblemCode.SUM_OF_PARTS_ABOVE_WHOLE.at(cells.apply(whole.index()), RussianFormat.plain(sum),
              whole.title(), RussianFormat.plain(values.number(whole.place()))));
        }
      }
    }
    return problems;
  }

  private static Problem above(ValueColumn part, ValueColumn whole, RowNumbers values, IntFunction<CellRef> cells) {
    boolean people = part.measure().filter(m -> m == Measure.PARTICIPANTS || m == Measure.APPLIED).isPresent();
    ProblemCode code = people ? ProblemCode.PARTICIPANTS_ABOVE_GRADUATES : ProblemCode.PARTS_ABOVE_WHOLE;
    return code.at(cells.apply(part.index()), part.title(), RussianFormat.plain(values.number(part.place())),
        whole.title(), RussianFormat.plain(values.number(whole.place())));
  }
}
