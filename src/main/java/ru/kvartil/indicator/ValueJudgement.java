package ru.kvartil.indicator;

import ru.kvartil.fact.NumberReading;

/// What a written number is worth for what it is meant to measure; the same for a cell of a file and for a typed text.
public sealed interface ValueJudgement {
  /// Nothing is written.
  record Nothing() implements ValueJudgement {}

  /// It is said that there is no number.
  record Missing() implements ValueJudgement {}

  /// A number to keep.
  ///
  /// @param fraction whether it counts people and is not whole, which is told
  record Kept(double value, boolean fraction) implements ValueJudgement {}

  /// Nothing to keep.
  ///
  /// @param number the negative number; NaN for the other reasons
  record Refused(Reason reason, double number) implements ValueJudgement {
    Refused(Reason reason) {
      this(reason, Double.NaN);
    }
  }

  /// Why: words; a percent where people are counted; below zero where nothing can be; beyond 10¹².
  enum Reason {
    NOT_A_NUMBER, PERCENT, NEGATIVE, UNLIKELY
  }

  static ValueJudgement of(NumberReading reading, ValueMeaning meaning) {
    return switch (reading) {
      case NumberReading.Nothing() -> new Nothing();
      case NumberReading.Missing() -> new Missing();
      case NumberReading.Printed(double _, boolean percent) when percent && meaning.count() ->
        new Refused(Reason.PERCENT);
      case NumberReading.Printed(double value, boolean _) when value < 0 && !meaning.maybeNegative() ->
        new Refused(Reason.NEGATIVE, value);
      case NumberReading.Printed(double value, boolean _) ->
        new Kept(value, meaning.count() && value != Math.rint(value));
      case NumberReading.Unlikely() -> new Refused(Reason.UNLIKELY);
      case NumberReading.Words() -> new Refused(Reason.NOT_A_NUMBER);
    };
  }
}
