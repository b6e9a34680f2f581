package ru.kvartil.demo.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import ru.kvartil.assessment.Measure;
import ru.kvartil.demo.DemoRow;
import ru.kvartil.shared.Texts;

/// Columns of the tables of graduates and certificates.
///
/// @param rows schools in the order of the table, for their ordinal numbers
record CertificateColumns(String district, List<DemoRow> rows) {
  private static final Texts TEXTS = Texts.of(CertificateColumns.class);

  List<Column<DemoRow>> ninth() {
    List<Column<DemoRow>> columns = common();
    columns.add(Column.counts(number(Measure.REPEATED), TEXTS.get(Measure.REPEATED)));
    return columns;
  }

  List<Column<DemoRow>> eleventh() {
    List<Column<DemoRow>> columns = common();
    columns.add(Column.counts(number(Measure.MEDAL), TEXTS.get(Measure.MEDAL)));
    return columns;
  }

  private List<Column<DemoRow>> common() {
    List<Column<DemoRow>> columns = new ArrayList<>();
    columns.add(Column.measured(row -> OptionalDouble.of(rows.indexOf(row) + 1.0), TEXTS.get("head.ordinal")));
    columns.add(Column.words(row -> district, TEXTS.get("head.municipality")));
    columns.add(Column.words(row -> row.school().name(), TEXTS.get("head.school")));
    columns.add(Column.words(row -> row.school().code(), TEXTS.get("head.code")));
    columns.add(Column.counts(number(Measure.GRADUATES), TEXTS.get(Measure.GRADUATES)));
    columns.add(Column.counts(number(Measure.ADMITTED), TEXTS.get(Measure.ADMITTED)));
    columns.add(Column.counts(number(Measure.CERTIFICATE), TEXTS.get("head.certificate"),
        TEXTS.get("head.certificate.all")));
    columns.add(Column.counts(number(Measure.CERTIFICATE_HONOURS), TEXTS.get("head.certificate"),
        TEXTS.get("head.certificate.honours")));
    return columns;
  }

  private static Function<DemoRow, OptionalDouble> number(Measure measure) {
    return row -> row.number("", measure);
  }
}
