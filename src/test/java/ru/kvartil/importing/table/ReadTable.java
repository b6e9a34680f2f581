package ru.kvartil.importing.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ru.kvartil.importing.RawRow;
import ru.kvartil.importing.SheetHead;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Problem;
import ru.kvartil.shared.SchoolYear;

/// A whole table read for a test.
record ReadTable(TableMapping mapping, List<CheckedRow> rows, List<CellValue> late, ProblemLog log) {
  /// Reads a drawn sheet as the command line would.
  static ReadTable of(SheetHead sheet, String... specs) throws Failure {
    return of(sheet, EmptyCells.BY_TOTALS, Optional.empty(), specs);
  }

  static ReadTable of(SheetHead sheet, EmptyCells empty, Optional<SchoolYear> given, String... specs) throws Failure {
    return of(mapping(sheet, given, specs), sheet.rows(), empty);
  }

  static TableMapping mapping(SheetHead sheet, Optional<SchoolYear> given, String... specs) throws Failure {
    TableLayout layout = TableFinder.find(sheet).orElseThrow();
    List<FieldSpec> fields = new ArrayList<>();
    for (String spec : specs) {
      fields.add(FieldSpec.parse(spec));
    }
    return fields.isEmpty()
        ? TableMapping.automatic("файл.xlsx", layout, given)
        : TableMapping.byHand("файл.xlsx", layout, fields, given);
  }

  static ReadTable of(TableMapping mapping, List<RawRow> rows, EmptyCells empty) throws Failure {
    RowReader reader = new RowReader(mapping, empty);
    List<CheckedRow> checked = new ArrayList<>();
    ProblemLog log = new ProblemLog(ProblemLog.LIMIT);
    log.addAll(mapping.problems());
    for (RawRow row : rows) {
      CheckedRow result = reader.read(row);
      checked.add(result);
      log.addAll(result.problems());
    }
    List<CellValue> late = new ArrayList<>();
    reader.finish((row, value) -> late.add(value), log);
    return new ReadTable(mapping, checked, late, log);
  }

  List<CheckedRow.Accepted> accepted() {
    return rows.stream().filter(CheckedRow.Accepted.class::isInstance).map(CheckedRow.Accepted.class::cast).toList();
  }

  long rejected() {
    return rows.stream().filter(CheckedRow.Rejected.class::isInstance).count();
  }

  /// Values in the order they came, those that waited for the totals last.
  List<CellValue> values() {
    return Stream.concat(accepted().stream().flatMap(row -> row.values().stream()), late.stream()).toList();
  }

  /// Values as `C4 ГИА-11 ЕГЭ Химия 0 mean 2022/2023 = 50.0`.
  List<String> lines() {
    return values().stream().map(ReadTable::line).toList();
  }

  private static String line(CellValue value) {
    String series = "%s %s %s %d %s".formatted(value.series().kind(), value.series().form(), value.series().subject(),
        value.series().parallel(), value.series().measure());
    String number = value.value().isPresent() ? Double.toString(value.value().getAsDouble()) : "?";
    return "%s %s %s = %s".formatted(value.cell().cell(), series.replaceAll(" +", " "), value.year().label(), number);
  }

  List<String> schools() {
    return accepted().stream().map(row -> row.school().municipality() + "|" + row.school().name()).toList();
  }

  /// Problems as `total-differs AE10`.
  List<String> problems() {
    return log.kept().stream().map(problem -> problem.code() + place(problem)).toList();
  }

  List<Problem> problems(ProblemCode code) {
    return log.kept().stream().filter(problem -> problem.code().equals(code.id())).toList();
  }

  private static String place(Problem problem) {
    return problem.place() == null || problem.place().cell().isEmpty() ? "" : " " + problem.place().cell();
  }
}
