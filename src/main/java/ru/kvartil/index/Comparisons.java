package ru.kvartil.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.kvartil.index.OutcomeResult.Basis;
import ru.kvartil.index.OutcomeResult.ComparedBy;
import ru.kvartil.index.OutcomeResult.Comparison;
import ru.kvartil.index.OutcomeResult.OutcomeSchool;
import ru.kvartil.index.OutcomeResult.Part;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.methodology.ProfileIndicator;
import ru.kvartil.methodology.SchoolGroup;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Texts;

/// Decides with whom each school is compared (methodology §2.3): by fixed cut points of a base year where the profile has
/// them; inside НШ, ООШ, СОШ where the group is large enough; otherwise among all schools. Members that do not all have
/// the same indicators are compared by the index of those every member has.
final class Comparisons {
  private static final Texts TEXTS = Texts.of(Comparisons.class);
  private final OutcomeProfile profile;
  private final List<OutcomeSchool> valued;

  private Comparisons(OutcomeProfile profile, List<OutcomeSchool> valued) {
    this.profile = profile;
    this.valued = valued;
  }

  /// Compared sets and the one of every compared school that has a value.
  record Assigned(List<Comparison> sets, Map<SchoolKey, Comparison> bySchool) {}

  /// Divides the schools into compared sets.
  static Assigned of(OutcomeProfile profile, List<OutcomeSchool> schools) {
    List<OutcomeSchool> valued = schools.stream()
        .filter(school -> school.index().school().compared() && school.index().value().isPresent()).toList();
    return new Comparisons(profile, valued).assign();
  }

  /// The value a school is compared by.
  static double compared(OutcomeSchool school, Comparison comparison) {
    return comparison.value() == ComparedBy.COMMON_INDICATORS
        ? Normaliser.value(Normaliser.only(school.parts(), Set.copyOf(comparison.indicators())))
        : school.index().value().orElseThrow();
  }

  private Assigned assign() {
    Map<SchoolGroup, List<OutcomeSchool>> groups = new EnumMap<>(SchoolGroup.class);
    valued.forEach(
        school -> groups.computeIfAbsent(school.index().school().group(), _ -> new ArrayList<>()).add(school));
    boolean divided = profile.groups().byType() && groups.size() > 1;
    Assigned assigned = new Assigned(new ArrayList<>(), new HashMap<>());
    List<OutcomeSchool> rest = new ArrayList<>();
    groups.forEach((group, members) -> {
      Optional<Cuts> borders = profile.borders().flatMap(base -> base.of(group)).map(Cuts::of);
      if (borders.isPresent()) {
        put(assigned, members, baseYear(group, members, borders.get()));
      } else if (divided && members.size() >= profile.groups().minimum().value()) {
        put(assigned, members, among(group.code(), Basis.GROUP, Optional.of(group), members));
      } else {
        rest.addAll(members);
      }
    });
    if (!rest.isEmpty()) {
      put(assigned, rest, among(TEXTS.get("all-schools"), Basis.ALL, Optional.empty(), valued));
    }
    return assigned;
  }

  private static void put(Assigned assigned, List<OutcomeSchool> schools, Comparison comparison) {
    assigned.sets.add(comparison);
    schools.forEach(school -> assigned.bySchool.put(school.index().school().key(), comparison));
  }

  private Comparison among(String name, Basis basis, Optional<SchoolGroup> group, List<OutcomeSchool> members) {
    Set<ProfileIndicator> any = new HashSet<>();
    Set<ProfileIndicator> every = new HashSet<>(profile.indicators());
    for (OutcomeSchool member : members) {
      Set<ProfileIndicator> has = member.parts().stream().map(Part::indicator).collect(Collectors.toSet());
      any.addAll(has);
      every.retainAll(has);
    }
    ComparedBy value = every.equals(any)
        ? ComparedBy.INDEX
        : every.isEmpty() ? ComparedBy.INDEX_OF_DIFFERENT : ComparedBy.COMMON_INDICATORS;
    Set<ProfileIndicator> compares = value == ComparedBy.COMMON_INDICATORS ? every : any;
    List<ProfileIndicator> indicators = profile.indicators().stream().filter(compares::contains).toList();
    Comparison draft = new Comparison(name, basis, group, keys(members), indicators, value,
        Levels.none(members.size()));
    List<Double> compared = members.stream().map(member -> compared(member, draft)).toList();
    return new Comparison(name, basis, group, keys(members), indicators, value,
        Levels.of(compared, profile.levels(), name));
  }

  private Comparison baseYear(SchoolGroup group, List<OutcomeSchool> members, Cuts cuts) {
    return new Comparison(group.code(), Basis.BASE_YEAR, Optional.of(group), keys(members), profile.indicators(),
        ComparedBy.INDEX_OF_DIFFERENT, Levels.fixed(cuts, members.size()));
  }

  private static List<SchoolKey> keys(List<OutcomeSchool> schools) {
    return schools.stream().map(school -> school.index().school().key()).toList();
  }
}
