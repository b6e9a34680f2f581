package ru.kvartil.importing.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import ru.kvartil.fact.FactValue.Mark;
import ru.kvartil.fact.NumberReading;
import ru.kvartil.importing.RawCell;
import ru.kvartil.importing.RawRow;
import ru.kvartil.indicator.ValueJudgement;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.Problem;
import ru.kvartil.shared.RussianFormat;

/// Reads the numbers of one row.
final class ValueCells {
  /// What was read from a row.
  record Read(List<CellValue> values, List<Problem> problems, RowNumbers numbers) {
    /// Whether cells were filled, but none could be read.
    boolean allUnreadable() {
      return values.isEmpty() && !problems.isEmpty();
    }
  }

  private final TableMapping mapping;
  private final List<ValueColumn> columns;

  ValueCells(TableMapping mapping, List<ValueColumn> columns) {
    this.mapping = mapping;
    this.columns = columns;
  }

  Read read(RawRow row, RowContext context) {
    Read numbers = new Read(new ArrayList<>(columns.size()), new ArrayList<>(2), new RowNumbers(columns.size()));
    for (ValueColumn column : columns) {
      Optional<RawCell> cell = row.cell(column.index());
      if (cell.isEmpty()) {
        numbers.numbers().setEmpty(column.place());
      } else {
        read(row, column, cell.get(), context, numbers);
      }
    }
    return numbers;
  }

  /// Numbers alone, for rows of totals.
  RowNumbers printed(RawRow row) {
    RowNumbers numbers = new RowNumbers(columns.size());
    for (ValueColumn column : columns) {
      Optional<RawCell> cell = row.cell(column.index());
      if (cell.isPresent() && NumberText.read(cell.get()) instanceof NumberReading.Printed(double value, boolean _)) {
        numbers.keep(column.place(), value);
      }
    }
    return numbers;
  }

  private void read(RawRow row, ValueColumn column, RawCell cell, RowContext context, Read numbers) {
    switch (ValueJudgement.of(NumberText.read(cell), column.meaning())) {
      case ValueJudgement.Nothing() -> numbers.numbers().setEmpty(column.place());
      case ValueJudgement.Missing() -> {
        numbers.numbers().setUnknown(column.place());
        numbers.values().add(value(row, column, context, OptionalDouble.empty(), Mark.MISSING));
      }
      case ValueJudgement.Kept kept -> keep(row, column, context, kept, numbers);
      case ValueJudgement.Refused(ValueJudgement.Reason reason, double number) -> {
        String printed = Double.isNaN(number) ? HeadingText.clean(cell.text()) : RussianFormat.plain(number);
        leaveOut(row, column, switch (reason) {
          case NOT_A_NUMBER, PERCENT -> ProblemCode.NOT_A_NUMBER;
          case NEGATIVE -> ProblemCode.NUMBER_NEGATIVE;
          case UNLIKELY -> ProblemCode.NUMBER_UNLIKELY;
        }, printed, numbers);
      }
    }
  }

  private void keep(RawRow row, ValueColumn column, RowContext context, ValueJudgement.Kept kept, Read numbers) {
    numbers.numbers().keep(column.place(), kept.value());
    numbers.values().add(value(row, column, context, OptionalDouble.of(kept.value()), Mark.PRINTED));
    if (kept.fraction()) {
      numbers.problems().add(ProblemCode.COUNT_NOT_WHOLE.at(cell(row, column), RussianFormat.plain(kept.value())));
    }
  }

  private void leaveOut(RawRow row, ValueColumn column, ProblemCode code, String printed, Read numbers) {
    numbers.numbers().setUnknown(column.place());
    numbers.problems().add(code.at(cell(row, column), printed));
  }

  private CellValue value(RawRow row, ValueColumn column, RowContext context, OptionalDouble value, Mark mark) {
    return new CellValue(context.series(column), context.year(column), value, mark, cell(row, column));
  }

  private CellRef cell(RawRow row, ValueColumn column) {
    return mapping.cell(row.index(), column.index());
  }
}
