package ru.kvartil.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.kvartil.index.OutcomeResult.Basis;
import ru.kvartil.index.OutcomeResult.ComparedBy;
import ru.kvartil.index.OutcomeResult.Comparison;
import ru.kvartil.index.OutcomeResult.OutcomeSchool;
import ru.kvartil.index.OutcomeResult.UsedIndicator;
import ru.kvartil.shared.RussianFormat;

/// Remarks on an ИОР.
final class OutcomeWarnings {
  private OutcomeWarnings() {}

  /// Remarks on indicators and on schools without a value.
  static List<Warning> of(List<UsedIndicator> indicators, List<OutcomeSchool> schools) {
    List<Warning> warnings = new ArrayList<>();
    for (UsedIndicator indicator : indicators) {
      switch (indicator.use()) {
        case WITHOUT_DATA -> warnings.add(Warning.of(Warning.Code.INDICATOR_WITHOUT_DATA, indicator.name()));
        case CONSTANT -> warnings.add(Warning.of(Warning.Code.CONSTANT_INDICATOR, indicator.name(),
            RussianFormat.plain(indicator.from())));
        case USED -> beyondScale(indicator, schools).ifPresent(warnings::add);
      }
    }
    List<String> without = schools.stream().map(OutcomeSchool::index)
        .filter(index -> index.school().compared() && index.value().isEmpty())
        .map(index -> index.school().school().name())
        .toList();
    if (!without.isEmpty()) {
      warnings.add(Warning.of(Warning.Code.NOT_ENOUGH_DATA, Names.some(without)));
    }
    return warnings;
  }

  /// Remarks on one compared set.
  static List<Warning> of(Comparison comparison, List<UsedIndicator> indicators) {
    List<Warning> warnings = new ArrayList<>();
    long used = indicators.stream().filter(indicator -> indicator.use() == OutcomeResult.Use.USED).count();
    if (comparison.value() == ComparedBy.COMMON_INDICATORS) {
      String names = indicators.stream().filter(each -> comparison.indicators().contains(each.indicator()))
          .map(UsedIndicator::name).collect(Collectors.joining("; "));
      warnings.add(Warning.of(Warning.Code.COMMON_INDICATORS, comparison.name(), comparison.indicators().size(), used,
          names));
    } else if (comparison.basis() != Basis.BASE_YEAR && comparison.value() == ComparedBy.INDEX_OF_DIFFERENT) {
      warnings.add(Warning.of(Warning.Code.NO_COMMON_INDICATOR, comparison.name()));
    }
    return Stream.concat(warnings.stream(), comparison.levels().warnings().stream()).toList();
  }

  private static Optional<Warning> beyondScale(UsedIndicator indicator, List<OutcomeSchool> schools) {
    List<String> beyond = schools.stream()
        .filter(school -> school.parts().stream()
            .anyMatch(part -> part.indicator().equals(indicator.indicator()) && part.beyondScale()))
        .map(school -> school.index().school().school().name()).toList();
    return beyond.isEmpty()
        ? Optional.empty()
        : Optional.of(Warning.of(Warning.Code.BEYOND_SCALE, indicator.name(),
            RussianFormat.plain(indicator.from()), RussianFormat.plain(indicator.to()), Names.some(beyond)));
  }
}
