package ru.kvartil.methodology;

import java.util.Optional;
import java.util.Set;
import ru.kvartil.fact.Direction;
import ru.kvartil.indicator.Indicator;

/// One indicator of a profile.
///
/// @param direction never neutral
/// @param weight more than 0
/// @param scale fixed ends; present wherever the profile normalises by them
/// @param groups kinds of schools it applies to: others are not said to miss it
public record ProfileIndicator(Indicator indicator, Direction direction, Parameter weight, Optional<Scale> scale,
    Set<SchoolGroup> groups) {
  public ProfileIndicator {
    groups = Set.copyOf(groups);
  }

  /// Id of the indicator.
  public String id() {
    return indicator.id();
  }
}
