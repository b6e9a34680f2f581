package ru.kvartil.identification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import ru.kvartil.fact.Direction;
import ru.kvartil.fact.Observed;
import ru.kvartil.index.Participant;
import ru.kvartil.methodology.CriterionRule.Area;
import ru.kvartil.methodology.CriterionRule.Yardstick.Component;
import ru.kvartil.methodology.IdentificationProfile.Settings;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// Sets of schools to compare with: the compared schools of a municipality, or of the whole database where it holds enough
/// municipalities to stand for the region.
final class Comparer {
  private static final double ROUNDING = 1e12;
  private final Source source;
  private final Settings settings;
  private final Function<SchoolYear, List<Participant>> participants;
  private final Map<SchoolYear, Map<String, List<SchoolKey>>> schools = new HashMap<>();
  private final Map<Set, Map<SchoolKey, Value>> values = new HashMap<>();
  private final Map<Composed, Map<SchoolKey, Value>> composed = new HashMap<>();
  /// By the set of values itself: comparing two of them entry by entry would cost more than it saves.
  private final IdentityHashMap<Map<SchoolKey, Value>, Map<Cut, LowestShare>> groups = new IdentityHashMap<>();

  Comparer(Source source, Settings settings, Function<SchoolYear, List<Participant>> participants) {
    this.source = source;
    this.settings = settings;
    this.participants = participants;
  }

  /// Schools of an area in a year.
  ///
  /// @param municipality empty for the region
  record Place(Area area, String municipality, SchoolYear year) {
    static Place of(Area area, Participant school, SchoolYear year) {
      return new Place(area, area == Area.DISTRICT ? school.school().municipality() : "", year);
    }
  }

  private record Set(Place place, Quantity quantity) {}

  private record Composed(Place place, List<Component> components) {}

  private record Cut(BigDecimal percent, boolean moreIsWorse) {}

  /// Whether the schools of an area can be compared at all: a district always, a region with enough municipalities.
  boolean knows(Area area, SchoolYear year) {
    return area == Area.DISTRICT || municipalities(year).size() >= settings.region().value();
  }

  private Map<String, List<SchoolKey>> municipalities(SchoolYear year) {
    return schools.computeIfAbsent(year, each -> {
      Map<String, List<SchoolKey>> byName = new LinkedHashMap<>();
      participants.apply(each).stream().filter(Participant::compared)
          .sorted(Comparator.comparing(Participant::key)).forEach(one -> byName
              .computeIfAbsent(one.school().municipality(), _ -> new ArrayList<>()).add(one.key()));
      return byName;
    });
  }

  private List<SchoolKey> schools(Place place) {
    Map<String, List<SchoolKey>> all = municipalities(place.year());
    return place.area() == Area.DISTRICT
        ? all.getOrDefault(place.municipality(), List.of())
        : all.values().stream().flatMap(List::stream).toList();
  }

  /// Values of the compared schools that have one.
  Map<SchoolKey, Value> values(Place place, Quantity quantity) {
    return values.computeIfAbsent(new Set(place, quantity), _ -> {
      Map<SchoolKey, Value> found = new LinkedHashMap<>();
      schools(place).forEach(school -> source.read(quantity, school, place.year()).ifFound()
          .ifPresent(value -> found.put(school, value)));
      return Collections.unmodifiableMap(found);
    });
  }

  /// Of several quantities the one most schools of the place have, the first of equals.
  Quantity mostKnown(Place place, List<Quantity> quantities) {
    Quantity best = quantities.getFirst();
    for (Quantity each : quantities) {
      best = values(place, each).size() > values(place, best).size() ? each : best;
    }
    return best;
  }

  /// The group of a share among values of one set.
  LowestShare group(Map<SchoolKey, Value> of, BigDecimal percent, boolean moreIsWorse) {
    return groups.computeIfAbsent(of, _ -> new HashMap<>()).computeIfAbsent(new Cut(percent, moreIsWorse),
        cut -> LowestShare.of(of.values(),
            new LowestShare.Rule(cut.percent(), settings.lowest(), cut.moreIsWorse())));
  }

  /// The mean of components, each brought to 0…1 between the least and the largest value of the schools that have all of
  /// them, 1 the better end (methodology §1.5). A component with one value for all tells nothing and is left out; where
  /// none is left, every school gets the same.
  Map<SchoolKey, Value> composite(Place place, List<Component> components) {
    return composed.computeIfAbsent(new Composed(place, components), _ -> {
      List<Map<SchoolKey, Value>> columns = components.stream()
          .map(one -> values(place, new Quantity.One(one.indicator()))).toList();
      List<SchoolKey> complete = schools(place).stream()
          .filter(school -> columns.stream().allMatch(column -> column.containsKey(school))).toList();
      Map<SchoolKey, List<Double>> parts = new LinkedHashMap<>();
      complete.forEach(school -> parts.put(school, new ArrayList<>()));
      for (int i = 0; i < components.size(); i++) {
        Map<SchoolKey, Value> column = columns.get(i);
        boolean more = components.get(i).direction() == Direction.MORE_IS_BETTER;
        double from = complete.stream().mapToDouble(school -> number(column, school)).min().orElse(0);
        double to = complete.stream().mapToDouble(school -> number(column, school)).max().orElse(0);
        if (to > from) {
          complete.forEach(school -> {
            double share = (number(column, school) - from) / (to - from);
            parts.getOrDefault(school, new ArrayList<>()).add(more ? share : 1 - share);
          });
        }
      }
      Map<SchoolKey, Value> index = new LinkedHashMap<>();
      parts.forEach((school, shares) -> {
        List<Observed> inputs = columns.stream().flatMap(column -> Optional.ofNullable(column.get(school)).stream())
            .flatMap(value -> value.inputs().stream()).toList();
        double mean = shares.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        // Equal schools must stay equal whatever the last digit of the arithmetic.
        index.put(school, new Value(Math.rint(mean * ROUNDING) / ROUNDING, Optional.empty(), OptionalDouble.empty(),
            inputs));
      });
      return index;
    });
  }

  private static double number(Map<SchoolKey, Value> column, SchoolKey school) {
    Value value = column.get(school);
    if (value == null) {
      throw new IllegalStateException("no value of " + school);
    }
    return value.number();
  }
}
