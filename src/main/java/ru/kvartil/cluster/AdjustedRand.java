package ru.kvartil.cluster;

import java.util.HashMap;
import java.util.Map;

/// Agreement of two divisions of the same points, corrected for chance (Hubert, Arabie 1985): 1 the same, about 0 chance.
public final class AdjustedRand {
  private AdjustedRand() {}

  /// @param one group of each point
  /// @param other group of the same points, as long
  public static double index(int[] one, int[] other) {
    Map<Long, Integer> cells = new HashMap<>();
    Map<Integer, Integer> rows = new HashMap<>();
    Map<Integer, Integer> columns = new HashMap<>();
    for (int i = 0; i < one.length; i++) {
      cells.merge(((long) one[i] << 32) | other[i], 1, Integer::sum);
      rows.merge(one[i], 1, Integer::sum);
      columns.merge(other[i], 1, Integer::sum);
    }
    double together = pairs(cells);
    double inRows = pairs(rows);
    double inColumns = pairs(columns);
    double expected = inRows * inColumns / Math.max(1, one.length * (one.length - 1L) / 2.0);
    double most = (inRows + inColumns) / 2;
    // Both put all points together, or all apart: they are the same.
    return most == expected ? 1 : (together - expected) / (most - expected);
  }

  private static double pairs(Map<?, Integer> sizes) {
    return sizes.values().stream().mapToDouble(n -> n * (n - 1L) / 2.0).sum();
  }
}
