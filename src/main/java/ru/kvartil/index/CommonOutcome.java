package ru.kvartil.index;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ru.kvartil.index.OutcomeResult.OutcomeSchool;
import ru.kvartil.index.OutcomeResult.Part;
import ru.kvartil.methodology.ProfileIndicator;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Texts;

/// The results that are set against conditions: ИОР where all schools have the same indicators of it, otherwise the index
/// of the indicators all of them have, with the weights of the profile; schools without ЕГЭ would else be compared by
/// other exams (methodology §2.3).
///
/// @param name Russian: «ИОР», «ИОР по общим показателям»
/// @param values of the compared schools that have ИОР
/// @param remark what is to be known of it
public record CommonOutcome(String name, Map<SchoolKey, Double> values, Optional<String> remark) {
  private static final Texts TEXTS = Texts.of(CommonOutcome.class);

  /// Of the compared schools of a year.
  public static CommonOutcome of(OutcomeResult outcome) {
    List<OutcomeSchool> valued = outcome.outcomes().stream()
        .filter(school -> school.index().school().compared() && school.index().value().isPresent()).toList();
    Set<ProfileIndicator> any = new HashSet<>();
    Set<ProfileIndicator> every = new HashSet<>(outcome.profile().indicators());
    for (OutcomeSchool school : valued) {
      Set<ProfileIndicator> has = school.parts().stream().map(Part::indicator).collect(Collectors.toSet());
      any.addAll(has);
      every.retainAll(has);
    }
    if (valued.isEmpty() || every.equals(any) || every.isEmpty()) {
      Map<SchoolKey, Double> values = new TreeMap<>();
      valued.forEach(school -> values.put(school.index().school().key(), school.index().value().orElseThrow()));
      return new CommonOutcome(TEXTS.get("achieved.index"), values,
          every.isEmpty() && !any.isEmpty() ? Optional.of(TEXTS.get("achieved.different")) : Optional.empty());
    }
    Map<SchoolKey, Double> values = new TreeMap<>();
    valued.forEach(school -> values.put(school.index().school().key(), common(school.parts(), every)));
    String names = valued.getFirst().parts().stream().filter(part -> every.contains(part.indicator()))
        .map(part -> "«" + part.name() + "»").collect(Collectors.joining(", "));
    return new CommonOutcome(TEXTS.get("achieved.common"), values,
        Optional.of(TEXTS.get("achieved.common.why", every.size(), any.size(), names)));
  }

  private static double common(List<Part> parts, Set<ProfileIndicator> every) {
    List<Part> kept = parts.stream().filter(part -> every.contains(part.indicator())).toList();
    double weights = kept.stream().mapToDouble(Part::weight).sum();
    return kept.stream().mapToDouble(part -> part.weight() * part.normalised()).sum() / weights;
  }
}
