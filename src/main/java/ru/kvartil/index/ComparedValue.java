package ru.kvartil.index;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.kvartil.index.OutcomeResult.ComparedBy;
import ru.kvartil.index.OutcomeResult.Comparison;
import ru.kvartil.index.OutcomeResult.OutcomeSchool;
import ru.kvartil.index.OutcomeResult.Part;
import ru.kvartil.methodology.ProfileIndicator;

/// The value by which a school has its quartile, and which charts draw: its ИОР, or the index of the indicators that all
/// compared schools have, where the school itself has more of them (methodology §2.3).
///
/// @param value 0…1
/// @param common the common indicators; empty where the value is the ИОР itself
public record ComparedValue(double value, List<ProfileIndicator> common) {
  public ComparedValue {
    common = List.copyOf(common);
  }

  /// The value of a school; of one outside the comparison its ИОР. Empty without an ИОР.
  public static Optional<ComparedValue> of(OutcomeSchool school) {
    if (school.index().value().isEmpty()) {
      return Optional.empty();
    }
    Set<ProfileIndicator> own = school.parts().stream().map(Part::indicator).collect(Collectors.toSet());
    List<ProfileIndicator> common = school.comparison()
        .filter(comparison -> comparison.value() == ComparedBy.COMMON_INDICATORS).map(Comparison::indicators)
        .filter(indicators -> !own.equals(Set.copyOf(indicators))).orElse(List.of());
    double value = common.isEmpty() ? school.index().value().getAsDouble() : school.compared().orElseThrow();
    return Optional.of(new ComparedValue(value, common));
  }

  /// Whether it is not the ИОР itself.
  public boolean isPartial() {
    return !common.isEmpty();
  }

  /// Whether both are made of the same: their difference is a change only then.
  public boolean isLike(ComparedValue other) {
    return common.equals(other.common);
  }
}
