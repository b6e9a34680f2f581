package ru.kvartil.importing.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.assessment.Subjects;
import ru.kvartil.fact.Series;
import ru.kvartil.shared.SchoolYear;

/// Finds out when and of what the numbers of a row are. Subjects that are one by their usual spelling but stand in one
/// table under two names stay two: the name met first takes the usual spelling.
final class RowContexts {
  private static final Pattern PARALLEL = Pattern.compile("\\D{0,20}?(1[0-2]|[1-9])(?!\\d|[.,][1-9]).*");
  private static final int LAST_PARALLEL = 12;

  /// A context, or the reason why the row has none.
  ///
  /// @param code what is wrong; null when there is a context
  /// @param key column of the cell that is wrong, null when no cell is
  /// @param printed text of that cell
  record Found(@Nullable RowContext context, @Nullable ProblemCode code, ColumnRole.@Nullable Key key, String printed) {
    static Found of(RowContext context) {
      return new Found(context, null, null, "");
    }

    static Found failed(ProblemCode code, ColumnRole.@Nullable Key key, String printed) {
      return new Found(null, code, key, HeadingText.clean(printed));
    }
  }

  private final SheetContext sheet;
  private final List<ValueColumn> columns;
  private final boolean asksProcedure;
  private final Map<KeyCells.ContextCells, Found> known = new HashMap<>();
  private final List<RowContext> contexts = new ArrayList<>();
  private final Map<String, String> printedSubjects = new HashMap<>();
  private KeyCells.@Nullable ContextCells lastCells;
  private @Nullable Found last;

  RowContexts(SheetContext sheet, List<ValueColumn> columns) {
    this.sheet = sheet;
    this.columns = columns;
    this.asksProcedure = columns.stream().anyMatch(
        column -> column.role() instanceof ColumnRole.RowResult result && result.procedure().isEmpty());
  }

  List<RowContext> all() {
    return contexts;
  }

  Found of(KeyCells.ContextCells cells) {
    Found found = last;
    if (found == null || !cells.equals(lastCells)) {
      found = known.get(cells);
      if (found == null) {
        found = find(cells);
        known.put(cells, found);
      }
      last = found;
      lastCells = cells;
    }
    return found;
  }

  private Found find(KeyCells.ContextCells cells) {
    boolean yearPrinted = !HeadingText.isBlank(cells.year()) && !NumberText.isMissing(cells.year());
    Optional<SchoolYear> year = yearPrinted ? SchoolYear.find(cells.year()) : sheet.year();
    if (year.isEmpty()) {
      return yearPrinted
          ? Found.failed(ProblemCode.YEAR_UNREADABLE, ColumnRole.Key.YEAR, cells.year())
          : yearOfColumns().map(own -> context(cells, own)).orElse(Found.failed(ProblemCode.YEAR_MISSING, null, ""));
    }
    return context(cells, year.get());
  }

  /// Where every column of numbers names its year, the row needs none.
  private Optional<SchoolYear> yearOfColumns() {
    return columns.stream().allMatch(column -> column.year().isPresent())
        ? columns.stream().flatMap(column -> column.year().stream()).max(SchoolYear::compareTo)
        : Optional.empty();
  }

  private Found context(KeyCells.ContextCells cells, SchoolYear year) {
    int parallel = parallel(cells.parallel());
    if (parallel < 0) {
      return Found.failed(ProblemCode.PARALLEL_UNREADABLE, ColumnRole.Key.PARALLEL, cells.parallel());
    }
    boolean named = !HeadingText.isBlank(cells.procedure()) && !NumberText.isMissing(cells.procedure());
    Optional<Procedure> procedure = named
        ? Optional.of(Procedure.parse(HeadingText.clean(cells.procedure()), parallel))
        : sheet.words().procedure();
    if (asksProcedure && procedure.isEmpty()) {
      return Found.failed(ProblemCode.PROCEDURE_MISSING, ColumnRole.Key.PROCEDURE, cells.subject());
    }
    String subject = HeadingText.isBlank(cells.subject()) || NumberText.isMissing(cells.subject())
        ? ""
        : subject(cells.subject());
    List<Series> series = columns.stream().map(column -> series(cells, column, procedure, subject, parallel)).toList();
    RowContext context = new RowContext(cells, year, series, new Wholes(columns, series));
    contexts.add(context);
    return Found.of(context);
  }

  private Series series(KeyCells.ContextCells cells, ValueColumn column, Optional<Procedure> procedure, String subject,
      int parallel) {
    return switch (column.role()) {
      case ColumnRole.Value value ->
        completed(value.series(), column, subject, cells.parallel().isBlank() ? 0 : parallel);
      case ColumnRole.RowResult result -> {
        boolean ofSchool = HeadingResult.ofSchool(result.measure());
        String ofSheet = subject.isEmpty() && !ofSchool ? sheet.words().subject() : subject;
        yield new ResultKey(result.procedure().or(() -> procedure).orElseThrow(),
            result.subject().isEmpty() ? ofSheet : result.subject(), parallel, sheet.words().period())
            .series(result.measure());
      }
      default -> throw new IllegalStateException(column.role().toString());
    };
  }

  /// `result:ОГЭ//mean` beside a column of subjects is the mean of the row's subject.
  private static Series completed(Series series, ValueColumn column, String subject, int parallel) {
    boolean open = column.measure().filter(measure -> !HeadingResult.ofSchool(measure)).isPresent();
    return !open
        ? series
        : new Series(series.kind(), series.form(),
            series.subject().isEmpty() ? subject : series.subject(),
            series.parallel() == 0 ? parallel : series.parallel(),
            series.period(), series.measure());
  }

  private String subject(String printed) {
    String name = SubjectWords.clean(printed);
    String usual = Subjects.canonical(name);
    String folded = HeadingText.fold(name);
    String first = printedSubjects.putIfAbsent(usual, folded);
    return first == null || first.equals(folded) ? usual : name;
  }

  /// The parallel a cell names, the sheet's when it is empty, -1 when it cannot be read.
  private int parallel(String printed) {
    if (HeadingText.isBlank(printed) || NumberText.isMissing(printed)) {
      return sheet.words().parallel();
    }
    Matcher matcher = PARALLEL.matcher(HeadingText.clean(printed));
    int parallel = matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    return parallel <= LAST_PARALLEL ? parallel : -1;
  }
}
