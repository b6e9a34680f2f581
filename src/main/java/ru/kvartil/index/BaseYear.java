package ru.kvartil.index;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import ru.kvartil.index.OutcomeResult.ComparedBy;
import ru.kvartil.index.OutcomeResult.Comparison;
import ru.kvartil.index.OutcomeResult.OutcomeSchool;
import ru.kvartil.index.OutcomeResult.Part;
import ru.kvartil.methodology.ProfileIndicator;
import ru.kvartil.methodology.SchoolGroup;
import ru.kvartil.shared.SchoolYear;

/// The cut points of one year held fixed for others, so that the number of schools in a quarter can change: quartiles of
/// each year by itself always hold about a quarter of the schools (methodology §1.5). Only for values on fixed scales.
///
/// @param comparisons compared sets of the base year
record BaseYear(SchoolYear year, List<Comparison> comparisons) {
  BaseYear {
    comparisons = List.copyOf(comparisons);
  }

  static BaseYear of(OutcomeResult base) {
    return new BaseYear(base.year(), base.comparisons());
  }

  /// Quarter of a school of any year by the cut points of this one; empty when it has no value, is not compared, lacks an
  /// indicator the base year compared by, or its kind had no cut points.
  OptionalInt quarter(OutcomeSchool school) {
    if (school.comparison().isEmpty()) {
      return OptionalInt.empty();
    }
    Optional<Comparison> found = comparison(school.index().school().group());
    if (found.isEmpty() || !comparable(school, found.get())) {
      return OptionalInt.empty();
    }
    return found.get().levels().quarter(Comparisons.compared(school, found.get()));
  }

  private static boolean comparable(OutcomeSchool school, Comparison comparison) {
    Set<ProfileIndicator> has = school.parts().stream().map(Part::indicator).collect(Collectors.toSet());
    return comparison.value() != ComparedBy.COMMON_INDICATORS || has.containsAll(comparison.indicators());
  }

  private Optional<Comparison> comparison(SchoolGroup group) {
    return comparisons.stream().filter(each -> each.group().filter(group::equals).isPresent()).findFirst()
        .or(() -> comparisons.stream().filter(each -> each.group().isEmpty()).findFirst());
  }
}
