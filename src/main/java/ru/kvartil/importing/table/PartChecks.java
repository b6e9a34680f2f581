package ru.kvartil.importing.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import ru.kvartil.indicator.PartCheck;
import ru.kvartil.indicator.ValueMeaning;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.Problem;
import ru.kvartil.shared.RussianFormat;

/// Tells of parts above their whole within one row ([PartCheck]). Such numbers are imported as printed: the source is wrong,
/// and only a person can say where.
final class PartChecks {
  private final List<ValueColumn> columns;
  private final List<ValueMeaning> meanings;

  PartChecks(List<ValueColumn> columns) {
    this.columns = columns;
    this.meanings = columns.stream().map(ValueColumn::meaning).toList();
  }

  /// @param cells address of a column's cell in the row
  List<Problem> check(Wholes wholes, RowNumbers values, IntFunction<CellRef> cells) {
    List<Problem> problems = new ArrayList<>(0);
    for (PartCheck.Finding finding : PartCheck.check(meanings, wholes::of, values::number)) {
      ValueColumn whole = columns.get(finding.whole());
      problems.add(switch (finding) {
        case PartCheck.PartAbove above -> above(above, columns.get(above.part()), whole, values, cells);
        case PartCheck.SumAbove sum -> ProblemCode.SUM_OF_PARTS_ABOVE_WHOLE.at(cells.apply(whole.index()),
            RussianFormat.plain(sum.sum()), whole.title(), RussianFormat.plain(values.number(whole.place())));
      });
    }
    return problems;
  }

  private static Problem above(PartCheck.PartAbove found, ValueColumn part, ValueColumn whole, RowNumbers values,
      IntFunction<CellRef> cells) {
    ProblemCode code = found.people() ? ProblemCode.PARTICIPANTS_ABOVE_GRADUATES : ProblemCode.PARTS_ABOVE_WHOLE;
    return code.at(cells.apply(part.index()), part.title(), RussianFormat.plain(values.number(part.place())),
        whole.title(), RussianFormat.plain(values.number(whole.place())));
  }
}
