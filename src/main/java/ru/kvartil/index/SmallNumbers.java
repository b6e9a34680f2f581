package ru.kvartil.index;

import java.util.List;
import java.util.OptionalDouble;
import ru.kvartil.index.OutcomeResult.Part;
import ru.kvartil.indicator.IndicatorValue.Present;

/// Groups too small for a conclusion by one year: fewer than ten people (ФИОКО 2026, `methodology.md` §1.3).
public final class SmallNumbers {
  static final int ENOUGH = 10;

  private SmallNumbers() {}

  /// Whether fewer than ten people stand behind a value; unknown numbers are not called small.
  public static boolean isSmall(Present present) {
    return present.n().isPresent() && present.n().getAsDouble() < ENOUGH;
  }

  /// The smallest group behind an index when it is too small; empty otherwise.
  public static OptionalDouble smallest(List<Part> parts) {
    return parts.stream().map(Part::value).filter(SmallNumbers::isSmall).mapToDouble(part -> part.n().orElseThrow())
        .min();
  }
}
