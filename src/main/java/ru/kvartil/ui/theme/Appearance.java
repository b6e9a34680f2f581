package ru.kvartil.ui.theme;

import java.util.List;

/// How the window looks to one person.
///
/// @param percent size of letters, tables, icons and spacing against the usual: one of [#SIZES]
public record Appearance(Look look, int percent) {
  /// Sizes one can choose, in percent.
  public static final List<Integer> SIZES = List.of(100, 110, 125, 150, 175, 200);
  /// What a person sees before choosing anything.
  public static final Appearance USUAL = new Appearance(Look.LIGHT, 100);

  public Appearance {
    if (!SIZES.contains(percent)) {
      throw new IllegalArgumentException("no size of " + percent + " %");
    }
  }

  /// The same in other colours.
  public Appearance in(Look other) {
    return new Appearance(other, percent);
  }

  /// The same in another size.
  public Appearance at(int size) {
    return new Appearance(look, size);
  }

  /// One size larger; the largest stays.
  public Appearance larger() {
    return at(SIZES.get(Math.min(SIZES.size() - 1, SIZES.indexOf(percent) + 1)));
  }

  /// One size smaller; the smallest stays.
  public Appearance smaller() {
    return at(SIZES.get(Math.max(0, SIZES.indexOf(percent) - 1)));
  }

  /// By what lengths are multiplied: 1…2.
  public double scale() {
    return percent / 100.0;
  }
}
