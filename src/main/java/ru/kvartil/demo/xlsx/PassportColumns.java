package ru.kvartil.demo.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import ru.kvartil.demo.DemoPassport;
import ru.kvartil.passport.PassportField;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.shared.Texts;

/// Columns of the table of социальные паспорта: the fields of the form under their own names.
final class PassportColumns {
  private static final Texts TEXTS = Texts.of(PassportColumns.class);
  private static final Texts SCHOOL_TEXTS = Texts.of(PlaceKind.class);

  private PassportColumns() {}

  /// A field gets a column where at least one school has it.
  static List<Column<DemoPassport>> all(String district, List<DemoPassport> rows) {
    List<Column<DemoPassport>> columns = new ArrayList<>();
    columns.add(Column.measured(row -> OptionalDouble.of(rows.indexOf(row) + 1.0), TEXTS.get("head.ordinal")));
    columns.add(Column.words(row -> district, TEXTS.get("head.municipality")));
    columns.add(Column.words(row -> row.school().name(), TEXTS.get("head.school")));
    columns.add(Column.words(row -> row.school().login(), TEXTS.get("head.login")));
    columns.add(Column.words(row -> SCHOOL_TEXTS.get(row.school().place()).toLowerCase(Locale.ROOT),
        PassportField.PLACE.text()));
    columns.add(Column.words(row -> TEXTS.get(row.school().small() ? "yes" : "no"), PassportField.SMALL_SCHOOL.text()));
    for (PassportField field : PassportField.values()) {
      if (rows.stream().anyMatch(row -> row.numbers().containsKey(field))) {
        columns.add(field.unit() == PassportField.Unit.PEOPLE
            ? Column.counts(number(field), field.text())
            : Column.measured(number(field), field.text()));
      }
    }
    return columns;
  }

  private static Function<DemoPassport, OptionalDouble> number(PassportField field) {
    return row -> {
      Integer value = row.numbers().get(field);
      return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    };
  }
}
