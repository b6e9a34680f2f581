package ru.kvartil.overview;

import ru.kvartil.fact.Series;
import ru.kvartil.school.School;
import ru.kvartil.shared.SchoolYear;

/// A stored value that looks wrong and is in force.
///
/// @param series where the value stands
/// @param text what is wrong, a Russian sentence with both numbers
public record Doubt(School school, SchoolYear year, Kind kind, Series series, String text) {
  /// What is wrong.
  public enum Kind {
    /// A part is above its whole.
    PART_ABOVE_WHOLE,
    /// Parts that exclude each other are together above their whole.
    SUM_ABOVE_WHOLE,
    /// People are counted with a fraction.
    NOT_WHOLE,
    /// A mean score outside 0…100.
    OUT_OF_RANGE,
    /// Very different from the year before.
    JUMP
  }
}
