package ru.kvartil.identification;

import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import ru.kvartil.methodology.IdentificationProfile.LowestSettings;
import ru.kvartil.school.SchoolKey;

/// Values of the compared schools of a place that have one, by school in the order of their numbers: one object for all of
/// them.
final class Peers extends AbstractMap<SchoolKey, Value> {
  private final List<SchoolKey> keys;
  private final List<Value> values;
  /// The group of a share is the same for every school of the place.
  private final Map<Cut, LowestShare> groups = new HashMap<>();

  Peers(List<SchoolKey> keys, List<Value> values) {
    this.keys = List.copyOf(keys);
    this.values = List.copyOf(values);
  }

  private record Cut(BigDecimal percent, boolean moreIsWorse, LowestSettings settings) {}

  /// The group of a share among these values.
  LowestShare group(BigDecimal percent, boolean moreIsWorse, LowestSettings settings) {
    return groups.computeIfAbsent(new Cut(percent, moreIsWorse, settings),
        cut -> LowestShare.of(values, new LowestShare.Rule(cut.percent, cut.settings, cut.moreIsWorse)));
  }

  @Override
  public int size() {
    return values.size();
  }

  @Override
  public Set<Entry<SchoolKey, Value>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<SchoolKey, Value>> iterator() {
        return IntStream.range(0, values.size()).mapToObj(i -> Map.entry(keys.get(i), values.get(i))).iterator();
      }

      @Override
      public int size() {
        return values.size();
      }
    };
  }
}
