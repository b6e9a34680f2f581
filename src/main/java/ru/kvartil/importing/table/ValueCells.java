package ru.kvartil.importing.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import ru.kvartil.fact.FactValue.Mark;
import ru.kvartil.importing.RawCell;
import ru.kvartil.importing.RawRow;
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
    switch (NumberText.read(cell)) {
      case NumberReading.Nothing() -> numbers.numbers().setEmpty(column.place());
      case NumberReading.Missing() -> {
        numbers.numbers().setUnknown(column.place());
        numbers.values().add(value(row, column, context, OptionalDouble.empty(), Mark.MISSING));
      }
      case NumberReading.Printed(double _, boolean percent) when percent && column.isCount() ->
        leaveOut(row, column, ProblemCode.NOT_A_NUMBER, HeadingText.clean(cell.text()), numbers);
      case NumberReading.Printed(double value, boolean _) when value < 0 && !column.maybeNegative() ->
        leaveOut(row, column, ProblemCode.NUMBER_NEGATIVE, RussianFormat.plain(value), numbers);
      case NumberReading.Printed(double value, boolean _) -> keep(row, column, context, value, numbers);
      case NumberReading.Unlikely() ->
        leaveOut(row, column, ProblemCode.NUMBER_UNLIKELY, HeadingText.clean(cell.text()), numbers);
      case NumberReading.Words() ->
        leaveOut(row, column, ProblemCode.NOT_A_NUMBER, HeadingText.clean(cell.text()), numbers);
    }
  }

  private void keep(RawRow row, ValueColumn column, RowContext context, double value, Read numbers) {
    numbers.numbers().keep(column.place(), value);
    numbers.values().add(value(row, column, context, OptionalDouble.of(value), Mark.PRINTED));
    if (value != Math.rint(value) && column.isCount()) {
      numbers.problems().add(ProblemCode.COUNT_NOT_WHOLE.at(cell(row, column), RussianFormat.plain(value)));
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
