package ru.kvartil.importing.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.Problem;
import ru.kvartil.shared.Problem.Severity;
import ru.kvartil.shared.SchoolYear;

/// What every column of a found table gives, the year of the sheet, and what had to be said while finding out.
///
/// @param file name of the file, for places of problems and values
/// @param roles role of every column of the layout
/// @param context what the sheet says of all its rows
/// @param problems in the order of the columns
public record TableMapping(String file, TableLayout layout, SortedMap<Integer, ColumnRole> roles, SheetContext context,
    List<Problem> problems) {
  public TableMapping {
    roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
    problems = List.copyOf(problems);
  }

  /// The mapping the headings themselves ask for.
  ///
  /// @param given school year for sheets that name none
  public static TableMapping automatic(String file, TableLayout layout, Optional<SchoolYear> given) {
    return new AutomaticMapping(file, layout, given).map();
  }

  /// The mapping a person asks for; columns not named are not read. A name that fits no column or several is a problem
  /// of severity `ERROR`.
  public static TableMapping byHand(String file, TableLayout layout, List<FieldSpec> specs,
      Optional<SchoolYear> given) {
    return HandMapping.map(file, layout, specs, given);
  }

  /// The same table with roles changed by a person.
  public TableMapping with(SortedMap<Integer, ColumnRole> changed) {
    List<Problem> kept = problems.stream().filter(problem -> problem.place() == null || problem.place().column() < 0)
        .filter(problem -> !isAboutUse(problem)).toList();
    return withSchoolColumn(new TableMapping(file, layout, changed, context, kept));
  }

  private static boolean isAboutUse(Problem problem) {
    return problem.code().equals(ProblemCode.SCHOOL_COLUMN_MISSING.id())
        || problem.code().equals(ProblemCode.VALUE_COLUMN_MISSING.id());
  }

  /// Says where the table cannot be read because nothing names the schools.
  static TableMapping withSchoolColumn(TableMapping mapping) {
    boolean school = mapping.roles.containsValue(ColumnRole.Key.SCHOOL_CODE)
        || mapping.roles.containsValue(ColumnRole.Key.SCHOOL_NAME);
    return school ? mapping : mapping.and(ProblemCode.SCHOOL_COLUMN_MISSING);
  }

  /// Says where nothing would be read; a list of schools alone is read only when a person asks for it.
  static TableMapping withValueColumn(TableMapping mapping) {
    return mapping.roles.values().stream().anyMatch(TableMapping::isWorthReading)
        ? mapping
        : mapping.and(ProblemCode.VALUE_COLUMN_MISSING);
  }

  private TableMapping and(ProblemCode code) {
    List<Problem> all = new ArrayList<>(problems);
    all.add(code.at(CellRef.sheet(file, layout.sheet())));
    return new TableMapping(file, layout, roles, context, all);
  }

  private static boolean isWorthReading(ColumnRole role) {
    return role.holdsValues() || role == ColumnRole.Key.PLACE || role == ColumnRole.Key.SMALL_SCHOOL
        || role == ColumnRole.Key.CONTINGENT;
  }

  /// Whether rows can be read: a school column, something to read, no unknown column named by hand.
  public boolean usable() {
    return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR
        && !problem.code().equals(ProblemCode.PROCEDURE_MISSING.id()));
  }

  public TableKind kind() {
    return TableKind.of(roles.values());
  }

  public ColumnRole role(int column) {
    return roles.getOrDefault(column, new ColumnRole.Ignored());
  }

  CellRef cell(int row, int column) {
    return new CellRef(file, layout.sheet(), row, column);
  }
}
