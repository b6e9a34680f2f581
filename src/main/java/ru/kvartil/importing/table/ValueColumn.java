package ru.kvartil.importing.table;

import java.util.Optional;
import ru.kvartil.assessment.Measure;
import ru.kvartil.fact.Series;
import ru.kvartil.passport.PassportField;
import ru.kvartil.shared.SchoolYear;

/// A column of numbers.
///
/// @param column where it stands and how it is headed
/// @param place place among the columns of numbers
/// @param role a [ColumnRole.Value] or a [ColumnRole.RowResult]
record ValueColumn(TableColumn column, int place, ColumnRole role, Meaning meaning) {
  /// What the numbers are.
  ///
  /// @param measure measure of a column of results; empty for passports and own indicators
  /// @param passport field of a column of the социальный паспорт
  /// @param count whether they count people, so that they have no fraction and may be summed over schools
  /// @param share of which set of parts that exclude each other they are one
  record Meaning(Optional<Measure> measure, Optional<PassportField> passport, boolean count, Parts share) {
    static Meaning of(ColumnRole role) {
      return switch (role) {
        case ColumnRole.RowResult result -> of(result.measure());
        case ColumnRole.Value value -> of(value.series());
        default -> throw new IllegalArgumentException(role.toString());
      };
    }

    private static Meaning of(Measure measure) {
      return new Meaning(Optional.of(measure), Optional.empty(), measure.isCount(), Parts.of(measure));
    }

    private static Meaning of(Series series) {
      if (series.kind().equals(Series.PASSPORT)) {
        Optional<PassportField> field = PassportField.of(series.measure());
        return new Meaning(Optional.empty(), field,
            field.filter(known -> known.unit() == PassportField.Unit.PEOPLE).isPresent(), Parts.NONE);
      }
      return series.kind().equals(Series.INDICATOR)
          ? new Meaning(Optional.empty(), Optional.empty(), false, Parts.NONE)
          : Measure.of(series.measure()).map(Meaning::of).orElseThrow();
    }
  }

  /// Parts that exclude each other, so that their sum may not exceed the whole.
  enum Parts {
    NONE, MARKS, SCORES;

    static Parts of(Measure measure) {
      return switch (measure) {
        case MARK_2, MARK_3, MARK_4, MARK_5 -> MARKS;
        case BELOW_MINIMUM, HIGH_80_99, SCORE_100 -> SCORES;
        case GRADUATES, PARTICIPANTS, APPLIED, MEAN, ADMITTED, CERTIFICATE, CERTIFICATE_HONOURS, MEDAL, REPEATED ->
          NONE;
      };
    }
  }

  ValueColumn(TableColumn column, int place, ColumnRole role) {
    this(column, place, role, Meaning.of(role));
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

  /// Whether a negative number can be meant: only where a person says what is measured.
  boolean maybeNegative() {
    return meaning.measure().isEmpty() && meaning.passport().isEmpty();
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
