package ru.kvartil.index.ui;

import java.util.Map;
import java.util.Optional;

import ru.kvartil.index.OutcomeExplanations;
import ru.kvartil.index.OutcomeMovement;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.school.SchoolKey;

/// «Откуда цифра» for the numbers of ИОР on the screens of one year.
///
/// @param now of the year
/// @param before of the school year before
/// @param movement between them; empty when they are not compared
record OutcomeWhy(OutcomeExplanations now, OutcomeExplanations before, Optional<OutcomeMovement> movement) {
  /// Quartile, value and change of a school, by the ids of the columns that show them.
  ///
  /// @param ids ids of the three columns, in this order
  Map<String, Explanation.Lazy> of(SchoolKey school, String... ids) {
    return Map.of(ids[0], () -> now.quartile(school), ids[1], () -> now.value(school), ids[2],
        () -> now.change(school, movement, before));
  }

  /// The numbers of one indicator of a school, by the ids of the columns of its table.
  Map<String, Explanation.Lazy> of(SchoolKey school, Indicator indicator) {
    return Map.of("value", () -> now.input(school, indicator), "people", () -> now.people(school, indicator), "weight",
        () -> now.weight(school, indicator), "contribution", () -> now.contribution(school, indicator), "change",
        () -> now.change(school, indicator, movement));
  }
}
