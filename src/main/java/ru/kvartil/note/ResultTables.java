package ru.kvartil.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ru.kvartil.report.Block;
import ru.kvartil.report.Fact;
import ru.kvartil.report.Origin;
import ru.kvartil.report.Table;
import ru.kvartil.report.Text;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Tables of exams and certificates with the notes their numbers must be read with.
record ResultTables(GiaResults results, Sentences.Scope scope) {
  /// Ids of the tables, for references.
  static final String YEAR = "results";
  static final String YEARS = "results-years";
  static final String CERTIFICATES = "certificates";
  private static final Texts TEXTS = Texts.of(ResultTables.class);

  /// Exams of the asked year with the change to the year before.
  List<Block> year() {
    if (results.exams().isEmpty()) {
      return List.of();
    }
    SchoolYear year = results.year();
    boolean means = results.exams().stream().anyMatch(exam -> exam.means().at(year).isPresent());
    List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.words(TEXTS.get("column.exam")),
        numbers(TEXTS.get("column.sat"), TEXTS.get("unit.people")),
        numbers(TEXTS.get("column.below"), TEXTS.get("unit.people")),
        numbers(TEXTS.get("column.share"), TEXTS.get("unit.percent")),
        numbers(TEXTS.get("column.change"), TEXTS.get("unit.points"))));
    if (means) {
      columns.add(numbers(TEXTS.get("column.mean"), ""));
      columns.add(numbers(TEXTS.get("column.change"), TEXTS.get("unit.score")));
    }
    List<Table.Row> rows = results.exams().stream().map(exam -> row(exam, year, means)).toList();
    return List.of(new Table(YEAR, TEXTS.get("caption.results", year.label()), columns, rows, notes(rows)));
  }

  private static Table.Column numbers(String heading, String unit) {
    return Table.Column.numbers(heading, unit);
  }

  private static Table.Row row(ExamLine exam, SchoolYear year, boolean means) {
    ShareYear share = exam.below().at(year);
    Optional<MeanLine.MeanYear> mean = exam.means().at(year);
    String title = ExamNames.title(exam.key());
    List<Text> cells = new ArrayList<>(List.of(
        new Text(List.of(Words.words(share.small() ? TEXTS.get("mark.small", title) : title))), Text.of(share.whole()),
        Text.of(share.part()), Text.of(share.percent()), change(exam.below().change(year))));
    if (means) {
      cells.add(Text.of(mean.map(MeanLine.MeanYear::fact).orElse(none())));
      cells.add(Text.of(mean.flatMap(MeanLine.MeanYear::change).map(Change::signed).orElse(none())));
    }
    return new Table.Row(cells, false);
  }

  /// A cell with a change and the mark it must be read with.
  static Text change(Optional<Change> change) {
    return change.map(each -> Text.of(mark(each), each.signed())).orElse(Text.of(none()));
  }

  private static String mark(Change change) {
    if (change.byChance()) {
      return TEXTS.get("mark.chance");
    }
    return change.doubt() == Change.Doubt.SMALL_BEFORE ? TEXTS.get("mark.small") : TEXTS.get("mark.none");
  }

  private static Fact none() {
    return Fact.missing(new Origin(TEXTS.get("origin.none")));
  }

  private List<Text> notes(List<Table.Row> rows) {
    SchoolYear year = results.year();
    List<Text> notes = new ArrayList<>();
    List<ExamLine> exams = results.exams();
    if (exams.stream().anyMatch(exam -> exam.below().at(year).small() || exam.below().change(year)
        .filter(change -> change.doubt() == Change.Doubt.SMALL_BEFORE).isPresent())) {
      notes.add(Text.of(TEXTS.get("note.small")));
    }
    if (exams.stream().anyMatch(exam -> exam.below().change(year).filter(Change::byChance).isPresent())) {
      notes.add(Text.of(switch (scope) {
        case SCHOOL -> TEXTS.get("note.chance-school");
        case DISTRICT -> TEXTS.get("note.chance-district");
      }));
    }
    named(exam -> exam.below().at(year).gap() == ShareYear.Gap.NOBODY)
        .ifPresent(names -> notes.add(Text.of(TEXTS.get("note.nobody"), Words.words(names))));
    named(exam -> exam.below().at(year).gap() == ShareYear.Gap.PART_ABOVE_WHOLE)
        .ifPresent(names -> notes.add(Text.of(TEXTS.get("note.faulty"), Words.words(names))));
    exams.forEach(exam -> exam.below().change(year).filter(change -> !change.from().equals(year.previous()))
        .ifPresent(change -> notes.add(Text.of(TEXTS.get("note.gap-year"),
            Words.words(ExamNames.title(exam.key())), Words.year(change.from())))));
    notes.addAll(missing(rows));
    if (exams.stream().anyMatch(exam -> exam.below().change(year).isPresent())) {
      notes.add(Text.of(TEXTS.get("note.rounding")));
    }
    notes.addAll(source(rows));
    return notes;
  }

  private Optional<String> named(Predicate<ExamLine> which) {
    String names = results.exams().stream().filter(which).map(exam -> ExamNames.title(exam.key()))
        .collect(Collectors.joining(TEXTS.get("semicolon")));
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  /// Says once what «нет данных» means, where it stands.
  static List<Text> missing(List<Table.Row> rows) {
    String noData = none().text();
    return facts(rows).stream().anyMatch(fact -> fact.value().isEmpty() && fact.text().equals(noData))
        ? List.of(Text.of(TEXTS.get("note.missing")))
        : List.of();
  }

  static List<Text> source(List<Table.Row> rows) {
    return Sources.of(facts(rows)).note();
  }

  private static List<Fact> facts(List<Table.Row> rows) {
    return rows.stream().flatMap(row -> row.cells().stream()).flatMap(cell -> cell.facts().stream()).toList();
  }

  /// Shares of the main exams by years.
  List<Block> years() {
    List<ExamLine> known = results.mainExams().stream().filter(exam -> exam.below().known()).toList();
    if (results.years().size() < 2 || known.isEmpty()) {
      return List.of();
    }
    List<Table.Row> rows = known.stream().map(exam -> byYears(ExamNames.title(exam.key()), exam.below())).toList();
    return List.of(byYears(YEARS, TEXTS.get("caption.years"), TEXTS.get("column.exam"), rows));
  }

  /// Certificates by years.
  List<Block> certificates() {
    if (results.certificates().isEmpty()) {
      return List.of();
    }
    List<Table.Row> rows = results.certificates().stream().map(line -> byYears(line.kind().title(), line.share()))
        .toList();
    return List.of(byYears(CERTIFICATES, TEXTS.get("caption.certificates"), TEXTS.get("column.certificate"), rows));
  }

  private Table byYears(String id, String caption, String heading, List<Table.Row> rows) {
    List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.words(heading)));
    results.years().forEach(year -> columns.add(numbers(year.label(), "")));
    List<Text> notes = new ArrayList<>(missing(rows));
    notes.addAll(source(rows));
    return new Table(id, caption, columns, rows, notes);
  }

  private static Table.Row byYears(String title, ShareLine line) {
    List<Text> cells = new ArrayList<>(List.of(new Text(List.of(Words.words(title)))));
    line.years().forEach(year -> cells.add(year.share().isPresent()
        ? Text.of(TEXTS.get("cell.share"), year.percent(), year.whole())
        : Text.of(year.percent())));
    return new Table.Row(cells, false);
  }
}
