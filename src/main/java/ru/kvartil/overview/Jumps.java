package ru.kvartil.overview;

/// How much a value may differ from the year before without being asked about. A proposal of the program (P): no document
/// sets such limits, a value above them is only shown, never changed or left out.
///
/// @param people least number of people behind both values
/// @param shareInPoints change of a share, percentage points
/// @param mean change of a mean score, points of 100
/// @param pupilsInPercent change of the number of pupils, percent of the earlier one
/// @param pupils least change of the number of pupils, so that a small school may lose a family
public record Jumps(int people, double shareInPoints, double mean, double pupilsInPercent, int pupils) {
  /// The limits in use.
  public static Jumps usual() {
    return new Jumps(10, 30, 15, 25, 20);
  }
}
