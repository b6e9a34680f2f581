package ru.kvartil.importing.table;

import java.util.Arrays;
import java.util.OptionalDouble;
import ru.kvartil.fact.FactValue.Mark;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.Failure;

/// Empty counts beside given participants that wait for the printed totals of the sheet. Kept small: a long table may
/// have hundreds of thousands.
final class EmptyCounts {
  private int size;
  private int[] rows = new int[64];
  private ValueColumn[] columns = new ValueColumn[64];
  private RowContext[] contexts = new RowContext[64];
  private SumCell[] sums = new SumCell[64];

  void add(int row, ValueColumn column, RowContext context, SumCell sum) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, size * 2);
      columns = Arrays.copyOf(columns, size * 2);
      contexts = Arrays.copyOf(contexts, size * 2);
      sums = Arrays.copyOf(sums, size * 2);
    }
    rows[size] = row;
    columns[size] = column;
    contexts[size] = context;
    sums[size] = sum;
    size++;
  }

  /// Decides all of them, in the order of the sheet.
  void resolve(TotalChecks.CellAddress address, RowReader.LateValues sink, ProblemLog log) throws Failure {
    for (int i = 0; i < size; i++) {
      ValueColumn column = columns[i];
      CellRef cell = address.of(rows[i], column.index());
      boolean zero = sums[i].provesZero(column.place());
      log.add(problem(zero).at(cell, column.heading()));
      sink.value(rows[i], value(contexts[i], column, zero, cell));
    }
  }

  static ProblemCode problem(boolean zero) {
    return zero ? ProblemCode.EMPTY_AS_ZERO : ProblemCode.EMPTY_AS_MISSING;
  }

  static CellValue value(RowContext context, ValueColumn column, boolean zero, CellRef cell) {
    return new CellValue(context.series(column), context.year(column),
        zero ? OptionalDouble.of(0) : OptionalDouble.empty(),
        zero ? Mark.EMPTY_AS_ZERO : Mark.MISSING, cell);
  }
}
