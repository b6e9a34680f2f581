package ru.kvartil.demo.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import ru.kvartil.assessment.Measure;
import ru.kvartil.demo.DemoRow;
import ru.kvartil.shared.Texts;

/// Columns of a wide table of results: one group of measures for each subject, with headings of three rows.
///
/// @param graduates heading of the column of graduates
record ResultColumns(List<String> subjects, String graduates) {
  private static final Texts TEXTS = Texts.of(ResultColumns.class);
  private static final List<Measure> ORDER = List.of(Measure.PARTICIPANTS, Measure.BELOW_MINIMUM, Measure.HIGH_80_99,
      Measure.SCORE_100, Measure.MARK_2, Measure.MARK_3, Measure.MARK_4, Measure.MARK_5, Measure.MEAN);

  /// A measure gets a column where at least one school has it.
  List<Column<DemoRow>> all(List<DemoRow> rows) {
    List<Column<DemoRow>> columns = new ArrayList<>();
    columns.add(Column.words(row -> "", TEXTS.get("head.municipality")));
    columns.add(Column.words(row -> row.school().name(), TEXTS.get("head.school")));
    columns.add(Column.words(row -> row.school().code(), TEXTS.get("head.code")));
    columns.add(Column.counts(number("", Measure.GRADUATES), graduates));
    subjects.forEach(subject -> ORDER.stream()
        .filter(measure -> rows.stream().anyMatch(row -> row.number(subject, measure).isPresent()))
        .forEach(measure -> columns.add(column(subject, measure))));
    return columns;
  }

  private Column<DemoRow> column(String subject, Measure measure) {
    String[] headings = Stream.of(TEXTS.get("head.of-them"), TEXTS.get("head.subject", subject), TEXTS.get(measure))
        .toArray(String[]::new);
    return measure.isCount()
        ? Column.counts(number(subject, measure), headings)
        : Column.means(number(subject, measure), number(subject, Measure.PARTICIPANTS), headings);
  }

  private static Function<DemoRow, OptionalDouble> number(String subject, Measure measure) {
    return row -> row.number(subject, measure);
  }
}
