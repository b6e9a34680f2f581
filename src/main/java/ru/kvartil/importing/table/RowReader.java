package ru.kvartil.importing.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import ru.kvartil.importing.RawRow;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Problem;
import ru.kvartil.shared.SchoolYear;

/// Reads the rows of one table, from the first row of the sheet to the last, into checked rows. What needs the whole
/// sheet — printed totals, and empty counts that they decide — comes from [#finish]. Of the same rows always the same
/// comes out, so that a file may be read twice: for the preview and for the commit.
public final class RowReader {
  /// Takes the values that only the whole sheet decides, with the row they belong to.
  @FunctionalInterface
  public interface LateValues {
    void value(int row, CellValue value) throws Failure;
  }

  private final TableMapping mapping;
  private final EmptyCells emptyCells;
  private final List<ValueColumn> columns;
  private final KeyColumns keys;
  private final RowSorter sorter;
  private final RowContexts contexts;
  private final ValueCells cells;
  private final PartChecks parts;
  private final TotalChecks totals;
  private final SchoolAttributes attributes;
  private final EmptyCounts waiting = new EmptyCounts();
  private final Map<String, Segment> segments = new HashMap<>();
  private final Set<RowContext> seen = new HashSet<>();
  private final Set<String> yearsSaid = new HashSet<>();
  private boolean otherYearSaid;
  private String municipality = "";
  private @Nullable RowContext lastContext;
  private int block;

  /// @param mapping a mapping that is [TableMapping#usable]
  public RowReader(TableMapping mapping, EmptyCells emptyCells) {
    this.mapping = mapping;
    this.emptyCells = emptyCells;
    this.columns = columns(mapping.layout(), mapping.roles());
    this.keys = new KeyColumns(mapping);
    this.sorter = new RowSorter(mapping, columns);
    this.contexts = new RowContexts(mapping.context(), columns);
    this.cells = new ValueCells(mapping, columns);
    this.parts = new PartChecks(columns);
    this.totals = new TotalChecks(columns);
    this.attributes = new SchoolAttributes(mapping, keys);
  }

  private static List<ValueColumn> columns(TableLayout layout, SortedMap<Integer, ColumnRole> roles) {
    List<ValueColumn> columns = new ArrayList<>();
    for (TableColumn column : layout.columns()) {
      ColumnRole role = roles.get(column.index());
      if (role != null && role.holdsValues()) {
        columns.add(new ValueColumn(column, columns.size(), role));
      }
    }
    return columns;
  }

  /// Reads the next row of the sheet; rows above the body are skipped.
  public CheckedRow read(RawRow row) {
    if (row.index() < mapping.layout().firstBodyRow()) {
      return new CheckedRow.Skipped(row.index());
    }
    KeyCells found = keys.read(row);
    RowSorter.Sorted sorted = sorter.sort(row, found);
    return switch (sorted.kind()) {
      case SCHOOL -> school(row, found, sorted);
      case MUNICIPALITY -> {
        municipality = sorted.municipality();
        yield total(row, found, TotalChecks.Scope.MUNICIPALITY);
      }
      case GRAND_TOTAL -> total(row, found, TotalChecks.Scope.WHOLE);
      case TOTAL -> total(row, found, TotalChecks.Scope.UNKNOWN);
      case OTHER_FIGURES -> new CheckedRow.Total(row.index());
      case NOTHING -> new CheckedRow.Skipped(row.index());
      case UNKNOWN_TEXT -> new CheckedRow.Skipped(row.index(),
          List.of(ProblemCode.ROW_SKIPPED.at(mapping.cell(row.index(), -1), sorted.text())));
      case NO_SCHOOL -> rejected(row, List.of(ProblemCode.SCHOOL_MISSING.at(mapping.cell(row.index(), -1))));
    };
  }

  private CheckedRow total(RawRow row, KeyCells found, TotalChecks.Scope scope) {
    RowNumbers printed = cells.printed(row);
    totals.add(new TotalChecks.Printed(row.index(), scope, segment(municipality), found.context(), printed));
    block++;
    segments.clear();
    return new CheckedRow.Total(row.index());
  }

  private CheckedRow school(RawRow row, KeyCells found, RowSorter.Sorted sorted) {
    if (!sorted.municipality().isEmpty()) {
      municipality = sorted.municipality();
    }
    RowContexts.Found known = contexts.of(found.context());
    RowContext context = known.context();
    if (context == null) {
      return rejected(row, List.of(failure(row, known)));
    }
    SumCell sums = context.sum(segment(municipality));
    ValueCells.Read numbers = cells.read(row, context);
    List<Problem> problems = new ArrayList<>(0);
    if (context != lastContext && seen.add(context)) {
      addYearProblems(row, found.context().year(), context.year(), problems);
    }
    lastContext = context;
    problems.addAll(numbers.problems());
    count(numbers.numbers(), sums);
    SchoolCells school = attributes.read(row, municipality, found, sorted.text(), problems);
    if (numbers.allUnreadable()) {
      problems.add(ProblemCode.ROW_UNREADABLE.at(mapping.cell(row.index(), -1)));
      return rejected(row, problems);
    }
    problems.addAll(parts.check(context.wholes(), numbers.numbers(), column -> mapping.cell(row.index(), column)));
    decideEmpty(row, context, numbers, sums, problems);
    return new CheckedRow.Accepted(row.index(), school, context.year(), numbers.values(), problems);
  }

  private CheckedRow rejected(RawRow row, List<Problem> problems) {
    return new CheckedRow.Rejected(row.index(), problems);
  }

  private Problem failure(RawRow row, RowContexts.Found known) {
    ProblemCode code = known.code() == null ? ProblemCode.YEAR_MISSING : known.code();
    int column = known.key() == null ? -1 : keys.column(known.key());
    return code.at(mapping.cell(row.index(), column), known.printed());
  }

  private Segment segment(String name) {
    return segments.computeIfAbsent(name, key -> new Segment(block, key));
  }

  /// «2022» is 2021/2022, and that is said once; so is a year other than the one the person gave.
  private void addYearProblems(RawRow row, String printed, SchoolYear year, List<Problem> problems) {
    if (printed.isEmpty()) {
      return;
    }
    int column = keys.column(ColumnRole.Key.YEAR);
    if (SheetYear.readFromSingle(printed, year) && yearsSaid.add(printed)) {
      problems.add(SheetYear.readAs(mapping.cell(row.index(), column), printed.strip(), year));
    }
    Optional<SchoolYear> given = mapping.context().given();
    if (!otherYearSaid && given.isPresent() && !given.get().equals(year)) {
      otherYearSaid = true;
      problems.add(ProblemCode.YEAR_OTHER.at(mapping.cell(row.index(), column), given.get().label(), year.label()));
    }
  }

  private void count(RowNumbers numbers, SumCell sums) {
    for (ValueColumn column : columns) {
      int place = column.place();
      if (column.isCount() && numbers.unknown(place)) {
        sums.addUnknown(place);
      } else if (column.isCount() && numbers.has(place)) {
        sums.add(place, numbers.number(place));
      }
    }
  }

  private void decideEmpty(RawRow row, RowContext context, ValueCells.Read numbers, SumCell sums,
      List<Problem> problems) {
    for (ValueColumn column : columns) {
      int place = column.place();
      if (numbers.numbers().empty(place) && context.wholes().asksForEmpty(place)
          && numbers.numbers().number(context.wholes().of(place)) > 0) {
        switch (emptyCells) {
          case ZERO -> readEmpty(row, column, context, true, numbers, problems);
          case MISSING -> readEmpty(row, column, context, false, numbers, problems);
          case BY_TOTALS -> waiting.add(row.index(), column, context, sums);
        }
      }
    }
  }

  private void readEmpty(RawRow row, ValueColumn column, RowContext context, boolean zero, ValueCells.Read numbers,
      List<Problem> problems) {
    problems.add(EmptyCounts.problem(zero).at(mapping.cell(row.index(), column.index()), column.heading()));
    numbers.values().add(EmptyCounts.value(context, column, zero, mapping.cell(row.index(), column.index())));
  }

  /// Ends the sheet: checks the printed totals and decides the empty counts that waited for them.
  ///
  /// @param sink takes the decided values, in the order of the sheet
  /// @param log takes the remarks about totals and empty counts
  public void finish(LateValues sink, ProblemLog log) throws Failure {
    totals.check(contexts.all(), mapping::cell, log);
    waiting.resolve(mapping::cell, sink, log);
  }
}
