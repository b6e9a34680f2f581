package ru.kvartil.identification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import ru.kvartil.fact.Direction;
import ru.kvartil.fact.Observed;
import ru.kvartil.index.Participant;
import ru.kvartil.methodology.CriterionRule.Area;
import ru.kvartil.methodology.CriterionRule.Yardstick.Component;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// Sets of schools to compare with: the compared schools of a municipality, or of the whole database where it holds enough
/// municipalities to stand for the region.
final class Comparer {
  private static final double ROUNDING = 1e12;
  private final Source source;
  private final Map<SchoolYear, Map<String, List<Integer>>> schools = new HashMap<>();
  private final Map<Place, Map<Column, Peers>> peers = new HashMap<>();
  private final Map<Composed, Peers> composed = new HashMap<>();

  Comparer(Source source) {
    this.source = source;
  }

  /// Schools of an area in a year.
  ///
  /// @param municipality empty for the region
  record Place(Area area, String municipality, SchoolYear year) {}

  private record Composed(Place place, List<Component> components) {}

  /// Municipalities with compared schools, and those schools by place.
  Map<String, List<Integer>> municipalities(SchoolYear year) {
    return schools.computeIfAbsent(year, each -> {
      Map<String, List<Integer>> byName = new LinkedHashMap<>();
      source.columns().participants(each).stream().filter(Participant::compared)
          .sorted(Comparator.comparing(Participant::key)).forEach(one -> byName
              .computeIfAbsent(one.school().municipality(), _ -> new ArrayList<>())
              .add(source.columns().at(one.key())));
      return byName;
    });
  }

  private List<Integer> schools(Place place) {
    Map<String, List<Integer>> all = municipalities(place.year());
    return place.area() == Area.DISTRICT
        ? all.getOrDefault(place.municipality(), List.of())
        : all.values().stream().flatMap(List::stream).toList();
  }

  /// Values of the compared schools that have one.
  Peers peers(Place place, Column column) {
    Map<Column, Peers> ofPlace = peers.computeIfAbsent(place, _ -> new HashMap<>());
    return ofPlace.computeIfAbsent(column, each -> {
      List<SchoolKey> keys = new ArrayList<>();
      List<Value> values = new ArrayList<>();
      for (int at : schools(place)) {
        if (each.has(at)) {
          keys.add(source.columns().key(at));
          values.add(each.value(at));
        }
      }
      return new Peers(keys, values);
    });
  }

  /// Of several columns the one most schools of the place have, the first of equals.
  Column mostKnown(Place place, List<Column> columns) {
    Column best = columns.getFirst();
    for (Column each : columns) {
      best = peers(place, each).size() > peers(place, best).size() ? each : best;
    }
    return best;
  }

  /// The mean of components, each brought to 0…1 between the least and the largest value of the schools that have all of
  /// them, 1 the better end (methodology §1.5). A component with one value for all tells nothing and is left out; where
  /// none is left, every school gets the same.
  Peers composite(Place place, List<Component> components) {
    return composed.computeIfAbsent(new Composed(place, components), _ -> {
      List<Column> columns = components.stream()
          .map(one -> source.column(new Quantity.One(one.indicator()), place.year())).toList();
      List<Integer> complete = schools(place).stream()
          .filter(at -> columns.stream().allMatch(column -> column.has(at))).toList();
      List<List<Double>> parts = complete.stream().<List<Double>>map(_ -> new ArrayList<>()).toList();
      for (int i = 0; i < components.size(); i++) {
        Column column = columns.get(i);
        boolean more = components.get(i).direction() == Direction.MORE_IS_BETTER;
        double from = complete.stream().mapToDouble(at -> column.value(at).number()).min().orElse(0);
        double to = complete.stream().mapToDouble(at -> column.value(at).number()).max().orElse(0);
        if (to > from) {
          for (int j = 0; j < complete.size(); j++) {
            double share = (column.value(complete.get(j)).number() - from) / (to - from);
            parts.get(j).add(more ? share : 1 - share);
          }
        }
      }
      return new Peers(complete.stream().map(source.columns()::key).toList(),
          IntStream.range(0, complete.size()).mapToObj(j -> mean(parts.get(j), columns, complete.get(j))).toList());
    });
  }

  private static Value mean(List<Double> shares, List<Column> columns, int at) {
    List<Observed> inputs = columns.stream().flatMap(column -> column.value(at).inputs().stream()).toList();
    double mean = shares.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    // Equal schools must stay equal whatever the last digit of the arithmetic.
    return new Value(Math.rint(mean * ROUNDING) / ROUNDING, Optional.empty(), OptionalDouble.empty(), inputs);
  }
}
