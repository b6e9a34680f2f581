package ru.kvartil.demo;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import ru.kvartil.assessment.Measure;

/// What one school has in one table of results: numbers by subject and measure. Counts of the whole school (graduates,
/// certificates) stand under the empty subject. A subject nobody sat is absent.
public record DemoRow(DemoSchool school, Map<String, Map<Measure, Double>> numbers) {
  public DemoRow {
    Map<String, Map<Measure, Double>> copy = new LinkedHashMap<>();
    numbers.forEach((subject, values) -> copy.put(subject, Collections.unmodifiableMap(new EnumMap<>(values))));
    numbers = Collections.unmodifiableMap(copy);
  }

  /// One number; empty when there is none.
  public OptionalDouble number(String subject, Measure measure) {
    Double value = numbers.getOrDefault(subject, Map.of()).get(measure);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
