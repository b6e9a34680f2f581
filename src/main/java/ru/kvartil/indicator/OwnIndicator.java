package ru.kvartil.indicator;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.kvartil.fact.Direction;
import ru.kvartil.fact.Series;

/// What the centre says about an indicator of its own.
///
/// @param name its name, the measure of its series
/// @param unit Russian unit, empty when unknown
/// @param denominator series of the whole of which this one is a part; with it the value is a percent
public record OwnIndicator(String name, String unit, Direction direction, Optional<Series> denominator) {
  /// A plain number with a unit.
  public static OwnIndicator plain(String name, String unit, Direction direction) {
    return new OwnIndicator(name, unit, direction, Optional.empty());
  }

  /// An indicator nobody has described: a plain number without a unit.
  public static OwnIndicator undescribed(String name) {
    return new OwnIndicator(name, "", Direction.NEUTRAL, Optional.empty());
  }

  /// Descriptions by name, [#undescribed] for the others.
  @FunctionalInterface
  public interface Lookup {
    OwnIndicator of(String name);

    /// A centre that has described none.
    static Lookup none() {
      return OwnIndicator::undescribed;
    }

    /// These descriptions; of two by one name the first.
    static Lookup of(Collection<OwnIndicator> described) {
      Map<String, OwnIndicator> byName = described.stream()
          .collect(Collectors.toUnmodifiableMap(OwnIndicator::name, one -> one, (first, _) -> first));
      return name -> Optional.ofNullable(byName.get(name)).orElseGet(() -> undescribed(name));
    }
  }
}
