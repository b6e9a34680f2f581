package ru.kvartil.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/// k-means: Lloyd's iterations (Lloyd 1982) from given centres, or the best of many starts chosen by k-means++ (Arthur,
/// Vassilvitskii 2007). The random numbers are those of `java.util.Random`, whose algorithm its documentation fixes, from a
/// fixed seed, and points are taken in the order of their coordinates: the answer does not depend on the order of rows.
public final class KMeans {
  private static final int MOST_ITERATIONS = 1000;
  /// A sum of squares must be smaller by this part to be called smaller: rounding must not choose between equal answers.
  private static final double EQUAL = 1e-10;

  private KMeans() {}

  /// Lloyd's iterations until no point changes its group. A group that loses its last point takes the one farthest from
  /// its own centre.
  ///
  /// @param points rows of equal length
  /// @param start centres to begin with, not more than there are points
  public static Partition lloyd(double[][] points, double[][] start) {
    double[][] centres = Arrays.stream(start).map(double[]::clone).toArray(double[][]::new);
    int[] labels = new int[points.length];
    Arrays.fill(labels, -1);
    for (int round = 0; round < MOST_ITERATIONS; round++) {
      int[] next = nearest(points, centres);
      fillEmpty(points, next, centres);
      if (Arrays.equals(next, labels)) {
        break;
      }
      labels = next;
      centres = means(points, labels, centres.length);
    }
    return Partition.of(points, labels, centres);
  }

  /// The partition with the smallest sum of squares of so many starts.
  ///
  /// @param k not more than there are different points ([#different])
  /// @param restarts at least 1
  public static Partition best(double[][] points, int k, long seed, int restarts) {
    int[] order = order(points);
    double[][] sorted = Arrays.stream(order).mapToObj(i -> points[i]).toArray(double[][]::new);
    Random random = new Random(seed);
    Partition best = lloyd(sorted, plusPlus(sorted, k, random));
    for (int start = 1; start < restarts; start++) {
      Partition next = lloyd(sorted, plusPlus(sorted, k, random));
      if (next.totalWithin() < best.totalWithin() * (1 - EQUAL)) {
        best = next;
      }
    }
    Integer[] labels = new Integer[points.length];
    for (int i = 0; i < order.length; i++) {
      labels[order[i]] = best.labels().get(i);
    }
    return new Partition(Arrays.asList(labels), best.centres(), best.within());
  }

  /// How many different points there are.
  public static long different(double[][] points) {
    return Arrays.stream(points).map(point -> Arrays.stream(point).boxed().toList()).distinct().count();
  }

  static double squared(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += (a[j] - b[j]) * (a[j] - b[j]);
    }
    return sum;
  }

  private static int[] order(double[][] points) {
    return IntStream.range(0, points.length).boxed()
        .sorted(Comparator.comparing(i -> points[i], Arrays::compare)).mapToInt(Integer::intValue).toArray();
  }

  private static double[][] plusPlus(double[][] points, int k, Random random) {
    double[][] centres = new double[k][];
    centres[0] = points[random.nextInt(points.length)];
    double[] near = new double[points.length];
    Arrays.fill(near, Double.POSITIVE_INFINITY);
    for (int c = 1; c < k; c++) {
      double total = 0;
      for (int i = 0; i < points.length; i++) {
        near[i] = Math.min(near[i], squared(points[i], centres[c - 1]));
        total += near[i];
      }
      centres[c] = points[drawn(near, random.nextDouble() * total)];
    }
    return centres;
  }

  /// The point at which the running sum passes a value; never one that is a centre already.
  private static int drawn(double[] near, double at) {
    double sum = 0;
    int last = 0;
    for (int i = 0; i < near.length; i++) {
      if (near[i] > 0) {
        last = i;
        sum += near[i];
        if (sum > at) {
          return i;
        }
      }
    }
    return last;
  }

  private static int[] nearest(double[][] points, double[][] centres) {
    int[] labels = new int[points.length];
    for (int i = 0; i < points.length; i++) {
      double least = Double.POSITIVE_INFINITY;
      for (int c = 0; c < centres.length; c++) {
        double distance = squared(points[i], centres[c]);
        if (distance < least) {
          least = distance;
          labels[i] = c;
        }
      }
    }
    return labels;
  }

  private static void fillEmpty(double[][] points, int[] labels, double[][] centres) {
    int[] sizes = new int[centres.length];
    Arrays.stream(labels).forEach(label -> sizes[label]++);
    for (int c = 0; c < centres.length; c++) {
      if (sizes[c] == 0) {
        int far = -1;
        double most = -1;
        for (int i = 0; i < points.length; i++) {
          double distance = squared(points[i], centres[labels[i]]);
          if (sizes[labels[i]] > 1 && distance > most) {
            most = distance;
            far = i;
          }
        }
        sizes[labels[far]]--;
        labels[far] = c;
        sizes[c] = 1;
      }
    }
  }

  private static double[][] means(double[][] points, int[] labels, int k) {
    double[][] means = new double[k][points[0].length];
    int[] sizes = new int[k];
    for (int i = 0; i < points.length; i++) {
      sizes[labels[i]]++;
      for (int j = 0; j < points[i].length; j++) {
        means[labels[i]][j] += points[i][j];
      }
    }
    for (int c = 0; c < k; c++) {
      for (int j = 0; j < means[c].length; j++) {
        means[c][j] /= sizes[c];
      }
    }
    return means;
  }
}
