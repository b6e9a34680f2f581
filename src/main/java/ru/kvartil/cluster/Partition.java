package ru.kvartil.cluster;

import java.util.Arrays;
import java.util.List;

/// Points divided into groups around centres.
///
/// @param labels of each point, 0…k − 1, in the order of the points
/// @param centres of each group one coordinate per column
/// @param within of each group the sum of squared distances of its points from its centre
public record Partition(List<Integer> labels, List<List<Double>> centres, List<Double> within) {
  public Partition {
    labels = List.copyOf(labels);
    centres = centres.stream().map(List::copyOf).toList();
    within = List.copyOf(within);
  }

  static Partition of(double[][] points, int[] labels, double[][] centres) {
    double[] within = new double[centres.length];
    for (int i = 0; i < points.length; i++) {
      within[labels[i]] += KMeans.squared(points[i], centres[labels[i]]);
    }
    return new Partition(Arrays.stream(labels).boxed().toList(),
        Arrays.stream(centres).map(centre -> Arrays.stream(centre).boxed().toList()).toList(),
        Arrays.stream(within).boxed().toList());
  }

  /// How many groups.
  public int k() {
    return centres.size();
  }

  /// Sum of squares within all groups: the smaller, the closer the groups.
  public double totalWithin() {
    return within.stream().mapToDouble(Double::doubleValue).sum();
  }

  /// How many points each group has.
  public List<Integer> sizes() {
    int[] sizes = new int[k()];
    labels.forEach(label -> sizes[label]++);
    return Arrays.stream(sizes).boxed().toList();
  }

  int[] labelArray() {
    return labels.stream().mapToInt(Integer::intValue).toArray();
  }
}
