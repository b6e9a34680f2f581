package ru.kvartil.index;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What every index says of one school.
///
/// @param value ИОР 0…1 or ИСБШ 0…100, not rounded; empty when it cannot be computed
/// @param quartile 1…4, 1 the lowest; empty where there are no levels or no value
/// @param level name of the level; empty also where levels do not differ
/// @param missing indicators without a value, each with its reason
public record SchoolIndex(Participant school, OptionalDouble value, OptionalInt quartile, Optional<Level> level,
    List<Reading> missing) {
  public SchoolIndex {
    missing = List.copyOf(missing);
  }
}
