package ru.kvartil.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.kvartil.report.Block;
import ru.kvartil.report.Table;
import ru.kvartil.report.Text;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// The one table of results of the short справка: main exams and certificates of the asked year together, the same facts as
/// in the tables of the full one.
///
/// @param chosen shares something is concluded about: they stand in it first of all
record ShortTable(GiaResults results, Set<ShareLine> chosen) {
  /// Id of the table, for references.
  static final String ID = "short";
  /// With more lines the document would not stay on two pages.
  private static final int MOST = 8;
  private static final Texts TEXTS = Texts.of(ShortTable.class);

  /// @param name without what is counted: «ОГЭ, математика»
  /// @param title as in the table: «ОГЭ, математика: ниже порога»
  private record Line(String name, String title, ShareLine share) {}

  /// The table; empty when there is not a single line.
  List<Block> blocks() {
    List<Line> all = lines();
    List<Line> shown = all.size() <= MOST ? all : shortened(all);
    if (shown.isEmpty()) {
      return List.of();
    }
    SchoolYear year = results.year();
    List<Table.Row> rows = shown.stream().map(line -> row(line, year)).toList();
    List<Text> notes = new ArrayList<>(notes(shown, rows));
    if (shown.size() < all.size()) {
      notes.add(Text.of(TEXTS.get("note.rest")));
    }
    if (results.years().size() > 1) {
      notes.add(Text.of(TEXTS.get("cohorts.short")));
    }
    return List.of(new Table(ID, TEXTS.get("caption.short", year.label()),
        List.of(Table.Column.words(TEXTS.get("column.result")),
            Table.Column.numbers(TEXTS.get("column.of"), TEXTS.get("unit.people")),
            Table.Column.numbers(TEXTS.get("column.among"), TEXTS.get("unit.people")),
            Table.Column.numbers(TEXTS.get("column.share"), TEXTS.get("unit.percent")),
            Table.Column.numbers(TEXTS.get("column.change"), TEXTS.get("unit.points"))),
        rows, notes));
  }

  private List<Line> lines() {
    Stream<Line> exams = results.mainExams().stream().filter(ExamLine::known).map(exam -> {
      String name = ExamNames.title(exam.key());
      return new Line(name, TEXTS.get("row.below", name), exam.below());
    });
    Stream<Line> certificates = results.certificates().stream().filter(line -> line.kind().main())
        .map(line -> new Line(line.kind().title(), TEXTS.get("row.got", line.kind().title()), line.share()));
    return Stream.concat(exams, certificates).toList();
  }

  /// Those something is concluded about and, as long as there is room, the first of the others; in the same order.
  private List<Line> shortened(List<Line> all) {
    Set<ShareLine> kept = Stream.concat(all.stream().filter(line -> chosen.contains(line.share())),
        all.stream().filter(line -> !chosen.contains(line.share()))).limit(MOST).map(Line::share)
        .collect(Collectors.toSet());
    return all.stream().filter(line -> kept.contains(line.share())).limit(MOST).toList();
  }

  private static Table.Row row(Line line, SchoolYear year) {
    ShareYear share = line.share().at(year);
    String title = share.small() ? TEXTS.get("mark.small", line.title()) : line.title();
    return Table.Row.of(new Text(List.of(Words.words(title))), Text.of(share.whole()), Text.of(share.part()),
        Text.of(share.percent()), ResultTables.change(line.share().change(year)));
  }

  private List<Text> notes(List<Line> shown, List<Table.Row> rows) {
    SchoolYear year = results.year();
    List<Text> notes = new ArrayList<>();
    List<Change> changes = shown.stream().flatMap(line -> line.share().change(year).stream()).toList();
    if (shown.stream().anyMatch(line -> line.share().at(year).small())
        || changes.stream().anyMatch(change -> change.doubt() == Change.Doubt.SMALL_BEFORE)) {
      notes.add(Text.of(TEXTS.get("note.small-short")));
    }
    if (changes.stream().anyMatch(Change::byChance)) {
      notes.add(Text.of(TEXTS.get("note.chance-district")));
    }
    named(shown, line -> line.share().at(year).gap() == ShareYear.Gap.NOBODY)
        .ifPresent(names -> notes.add(Text.of(TEXTS.get("note.nobody"), Words.words(names))));
    named(shown, line -> line.share().at(year).gap() == ShareYear.Gap.PART_ABOVE_WHOLE)
        .ifPresent(names -> notes.add(Text.of(TEXTS.get("note.faulty"), Words.words(names))));
    shown.forEach(line -> line.share().change(year).filter(change -> !change.from().equals(year.previous()))
        .ifPresent(change -> notes.add(
            Text.of(TEXTS.get("note.gap-year"), Words.words(line.name()), Words.year(change.from())))));
    notes.addAll(ResultTables.missing(rows));
    if (!changes.isEmpty()) {
      notes.add(Text.of(TEXTS.get("note.rounding")));
    }
    return notes;
  }

  private static Optional<String> named(List<Line> shown, Predicate<Line> which) {
    String names = shown.stream().filter(which).map(Line::name).collect(Collectors.joining(TEXTS.get("semicolon")));
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }
}
