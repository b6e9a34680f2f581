package ru.kvartil.importing.table;

import java.util.Optional;
import ru.kvartil.assessment.Measure;
import ru.kvartil.indicator.ValueMeaning;
import ru.kvartil.passport.PassportField;
import ru.kvartil.shared.SchoolYear;

/// A column of numbers.
///
/// @param column where it stands and how it is headed
/// @param place place among the columns of numbers
/// @param role a [ColumnRole.Value] or a [ColumnRole.RowResult]
record ValueColumn(TableColumn column, int place, ColumnRole role, ValueMeaning meaning) {
  private static ValueMeaning meaning(ColumnRole role) {
    return switch (role) {
      case ColumnRole.RowResult result -> ValueMeaning.of(result.measure());
      case ColumnRole.Value value -> ValueMeaning.of(value.series());
      default -> throw new IllegalArgumentException(role.toString());
    };
  }

  ValueColumn(TableColumn column, int place, ColumnRole role) {
    this(column, place, role, meaning(role));
  }

  int index() {
    return column.index();
  }

  String heading() {
    return column.heading();
  }

  boolean isCount() {
    return meaning.count();
  }

  Optional<Measure> measure() {
    return meaning.measure();
  }

  Optional<PassportField> passport() {
    return meaning.passport();
  }

  /// Year the heading names; empty when rows or the sheet name it.
  Optional<SchoolYear> year() {
    return role instanceof ColumnRole.Value value ? value.year() : Optional.empty();
  }

  /// Name of what is counted, for sentences: «не преодолели минимум».
  String title() {
    return measure().map(Measure::title).or(() -> passport().map(PassportField::text)).orElse(heading());
  }
}
