package ru.kvartil.cluster;

import java.util.Arrays;

/// How well points lie in their groups (Rousseeuw 1987): s = (b − a)/max(a, b), where a is the mean distance to the other
/// points of the own group and b the smallest mean distance to the points of another one; −1…1. The only point of a group
/// has 0.
public final class Silhouette {
  private Silhouette() {}

  /// Of each point.
  ///
  /// @param labels group of each point, 0…k − 1, every group with a point
  public static double[] of(double[][] points, int[] labels) {
    int k = Arrays.stream(labels).max().orElse(0) + 1;
    int[] sizes = new int[k];
    Arrays.stream(labels).forEach(label -> sizes[label]++);
    double[] widths = new double[points.length];
    for (int i = 0; i < points.length; i++) {
      double[] sums = new double[k];
      for (int j = 0; j < points.length; j++) {
        sums[labels[j]] += Math.sqrt(KMeans.squared(points[i], points[j]));
      }
      widths[i] = width(sums, sizes, labels[i]);
    }
    return widths;
  }

  /// Mean over the points.
  public static double mean(double[][] points, int[] labels) {
    return Arrays.stream(of(points, labels)).average().orElse(0);
  }

  private static double width(double[] sums, int[] sizes, int own) {
    if (sizes[own] == 1) {
      return 0;
    }
    double inside = sums[own] / (sizes[own] - 1);
    double outside = Double.POSITIVE_INFINITY;
    for (int c = 0; c < sums.length; c++) {
      if (c != own && sizes[c] > 0) {
        outside = Math.min(outside, sums[c] / sizes[c]);
      }
    }
    double larger = Math.max(inside, outside);
    return Double.isInfinite(outside) || larger == 0 ? 0 : (outside - inside) / larger;
  }
}
