package ru.kvartil.assessment;

import ru.kvartil.fact.Series;

/// What one result is about, apart from school and year. Its measures are one series each.
///
/// @param subject spelling of [Subjects]; empty for yearly counts of a school (graduates, certificates)
/// @param parallel 0 when the source does not divide by it
/// @param period [Series#MAIN_PERIOD] unless the source says another
public record ResultKey(Procedure procedure, String subject, int parallel, String period) {
  /// The main period, not divided by parallel.
  public static ResultKey of(Procedure procedure, String subject) {
    return new ResultKey(procedure, subject, 0, Series.MAIN_PERIOD);
  }

  /// The result a stored series belongs to, the same for both writings of a series ([Series#twin]): a parallel that ГИА
  /// implies is left out. Meaningful for series of results only.
  public static ResultKey of(Series series) {
    return new ResultKey(Procedure.of(series), series.subject(), series.undivided().parallel(), series.period());
  }

  /// This result with a parallel that ГИА implies left out: one key for one result.
  public ResultKey undivided() {
    return of(series(Measure.PARTICIPANTS));
  }

  /// The series that holds one measure of this result.
  public Series series(Measure measure) {
    return new Series(procedure.kind(), procedure.form(), subject, parallel, period, measure.id());
  }
}
