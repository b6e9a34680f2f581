package ru.kvartil.index;

import java.util.Optional;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.IndicatorValue;
import ru.kvartil.indicator.IndicatorValue.Missing;
import ru.kvartil.indicator.IndicatorValue.Present;

/// An indicator of one school in one year as an index read it.
///
/// @param label how the indicator is called in results: its Russian name, or the word given on the command line
public record Reading(Indicator indicator, String label, IndicatorValue value) {
  /// The value where there is one.
  public Optional<Present> present() {
    return value instanceof Present present ? Optional.of(present) : Optional.empty();
  }

  /// The reason where there is none.
  public Optional<Missing> missing() {
    return value instanceof Missing missing ? Optional.of(missing) : Optional.empty();
  }
}
