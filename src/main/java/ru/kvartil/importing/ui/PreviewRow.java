package ru.kvartil.importing.ui;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import ru.kvartil.fact.FactValue.Mark;
import ru.kvartil.importing.ImportReport;
import ru.kvartil.importing.ImportReport.Linked;
import ru.kvartil.importing.ImportReport.Previewed;
import ru.kvartil.importing.RawCell;
import ru.kvartil.importing.table.CellValue;
import ru.kvartil.importing.table.CheckedRow;
import ru.kvartil.importing.table.ColumnRole;
import ru.kvartil.importing.table.ProblemCode;
import ru.kvartil.importing.table.TableMapping;
import ru.kvartil.shared.Problem;
import ru.kvartil.shared.Problem.Severity;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.table.Cell;

/// One row of the table «что загрузится».
///
/// @param row zero-based row of the sheet
/// @param registry the school it means
/// @param values cells of the columns of numbers, by column
record PreviewRow(int row, Cell municipality, Cell school, Cell registry, Map<Integer, Cell> values) {
  /// Rows that are shown; the rest is checked all the same.
  static final int MOST = 100;
  private static final Texts TEXTS = Texts.of(PreviewRow.class);

  PreviewRow {
    values = Map.copyOf(values);
  }

  private record At(int row, int column) {}

  /// The first rows of a sheet with a table.
  static List<PreviewRow> of(ImportReport.Sheet sheet) {
    TableMapping mapping = sheet.mapping().orElseThrow();
    Map<At, Problem> problems = new HashMap<>();
    Set<At> zeros = new HashSet<>();
    for (Problem problem : sheet.problems()) {
      if (problem.place() != null && problem.place().column() >= 0) {
        At at = new At(problem.place().row(), problem.place().column());
        if (problem.code().equals(ProblemCode.EMPTY_AS_ZERO.id())) {
          zeros.add(at);
        } else if (problem.severity() != Severity.INFO) {
          problems.putIfAbsent(at, problem);
        }
      }
    }
    return sheet.preview().stream().limit(MOST).map(row -> of(mapping, row, problems, zeros)).toList();
  }

  private static PreviewRow of(TableMapping mapping, Previewed row, Map<At, Problem> problems, Set<At> zeros) {
    int number = row.checked().row();
    Map<Integer, CellValue> read = new HashMap<>();
    if (row.checked() instanceof CheckedRow.Accepted accepted) {
      accepted.values().forEach(value -> read.put(value.cell().column(), value));
    }
    Map<Integer, Cell> values = new HashMap<>();
    mapping.roles().forEach((column, role) -> {
      if (role.holdsValues()) {
        At at = new At(number, column);
        values.put(column, value(row, column, read.get(column), problems.get(at), zeros.contains(at)));
      }
    });
    Tone names = row.checked() instanceof CheckedRow.Accepted ? Tone.PLAIN : Tone.MUTED;
    Cell municipality = row.checked() instanceof CheckedRow.Accepted accepted
        ? Cell.words(accepted.school().municipality())
        : Cell.words(printed(mapping, row, ColumnRole.Key.MUNICIPALITY), names);
    return new PreviewRow(number, municipality, Cell.words(name(mapping, row), names), registry(row), values);
  }

  private static String name(TableMapping mapping, Previewed row) {
    if (row.checked() instanceof CheckedRow.Accepted accepted && !accepted.school().name().isEmpty()) {
      return accepted.school().name();
    }
    String name = printed(mapping, row, ColumnRole.Key.SCHOOL_NAME);
    return name.isEmpty() ? printed(mapping, row, ColumnRole.Key.SCHOOL_CODE) : name;
  }

  private static String printed(TableMapping mapping, Previewed row, ColumnRole.Key key) {
    return mapping.roles().entrySet().stream().filter(role -> role.getValue() == key)
        .map(role -> printed(row, role.getKey())).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  private static String printed(Previewed row, int column) {
    return row.raw().cell(column).map(RawCell::text).orElse("").replaceAll("\\s+", " ").strip();
  }

  private static Cell registry(Previewed row) {
    return switch (row.checked()) {
      case CheckedRow.Accepted _ -> row.school().map(PreviewRow::linked).orElseGet(() -> Cell.words(""));
      case CheckedRow.Rejected _ -> Cell.words(TEXTS.get("preview.rejected"), Tone.BAD);
      case CheckedRow.Total _ -> Cell.words(TEXTS.get("preview.total"), Tone.MUTED);
      case CheckedRow.Skipped _ -> Cell.words("");
    };
  }

  private static Cell linked(Linked school) {
    return switch (school.link()) {
      case KNOWN -> Cell.words(school.name());
      case NEW -> Cell.chips(new Cell.Word(TEXTS.get("preview.new"), Tone.ACCENT));
      case DOUBTFUL -> Cell.chips(new Cell.Word(TEXTS.get("preview.doubtful"), Tone.WARN));
    };
  }

  private static Cell value(Previewed row, int column, @Nullable CellValue read, @Nullable Problem problem,
      boolean zero) {
    Tone tone = problem == null
        ? row.checked() instanceof CheckedRow.Accepted ? Tone.PLAIN : Tone.MUTED
        : problem.severity() == Severity.ERROR || problem.code().equals(ProblemCode.TOTAL_DIFFERS.id())
            ? Tone.BAD
            : Tone.WARN;
    if (zero || (read != null && read.mark() == Mark.EMPTY_AS_ZERO)) {
      return Cell.number(0, TEXTS.get("preview.zero"), tone);
    }
    if (read != null && read.value().isPresent()) {
      double number = read.value().getAsDouble();
      return Cell.number(number, RussianFormat.plain(number), tone);
    }
    String printed = printed(row, column);
    return printed.isEmpty() ? Cell.missing("—") : Cell.words(printed, tone);
  }
}
