package ru.kvartil.methodology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.kvartil.shared.SchoolYear;

/// Cut points of a base year that later years are measured by (methodology §1.5).
///
/// @param common three ascending cut points for all schools; empty list when only groups have them
/// @param byGroup three ascending cut points per group
public record BaseBorders(SchoolYear year, List<Double> common, Map<SchoolGroup, List<Double>> byGroup, Mark mark) {
  public BaseBorders {
    common = List.copyOf(common);
    byGroup = Map.copyOf(byGroup);
  }

  /// The cut points of a group: its own, else the common ones; empty when there are neither.
  public Optional<List<Double>> of(SchoolGroup group) {
    List<Double> cuts = byGroup.getOrDefault(group, common);
    return cuts.isEmpty() ? Optional.empty() : Optional.of(cuts);
  }
}
