package ru.kvartil.indicator;

import java.util.List;
import java.util.Optional;
import ru.kvartil.assessment.Measure;
import ru.kvartil.fact.Series;
import ru.kvartil.passport.PassportField;

/// What the numbers of a series are, for judging them.
///
/// @param measure measure of a result; empty for passports and own indicators
/// @param passport field of the социальный паспорт
/// @param count whether they count people, so that they have no fraction and may be summed over schools
/// @param share of which set of parts that exclude each other they are one
public record ValueMeaning(Optional<Measure> measure, Optional<PassportField> passport, boolean count,
    Exclusive share) {
  /// Parts that exclude each other, so that their sum may not exceed the whole.
  public enum Exclusive {
    NONE, MARKS, SCORES;

    static Exclusive of(Measure measure) {
      return switch (measure) {
        case MARK_2, MARK_3, MARK_4, MARK_5 -> MARKS;
        case BELOW_MINIMUM, HIGH_80_99, SCORE_100 -> SCORES;
        case GRADUATES, PARTICIPANTS, APPLIED, MEAN, ADMITTED, CERTIFICATE, CERTIFICATE_HONOURS, MEDAL, REPEATED ->
          NONE;
      };
    }
  }

  /// Of a measure of results.
  public static ValueMeaning of(Measure measure) {
    return new ValueMeaning(Optional.of(measure), Optional.empty(), measure.isCount(), Exclusive.of(measure));
  }

  /// Of a stored series.
  public static ValueMeaning of(Series series) {
    if (series.kind().equals(Series.PASSPORT)) {
      Optional<PassportField> field = PassportField.of(series.measure());
      return new ValueMeaning(Optional.empty(), field,
          field.filter(known -> known.unit() == PassportField.Unit.PEOPLE).isPresent(), Exclusive.NONE);
    }
    return series.kind().equals(Series.INDICATOR)
        ? new ValueMeaning(Optional.empty(), Optional.empty(), false, Exclusive.NONE)
        : Measure.of(series.measure()).map(ValueMeaning::of).orElseThrow();
  }

  /// Whether a negative number can be meant: only where a person says what is measured.
  public boolean maybeNegative() {
    return measure.isEmpty() && passport.isEmpty();
  }

  /// Series of the whole of which a series of this meaning is a part, the nearest first: participants of those below the
  /// minimum, graduates of participants, pupils of a group of the социальный паспорт.
  public List<Series> wholes(Series series) {
    Optional<PassportField> field = passport.flatMap(PassportField::denominator);
    if (field.isPresent()) {
      return List.of(field.get().series());
    }
    Optional<Measure> whole = measure.flatMap(Measure::denominator);
    if (whole.isEmpty()) {
      return List.of();
    }
    Series own = with(series, series.form(), series.subject(), series.parallel(), whole.get());
    return whole.get() != Measure.GRADUATES
        ? List.of(own)
        : List.of(own, with(series, series.form(), "", series.parallel(), Measure.GRADUATES),
            with(series, "", "", series.parallel(), Measure.GRADUATES), with(series, "", "", 0, Measure.GRADUATES));
  }

  private static Series with(Series series, String form, String subject, int parallel, Measure measure) {
    return new Series(series.kind(), form, subject, parallel, series.period(), measure.id());
  }
}
