package ru.kvartil.index;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import ru.kvartil.indicator.IndicatorValue.Present;

/// An indicator of all compared schools together. Shares and means are weighted by the people behind them, which is the
/// same as summing counts and dividing (methodology §0, aggregation); where a source does not say how many they are, the
/// plain mean of the schools stands for it and is called so.
///
/// @param n people behind the value; empty for the plain mean of the schools
public record DistrictValue(double value, OptionalDouble n) {
  /// The value of the schools that have one; empty when none has.
  public static Optional<DistrictValue> of(List<Present> schools) {
    if (schools.isEmpty()) {
      return Optional.empty();
    }
    if (schools.stream().allMatch(school -> school.n().isPresent())) {
      double n = schools.stream().mapToDouble(school -> school.n().orElseThrow()).sum();
      double sum = schools.stream().mapToDouble(school -> school.value() * school.n().orElseThrow()).sum();
      return Optional.of(new DistrictValue(sum / n, OptionalDouble.of(n)));
    }
    double mean = schools.stream().mapToDouble(Present::value).average().orElseThrow();
    return Optional.of(new DistrictValue(mean, OptionalDouble.empty()));
  }
}
