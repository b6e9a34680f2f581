package ru.kvartil.chart;

/// Colours that carry meaning and keep it everywhere. The four quartiles are ordered in lightness, the lowest is the
/// darkest, so that the order survives a black-and-white printer and colour-blind eyes. A rise and a fall are told apart
/// by their hatching as well. A criterion that fired is the farthest from the paper in lightness, one that did not is near it.
public enum Tone {
  QUARTILE_1(0x9A3B0B), QUARTILE_2(0xE0973D), QUARTILE_3(0x9DC3E6), QUARTILE_4(0xD6E6F5), PLAIN(0x6E8FB2), NO_LEVEL(
      0xEAEEF2),
  RISEN(0xB5E3D8), FALLEN(0xF8C9B4), UNMOVED(0xE4E9EE), FIRED(0x3D4C80), QUIET(0xDCE4EE);

  private final int rgb;

  Tone(int rgb) {
    this.rgb = rgb;
  }

  /// Tone of a quartile.
  ///
  /// @param quartile 1 (lowest) … 4
  public static Tone ofQuartile(int quartile) {
    return switch (quartile) {
      case 1 -> QUARTILE_1;
      case 2 -> QUARTILE_2;
      case 3 -> QUARTILE_3;
      case 4 -> QUARTILE_4;
      default -> throw new IllegalArgumentException("no quartile " + quartile);
    };
  }

  /// `0xRRGGBB` on a light ground; [Ground#rgb] knows the others.
  public int rgb() {
    return rgb;
  }

  /// Lightness on a light ground as the eye sees it: CIE L*, 0 black … 100 white.
  public double lightness() {
    return Ground.lightness(rgb);
  }
}
