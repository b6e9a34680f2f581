package ru.kvartil.chart;

/// Colours that carry meaning and keep it everywhere. The four quartiles are ordered in lightness, the lowest is the
/// darkest, so that the order survives a black-and-white printer and colour-blind eyes. A rise and a fall are told apart
/// by their hatching as well.
public enum Tone {
  QUARTILE_1(0x9A3B0B), QUARTILE_2(0xE0973D), QUARTILE_3(0x9DC3E6), QUARTILE_4(0xD6E6F5), PLAIN(0x6E8FB2), NO_LEVEL(
      0xEAEEF2),
  RISEN(0xB5E3D8), FALLEN(0xF8C9B4), UNMOVED(0xE4E9EE);

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

  /// `0xRRGGBB`.
  public int rgb() {
    return rgb;
  }

  /// Lightness as the eye sees it: CIE L*, 0 black … 100 white (CIE 15, sRGB primaries of IEC 61966-2-1).
  public double lightness() {
    double y = 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    return y > 216.0 / 24389 ? 116 * Math.cbrt(y) - 16 : y * 24389 / 27;
  }

  private static double linear(int channel) {
    double c = (channel & 0xFF) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
