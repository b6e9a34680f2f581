package ru.kvartil.fact;

/// The values in force of one series and year of many schools, in the order in which the schools were asked for: what a
/// computation over a thousand schools reads instead of a thousand single values.
public final class NumberColumn {
  private final double[] numbers;
  private final boolean[] stored;

  /// @param size how many schools; nothing is stored yet
  public NumberColumn(int size) {
    this.numbers = new double[size];
    this.stored = new boolean[size];
    java.util.Arrays.fill(numbers, Double.NaN);
  }

  /// Puts a value in its place.
  ///
  /// @param number NaN for a stored «х»
  void put(int at, double number) {
    numbers[at] = number;
    stored[at] = true;
  }

  /// The number; NaN where it is missing for any reason. Missing is never zero.
  public double number(int at) {
    return numbers[at];
  }

  /// Whether anything is stored, «х» too.
  public boolean isStored(int at) {
    return stored[at];
  }

  public int size() {
    return numbers.length;
  }
}
