package ru.kvartil.importing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.Problem;
import ru.kvartil.shared.Problem.Severity;
import ru.kvartil.shared.Texts;

/// Remarks of an import that need the database: the second half of the closed list that
/// [ru.kvartil.importing.table.ProblemCode] begins.
public enum ImportCode {
  /// The column holds personal data the import does not need: the kept original does not show them.
  COLUMN_CLOSED(Severity.INFO),
  /// The sheet has no table.
  SHEET_WITHOUT_TABLE(Severity.WARNING),
  /// The row's school resembles known ones; it was made a school of its own.
  SCHOOL_RESEMBLES(Severity.WARNING),
  /// A person left the rows of this school out.
  SCHOOL_LEFT_OUT(Severity.INFO),
  /// The file gave this value already.
  VALUE_REPEATED(Severity.INFO),
  /// The file gave another value for the same school, year and measure; the first one counts.
  VALUE_CONTRADICTS(Severity.WARNING),
  /// A person typed another value; the file's is stored, the typed one stays in force.
  VALUE_TYPED_STAYS(Severity.WARNING),
  /// The registry says another type of settlement or малокомплектная; the registry stays.
  SCHOOL_DIFFERS(Severity.WARNING);

  private static final Texts TEXTS = Texts.of(ImportCode.class);
  private final Severity severity;

  ImportCode(Severity severity) {
    this.severity = severity;
  }

  /// Name in JSON: `school-resembles`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// A remark of this kind.
  public Problem at(@Nullable CellRef place, Object... args) {
    return new Problem(severity, id(), place, TEXTS.get(name(), args));
  }
}
