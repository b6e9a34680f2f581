package ru.kvartil.entry;

import java.util.Optional;
import ru.kvartil.fact.Series;
import ru.kvartil.indicator.ValueMeaning;

/// A measure of a grid.
///
/// @param series where its values are kept; empty for the registry's number of pupils
/// @param title Russian heading
/// @param unit Russian unit, empty when unknown
public record EntryColumn(Optional<Series> series, String title, String unit, ValueMeaning meaning) {
  static EntryColumn of(Series series, String title, String unit) {
    return new EntryColumn(Optional.of(series.undivided()), title, unit, ValueMeaning.of(series));
  }

  /// Whether it holds this series in either writing.
  boolean holds(Series other) {
    return series.filter(other.undivided()::equals).isPresent();
  }
}
