package ru.kvartil.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The pupils of one class level of one school: their abilities, in standard deviations around the district's mean.
record Cohort(List<Double> abilities) {
  /// Draws pupils around a mean. The order of drawing is fixed, so equal seeds give equal pupils.
  static Cohort draw(SplittableRandom random, int size, double mean) {
    return new Cohort(IntStream.range(0, size).mapToObj(i -> mean + normal(random)).toList());
  }

  /// A standard normal number as the sum of twelve uniform ones less six: unlike `nextGaussian` the same on every JDK.
  static double normal(SplittableRandom random) {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum;
  }

  int size() {
    return abilities.size();
  }
}
