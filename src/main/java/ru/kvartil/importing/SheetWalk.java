package ru.kvartil.importing;

import java.util.Optional;
import ru.kvartil.importing.table.ColumnRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.kvartil.fact.FactLedger;
import ru.kvartil.fact.FactLedger.Verdict;
import ru.kvartil.fact.FactValue.Mark;
import ru.kvartil.fact.Facts.NewFact;
import ru.kvartil.importing.SchoolResolver.Resolved;
import ru.kvartil.importing.table.CellValue;
import ru.kvartil.importing.table.CheckedRow;
import ru.kvartil.importing.table.EmptyCells;
import ru.kvartil.importing.table.ProblemLog;
import ru.kvartil.importing.table.RowReader;
import ru.kvartil.importing.table.SchoolCells;
import ru.kvartil.importing.table.TableMapping;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Problem;
import ru.kvartil.shared.RussianFormat;

/// Reads one sheet from its first row to its last: rows are checked, schools found, values judged. The same walk serves
/// the check before the commit and the commit; only what happens to the facts differs.
final class SheetWalk {
  private static final int PREVIEW = 500;
  private static final List<String> FIELDS = List.of(SchoolFields.PLACE, SchoolFields.SMALL, SchoolFields.ORGANISATION,
      SchoolFields.FIS_OKO, SchoolFields.OWN);
  private final TableMapping mapping;
  private final RowReader reader;
  private final SchoolResolver schools;
  private final FactLedger ledger;
  private final FactSink sink;
  private final int sheet;
  private final ProblemLog problems = new ProblemLog(ProblemLog.LIMIT);
  private final List<ImportReport.Previewed> preview = new ArrayList<>();
  private final Counter counter = new Counter();
  /// Schools of the cells read so far: a long table says the same school in thousands of rows.
  private final Map<SchoolCells, SchoolKey> settled = new HashMap<>();
  private int[] schoolOfRow = new int[1024];

  /// Takes the values that would be stored.
  interface FactSink {
    void fact(NewFact fact) throws Failure;

    /// Hears what every value is against what is known.
    default void judged(Verdict verdict, SchoolKey school, CellValue value, int series) {}
  }

  /// Counts over one sheet.
  static final class Counter {
    int rows;
    int accepted;
    int rejected;
    int values;
    int zeros;
    int added;
    int changed;
    int same;
  }

  SheetWalk(int sheet, TableMapping mapping, EmptyCells empty, SchoolResolver schools, FactLedger ledger,
      FactSink sink) {
    this.sheet = sheet;
    this.mapping = mapping;
    this.reader = new RowReader(mapping, empty);
    this.schools = schools;
    this.ledger = ledger;
    this.sink = sink;
    problems.addAll(mapping.problems());
  }

  /// Says something of the sheet before its rows.
  void tell(List<Problem> about) {
    problems.addAll(about);
  }

  Counter counter() {
    return counter;
  }

  void row(RawRow raw) throws Failure {
    CheckedRow row = reader.read(raw);
    problems.addAll(row.problems());
    switch (row) {
      case CheckedRow.Accepted accepted -> accept(accepted);
      case CheckedRow.Rejected _ -> {
        counter.rows++;
        counter.rejected++;
      }
      case CheckedRow.Total _,CheckedRow.Skipped _ -> {
        // Checked by the reader, not stored.
      }
    }
    if (preview.size() < PREVIEW && !(row instanceof CheckedRow.Skipped)) {
      preview.add(new ImportReport.Previewed(raw, row, row instanceof CheckedRow.Accepted && schoolOfRow[row.row()] > 0
          ? Optional.of(schools.linked(new SchoolKey(schoolOfRow[row.row()])))
          : Optional.empty()));
    }
  }

  private void accept(CheckedRow.Accepted row) throws Failure {
    counter.rows++;
    SchoolKey key = settled.get(row.school());
    if (key == null) {
      key = settle(row);
      settled.put(row.school(), key);
    }
    remember(row.row(), key);
    if (key.value() == 0) {
      leaveOut(row);
      return;
    }
    counter.accepted++;
    if (row.school().contingent().isPresent()) {
      schools.contingent(key, row.year(), row.school().contingent().getAsInt());
    }
    for (CellValue value : row.values()) {
      judge(key, value);
    }
  }

  private SchoolKey settle(CheckedRow.Accepted row) {
    Resolved resolved = schools.resolve(row.school(), sheet, row.row());
    if (resolved.leftOut()) {
      return resolved.key();
    }
    resolved.resembles().ifPresent(names -> problems
        .add(ImportCode.SCHOOL_RESEMBLES.at(
            new CellRef(mapping.file(), mapping.layout().sheet(), row.row(), nameColumn()), row.school().name(),
            names)));
    fillFields(resolved.key(), row);
    return resolved.key();
  }

  private void leaveOut(CheckedRow.Accepted row) {
    counter.rejected++;
    problems.add(ImportCode.SCHOOL_LEFT_OUT.at(
        new CellRef(mapping.file(), mapping.layout().sheet(), row.row(), nameColumn()), row.school().name()));
  }

  private int nameColumn() {
    return mapping.roles().entrySet().stream()
        .filter(entry -> entry.getValue() == ColumnRole.Key.SCHOOL_NAME)
        .mapToInt(Map.Entry::getKey).findFirst().orElse(-1);
  }

  private void fillFields(SchoolKey key, CheckedRow.Accepted row) {
    SchoolCells cells = row.school();
    SchoolCodes codes = SchoolResolver.codes(cells);
    for (String field : FIELDS) {
      School school = schools.school(key);
      String said = SchoolFields.said(cells, codes, field);
      String known = SchoolFields.text(school, field);
      if (!said.isEmpty() && known.isEmpty()) {
        schools.fill(SchoolFields.with(school, field, said), SchoolFields.fill(school, field, said));
      }
    }
  }

  private void judge(SchoolKey school, CellValue value) throws Failure {
    double number = value.value().orElse(Double.NaN);
    int series = ledger.number(value.series());
    Verdict verdict = ledger.judge(school, value.year(), series, number);
    CellRef cell = value.cell();
    switch (verdict) {
      case NEW -> counter.added++;
      case CHANGED -> counter.changed++;
      case SAME -> counter.same++;
      case REPEATED -> problems.add(ImportCode.VALUE_REPEATED.at(cell));
      case CONTRADICTED -> problems.add(ImportCode.VALUE_CONTRADICTS.at(cell,
          shown(ledger.first(school, value.year(), series)), shown(number)));
    }
    if (verdict != Verdict.REPEATED && verdict != Verdict.CONTRADICTED
        && ledger.typedOtherwise(school, value.year(), series, number)) {
      problems.add(ImportCode.VALUE_TYPED_STAYS.at(cell, shown(ledger.typed(school, value.year(), series)),
          shown(number)));
    }
    sink.judged(verdict, school, value, series);
    if (value.mark() == Mark.EMPTY_AS_ZERO) {
      counter.zeros++;
    } else if (value.value().isPresent()) {
      counter.values++;
    }
    if (verdict == Verdict.NEW || verdict == Verdict.CHANGED) {
      long replaced = verdict == Verdict.CHANGED ? ledger.replaced(school, value.year(), series) : 0;
      sink.fact(new NewFact(school.value(), value.year().end(), series, number, value.mark(), sheet, cell.row(),
          cell.column(), replaced));
    }
  }

  private static String shown(double number) {
    return Double.isNaN(number) ? "х" : RussianFormat.plain(number);
  }

  private void remember(int row, SchoolKey school) {
    if (row >= schoolOfRow.length) {
      schoolOfRow = Arrays.copyOf(schoolOfRow, Math.max(row + 1, schoolOfRow.length * 2));
    }
    schoolOfRow[row] = school.value();
  }

  ImportReport.Sheet finish() throws Failure {
    reader.finish((row, value) -> {
      if (schoolOfRow[row] > 0) {
        judge(new SchoolKey(schoolOfRow[row]), value);
      }
    }, problems);
    return new ImportReport.Sheet(mapping.layout().sheet(), Optional.of(mapping), counter.rows,
        counter.accepted, counter.rejected, counter.values, counter.zeros, problems.kept(), preview);
  }
}
