package ru.kvartil.importing.table;

/// Sums of the given counts of one part of a table in one context, by column of numbers, and what printed totals say
/// about them.
final class SumCell {
  private static final byte UNCERTAIN = 1;
  private static final byte AGREED = 2;
  private static final byte EXCEEDED = 4;
  private final Segment segment;
  private final double[] sums;
  private final byte[] marks;

  SumCell(Segment segment, int columns) {
    this.segment = segment;
    this.sums = new double[columns];
    this.marks = new byte[columns];
  }

  Segment segment() {
    return segment;
  }

  double sum(int place) {
    return sums[place];
  }

  void add(int place, double value) {
    sums[place] += value;
  }

  /// Says that a cell of the column has a number nobody printed: «х», or one that could not be read.
  void addUnknown(int place) {
    marks[place] |= UNCERTAIN;
  }

  boolean uncertain(int place) {
    return (marks[place] & UNCERTAIN) != 0;
  }

  void agree(int place) {
    marks[place] |= AGREED;
  }

  void exceed(int place) {
    marks[place] |= EXCEEDED;
  }

  /// Whether printed totals prove that empty cells of the column are 0: one equals the sum, none is above it.
  boolean provesZero(int place) {
    return (marks[place] & (AGREED | EXCEEDED)) == AGREED;
  }
}
