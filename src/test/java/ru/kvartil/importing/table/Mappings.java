package ru.kvartil.importing.table;

import static ru.kvartil.importing.table.Sheets.sheet;

import java.util.List;
import java.util.Optional;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

/// What the columns of a drawn sheet were taken for, in short words for tests.
final class Mappings {
  private Mappings() {}

  static TableMapping map(String drawing, String... specs) throws Failure {
    return map("Лист1", drawing, Optional.empty(), specs);
  }

  static TableMapping map(String sheet, String drawing, Optional<SchoolYear> given, String... specs)
      throws Failure {
    return ReadTable.mapping(sheet(sheet, drawing), given, specs);
  }

  /// Roles as `B SCHOOL_NAME`, `C ЕГЭ/Химия/mean`, `D row mark_2`; ignored columns as `E -`.
  static List<String> roles(TableMapping mapping) {
    return mapping.layout().columns().stream()
        .map(column -> column.letter() + " " + switch (mapping.role(column.index())) {
          case ColumnRole.Key key -> key.name();
          case ColumnRole.Value value -> value.series().procedure() + "/" + value.series().subject() + "/"
              + value.series().measure() + (value.series().parallel() == 0 ? "" : "@" + value.series().parallel())
              + value.year().map(year -> " " + year).orElse("");
          case ColumnRole.RowResult result -> "row " + result.subject() + result.measure().id();
          case ColumnRole.Ignored _ -> "-";
        }).toList();
  }

  static List<String> problems(TableMapping mapping) {
    return mapping.problems().stream().map(problem -> problem.code() + " " + problem.place().cell()).toList();
  }
}
