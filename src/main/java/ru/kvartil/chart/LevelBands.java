package ru.kvartil.chart;

import java.util.List;
import java.util.Optional;
import ru.kvartil.shared.SchoolYear;

/// Borders between levels in each year: the bands behind a line. Years without borders leave a gap in the bands.
///
/// @param levels from the lowest; empty when levels are not named
/// @param borders in order of years, each with one value fewer than levels
public record LevelBands(List<Level> levels, List<Borders> borders) {
  /// Values between neighbouring levels in one year: Q1, Q2, Q3.
  ///
  /// @param values never falling
  public record Borders(SchoolYear year, List<Double> values) {
    public Borders {
      values = List.copyOf(values);
      for (int i = 0; i < values.size(); i++) {
        if (!Double.isFinite(values.get(i)) || (i > 0 && values.get(i) < values.get(i - 1))) {
          throw new IllegalArgumentException("borders fall: " + values);
        }
      }
    }
  }

  public LevelBands {
    levels = List.copyOf(levels);
    borders = List.copyOf(borders);
    int expected = levels.size() - 1;
    Guard.rising(borders.stream().map(Borders::year).toList());
    for (Borders of : borders) {
      if (of.values().size() != expected) {
        throw new IllegalArgumentException("borders of " + of.year() + " do not fit " + levels.size() + " levels");
      }
    }
  }

  /// No levels: a line on a plain background.
  public static LevelBands none() {
    return new LevelBands(List.of(), List.of());
  }

  /// Borders of a year, where it has any.
  public Optional<Borders> in(SchoolYear year) {
    return borders.stream().filter(of -> of.year().equals(year)).findFirst();
  }
}
