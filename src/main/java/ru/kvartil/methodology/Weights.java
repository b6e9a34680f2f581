package ru.kvartil.methodology;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Arithmetic of weights in exact decimals: their sum, and sharing out what is left to the whole.
public final class Weights {
  private static final int DIGITS = 4;

  private Weights() {}

  /// Sum of the weights that are given.
  public static BigDecimal sum(List<Optional<BigDecimal>> weights) {
    return weights.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// Gives what is left to the whole to the weights that are not given yet, in equal parts; where all are given, changes
  /// all in proportion. Parts have up to four digits after the comma, the last one takes the rest, so that the sum is
  /// exact.
  ///
  /// @param whole what the weights are to sum to, more than 0
  /// @return empty when there is nothing left to share out, or nothing to share it by
  public static Optional<List<BigDecimal>> fill(List<Optional<BigDecimal>> weights, BigDecimal whole) {
    BigDecimal sum = sum(weights);
    boolean scaled = weights.stream().allMatch(Optional::isPresent);
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      if (scaled ? sum.signum() > 0 : weights.get(i).isEmpty()) {
        open.add(i);
      }
    }
    BigDecimal rest = scaled ? whole : whole.subtract(sum);
    if (open.isEmpty() || rest.signum() <= 0) {
      return Optional.empty();
    }
    List<BigDecimal> filled = new ArrayList<>(weights.stream().map(weight -> weight.orElse(BigDecimal.ZERO)).toList());
    BigDecimal given = BigDecimal.ZERO;
    for (int place : open.subList(0, open.size() - 1)) {
      BigDecimal part = scaled
          ? filled.get(place).multiply(whole).divide(sum, DIGITS, RoundingMode.HALF_UP)
          : rest.divide(BigDecimal.valueOf(open.size()), DIGITS, RoundingMode.HALF_UP);
      filled.set(place, part);
      given = given.add(part);
    }
    filled.set(open.getLast(), rest.subtract(given));
    return filled.get(open.getLast()).signum() > 0 ? Optional.of(List.copyOf(filled)) : Optional.empty();
  }
}
