package ru.kvartil.importing.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.Problem;
import ru.kvartil.shared.SchoolYear;

/// Gives every column of a table the role its heading asks for. Columns whose subjects have one usual spelling but are
/// printed differently keep what is printed; columns that still mean the same are reported and the later one not read.
final class AutomaticMapping {
  private final String file;
  private final TableLayout layout;
  private final Optional<SchoolYear> given;
  private final SheetWords words;
  private final HeadingReader reader;
  private final List<HeadingResult> results = new ArrayList<>();
  private final Map<HeadingResult, SchoolYear> headingYears = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final SortedMap<Integer, ColumnRole> roles = new TreeMap<>();

  AutomaticMapping(String file, TableLayout layout, Optional<SchoolYear> given) {
    this.file = file;
    this.layout = layout;
    this.given = given;
    this.words = SheetWords.of(layout);
    this.reader = new HeadingReader(layout, words);
  }

  TableMapping map() {
    roles.putAll(reader.keys());
    roles.putAll(ObjectivityList.roles(layout, roles));
    layout.columns().stream().filter(column -> !roles.containsKey(column.index())).forEach(this::readResult);
    results.removeIf(this::isOfNoProcedure);
    results.forEach(
        result -> SheetYear.ofHeading(result.column()).ifPresent(year -> headingYears.put(result, year)));
    SheetYear year = SheetYear.find(file, layout, headingYears.values(), given);
    problems.addAll(year.problems());
    placeResults(year.named().isPresent());
    layout.columns().stream().filter(column -> !roles.containsKey(column.index())).forEach(this::placeOther);
    SheetContext context = new SheetContext(year.named(), given, words);
    return TableMapping.withValueColumn(
        TableMapping.withSchoolColumn(new TableMapping(file, layout, roles, context, problems)));
  }

  private void readResult(TableColumn column) {
    Optional<HeadingResult> found = HeadingReader.passport(column, true).isPresent()
        ? Optional.empty()
        : reader.result(column);
    found.ifPresent(result -> {
      if (result.percent()) {
        ignore(column, ProblemCode.COLUMN_PERCENT, column.heading());
      } else {
        results.add(result);
      }
    });
  }

  private boolean isOfNoProcedure(HeadingResult result) {
    boolean missing = procedure(result).isEmpty() && !reader.isLong();
    if (missing) {
      ignore(result.column(), ProblemCode.PROCEDURE_MISSING, result.column().heading());
    }
    return missing;
  }

  /// Where the columns of one measure are of different years, the headings say the year of each.
  private void placeResults(boolean yearNamed) {
    boolean several = headingYears.values().stream().distinct().count() > 1;
    boolean byYear = several && (!yearNamed || groups(false).stream()
        .anyMatch(group -> group.stream().map(headingYears::get).distinct().count() > 1));
    Set<String> ambiguous = new HashSet<>();
    groups(byYear).stream().filter(group -> group.stream().map(HeadingResult::printed).distinct().count() > 1)
        .forEach(group -> ambiguous.add(group.getFirst().subject()));
    Map<ColumnRole, TableColumn> taken = new HashMap<>();
    for (HeadingResult result : results) {
      boolean keepPrinted = !result.subject().isEmpty() && ambiguous.contains(result.subject());
      place(result.column(), role(result, keepPrinted ? result.printed() : result.subject(), byYear), taken);
    }
  }

  private List<List<HeadingResult>> groups(boolean byYear) {
    return List.copyOf(results.stream()
        .collect(Collectors.groupingBy(result -> role(result, result.subject(), byYear))).values());
  }

  private void place(TableColumn column, ColumnRole role, Map<ColumnRole, TableColumn> taken) {
    TableColumn other = taken.putIfAbsent(role, column);
    if (other == null) {
      roles.put(column.index(), role);
    } else {
      ignore(column, ProblemCode.COLUMN_COLLIDES, column.heading(), other.letter());
    }
  }

  private ColumnRole role(HeadingResult result, String subject, boolean byYear) {
    if (reader.isLong()) {
      Optional<Procedure> named = reader.keys().containsValue(ColumnRole.Key.PROCEDURE)
          ? result.procedure()
          : procedure(result);
      return new ColumnRole.RowResult(result.measure(), named, subject);
    }
    Procedure procedure = procedure(result).orElseThrow();
    boolean implied = SheetWords.impliesParallel(procedure);
    Procedure ofCount = result.ofSchool() && implied ? new Procedure(procedure.kind(), "") : procedure;
    int parallel = implied ? 0 : result.parallel() != 0 ? result.parallel() : words.parallel();
    String ofSheet = result.ofSchool() ? "" : words.subject();
    ResultKey key = new ResultKey(ofCount, subject.isEmpty() ? ofSheet : subject, parallel,
        result.period().orElse(words.period()));
    Optional<SchoolYear> year = byYear ? Optional.ofNullable(headingYears.get(result)) : Optional.empty();
    return new ColumnRole.Value(key.series(result.measure()), year);
  }

  /// The procedure of a column: its own, the sheet's, or the only one the other headings name.
  private Optional<Procedure> procedure(HeadingResult result) {
    Optional<Procedure> named = result.procedure().or(words::procedure)
        .or(() -> only(headings().flatMap(heading -> SheetWords.procedure(heading).stream())));
    if (!result.ofSchool()) {
      return named;
    }
    Stream<String> titles = Stream.concat(layout.titles().stream(), Stream.of(layout.sheet()));
    return SheetWords.graduation(result.column().heading()).or(() -> named)
        .or(() -> titles.flatMap(title -> SheetWords.graduation(title).stream()).findFirst())
        .or(() -> only(headings().flatMap(heading -> SheetWords.graduation(heading).stream())));
  }

  private Stream<String> headings() {
    return results.stream().map(result -> result.column().heading());
  }

  private static Optional<Procedure> only(Stream<Procedure> procedures) {
    List<Procedure> different = procedures.distinct().toList();
    return different.size() == 1 ? Optional.of(different.getFirst()) : Optional.empty();
  }

  private void placeOther(TableColumn column) {
    HeadingReader.passport(column, !results.isEmpty()).map(FieldSpec::role).ifPresentOrElse(
        role -> putOther(column, role), () -> ignore(column, ProblemCode.COLUMN_UNKNOWN, column.heading()));
  }

  private void putOther(TableColumn column, ColumnRole role) {
    Optional<Integer> other = roles.entrySet().stream().filter(entry -> entry.getValue().equals(role))
        .map(Map.Entry::getKey).findFirst();
    if (other.isEmpty()) {
      roles.put(column.index(), role);
    } else {
      ignore(column, ProblemCode.COLUMN_COLLIDES, column.heading(), CellRef.columnName(other.get()));
    }
  }

  private void ignore(TableColumn column, ProblemCode code, Object... args) {
    roles.put(column.index(), new ColumnRole.Ignored());
    problems.add(code.at(new CellRef(file, layout.sheet(), layout.firstHeadingRow(), column.index()), args));
  }
}
