package ru.kvartil.importing.table;

import java.util.Arrays;

/// Numbers of one row by place of their column ([ValueColumn#place]).
final class RowNumbers {
  private final double[] numbers;
  private final boolean[] empty;
  private final boolean[] unknown;

  /// A row in which nothing is read yet.
  RowNumbers(int columns) {
    this.numbers = new double[columns];
    this.empty = new boolean[columns];
    this.unknown = new boolean[columns];
    Arrays.fill(numbers, Double.NaN);
  }

  /// The number kept from the cell, NaN where there is none.
  double number(int place) {
    return numbers[place];
  }

  boolean has(int place) {
    return !Double.isNaN(numbers[place]);
  }

  /// Whether nothing is written in the cell.
  boolean empty(int place) {
    return empty[place];
  }

  /// Whether something is written that is no number to keep: «х», words, an impossible number.
  boolean unknown(int place) {
    return unknown[place];
  }

  void keep(int place, double number) {
    numbers[place] = number;
  }

  void setEmpty(int place) {
    empty[place] = true;
  }

  void setUnknown(int place) {
    unknown[place] = true;
  }
}
