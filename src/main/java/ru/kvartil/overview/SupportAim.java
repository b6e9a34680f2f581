package ru.kvartil.overview;

/// By how much the number of ШНОР is to fall in a year, and who says so.
///
/// @param least percent at least, 0…100
/// @param best percent at best, not below `least`
/// @param source document and clause, for people
public record SupportAim(int least, int best, String source) {
  public SupportAim {
    if (least < 0 || best < least || best > 100 || source.isBlank()) {
      throw new IllegalArgumentException("no aim: " + least + "…" + best);
    }
  }

  /// The most schools that still meet the aim: the fall is rounded up, so 25 % of 7 schools are 2.
  ///
  /// @param before schools of the year before
  /// @param percent the fall
  public static int most(int before, int percent) {
    return before - Math.ceilDiv(before * percent, 100);
  }
}
