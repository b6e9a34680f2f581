package ru.kvartil.identification;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import ru.kvartil.index.IndexData;
import ru.kvartil.index.IndexResult;
import ru.kvartil.index.OutcomeIndex;
import ru.kvartil.index.WelfareIndex;
import ru.kvartil.index.SchoolIndex;
import ru.kvartil.methodology.CriterionRule.Quarter;
import ru.kvartil.methodology.Methods;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// Quarters of ИОР and ИСБШ by the methods in use, computed when first asked for.
final class Quarters {
  private final IndexData data;
  private final Methods methods;
  private final Map<Asked, Map<SchoolKey, OptionalInt>> known = new HashMap<>();

  Quarters(IndexData data, Methods methods) {
    this.data = data;
    this.methods = methods;
  }

  private record Asked(Quarter.Index index, SchoolYear year) {}

  /// By school; without a school that has no value, empty where there are no levels.
  Map<SchoolKey, OptionalInt> of(Quarter.Index index, SchoolYear year) {
    return known.computeIfAbsent(new Asked(index, year), this::compute);
  }

  private Map<SchoolKey, OptionalInt> compute(Asked asked) {
    // The sums of an index may differ in the last digit by the order of schools; results must not.
    var participants = data.participants(asked.year()).stream()
        .sorted(Comparator.comparingInt(one -> one.key().value())).toList();
    IndexResult result = asked.index() == Quarter.Index.OUTCOME
        ? OutcomeIndex.compute(methods.outcome(), data.indicators(), asked.year(), participants)
        : WelfareIndex.compute(methods.welfare(), data.indicators(), asked.year(), participants);
    Map<SchoolKey, OptionalInt> quarters = new HashMap<>();
    for (SchoolIndex school : result.schools()) {
      quarters.put(school.school().key(), school.quartile());
    }
    return quarters;
  }
}
