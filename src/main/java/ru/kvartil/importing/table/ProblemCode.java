package ru.kvartil.importing.table;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.Problem;
import ru.kvartil.shared.Problem.Severity;
import ru.kvartil.shared.Texts;

/// The closed list of remarks about tables. [#id] is what JSON and the README print; the Russian sentence of each stands
/// in `texts.properties` under the constant's name.
public enum ProblemCode {
  /// A single year such as «2022» was read as a school year.
  YEAR_READ_AS(Severity.INFO),
  /// Title and name of the sheet name different years; the title counts.
  YEAR_CONFLICT(Severity.WARNING),
  /// The sheet names another year than the one asked for; the sheet counts.
  YEAR_OTHER(Severity.WARNING),
  /// The cell of the year column is no year; the row is left out.
  YEAR_UNREADABLE(Severity.ERROR),
  /// Neither row, title, sheet name, heading nor command names a year; the row is left out.
  YEAR_MISSING(Severity.ERROR),
  /// No column gives the school; the table cannot be read.
  SCHOOL_COLUMN_MISSING(Severity.ERROR),
  /// No column gives numbers; the table cannot be read.
  VALUE_COLUMN_MISSING(Severity.ERROR),
  /// A column named in the mapping does not exist in the table.
  COLUMN_MISSING(Severity.ERROR),
  /// A heading named in the mapping stands over several columns, or one column is mapped twice.
  COLUMN_AMBIGUOUS(Severity.ERROR),
  /// Two columns would give one measure; the later one is not read.
  COLUMN_COLLIDES(Severity.WARNING),
  /// A heading was not understood; the column is not read.
  COLUMN_UNKNOWN(Severity.INFO),
  /// The column holds percents of a count; shares are derived from counts, so it is not read.
  COLUMN_PERCENT(Severity.INFO),
  /// Results, but nothing says of which procedure; the column or row is left out.
  PROCEDURE_MISSING(Severity.ERROR),
  /// The cell of the parallel column is no parallel; the row is left out.
  PARALLEL_UNREADABLE(Severity.ERROR),
  /// Numbers in a row that names no school; the row is left out.
  SCHOOL_MISSING(Severity.ERROR),
  /// None of the row's cells could be read; the row is left out.
  ROW_UNREADABLE(Severity.ERROR),
  /// A row of text that is neither school nor municipality was passed over.
  ROW_SKIPPED(Severity.INFO),
  /// Words in a column of numbers; the value is left out.
  NOT_A_NUMBER(Severity.WARNING),
  /// A number that cannot be meant, such as 1e308; the value is left out.
  NUMBER_UNLIKELY(Severity.WARNING),
  /// A negative count or mean; the value is left out.
  NUMBER_NEGATIVE(Severity.WARNING),
  /// A count with a fraction; stored as printed.
  COUNT_NOT_WHOLE(Severity.WARNING),
  /// Type of the settlement, малокомплектная or contingent could not be read.
  ATTRIBUTE_UNREADABLE(Severity.WARNING),
  /// A part is above its whole; stored as printed.
  PARTS_ABOVE_WHOLE(Severity.WARNING),
  /// Parts that exclude each other are together above their whole; stored as printed.
  SUM_OF_PARTS_ABOVE_WHOLE(Severity.WARNING),
  /// More participants or applications than graduates; stored as printed.
  PARTICIPANTS_ABOVE_GRADUATES(Severity.WARNING),
  /// A printed total is not the sum of its schools.
  TOTAL_DIFFERS(Severity.WARNING),
  /// An empty count beside given participants was read as 0.
  EMPTY_AS_ZERO(Severity.INFO),
  /// An empty count beside given participants stays without a value.
  EMPTY_AS_MISSING(Severity.INFO);

  private static final Texts TEXTS = Texts.of(ProblemCode.class);
  private final Severity severity;

  ProblemCode(Severity severity) {
    this.severity = severity;
  }

  /// Name in JSON: `total-differs`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Severity severity() {
    return severity;
  }

  /// A remark of this kind.
  ///
  /// @param args shown in the sentence as they are; numbers formatted before
  public Problem at(@Nullable CellRef place, Object... args) {
    return new Problem(severity, id(), place, TEXTS.get(name(), args));
  }
}
