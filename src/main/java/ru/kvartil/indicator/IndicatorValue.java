package ru.kvartil.indicator;

import java.util.List;
import java.util.OptionalDouble;
import ru.kvartil.fact.Observed;
import ru.kvartil.shared.Texts;

/// An indicator of one school in one year: a number with its origin, or the reason why there is none. Missing is never 0.
public sealed interface IndicatorValue {
  /// @param value in the unit of the indicator, not rounded
  /// @param n how many people stand behind it; empty where the source does not say
  /// @param inputs the stored values it was computed from
  record Present(double value, OptionalDouble n, List<Observed> inputs) implements IndicatorValue {
    public Present {
      inputs = List.copyOf(inputs);
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("not a number: " + value);
      }
    }
  }

  /// @param reason why there is no number
  record Missing(Reason reason) implements IndicatorValue {}

  /// The number, empty when missing.
  default OptionalDouble number() {
    return this instanceof Present present ? OptionalDouble.of(present.value()) : OptionalDouble.empty();
  }

  /// Why a number is missing: nothing stored; nobody sat; no whole to divide by; the part exceeds its whole.
  enum Reason {
    NO_DATA, NOBODY_SAT, NO_WHOLE, PART_ABOVE_WHOLE;

    private static final Texts TEXTS = Texts.of(Reason.class);

    /// Russian words after «нет данных»: «никто не сдавал».
    public String text() {
      return TEXTS.get(this);
    }
  }
}
