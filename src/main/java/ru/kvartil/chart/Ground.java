package ru.kvartil.chart;

import java.util.Map;

/// What a chart stands on, with the colours of everything drawn there. The four quartiles are ordered in lightness on each
/// of them, the lowest the darkest, and are those of the window's own marks. Paper and files are always light.
public enum Ground {
  LIGHT(new Inks(0xFFFFFF, 0x1F2328, 0x59636E, 0xD1D9E0, 0x00695C, 0xB8400F), 1, Map.of()),
  DARK(new Inks(0x0D1117, 0xE6EDF3, 0x9BA4AE, 0x444C56, 0x4FD1B5, 0xFF9A5C), 0.6,
      Map.of(Tone.QUARTILE_1, 0xB5501C, Tone.NO_LEVEL, 0x262C34, Tone.RISEN, 0x1F6A5A, Tone.FALLEN, 0x8A4426,
          Tone.UNMOVED, 0x39414A, Tone.FIRED, 0xA9B8F2, Tone.QUIET, 0x2B3340)),
  CONTRAST(new Inks(0x000000, 0xFFFFFF, 0xE4E4E4, 0xFFFFFF, 0x7DFFE0, 0xFFB080), 0.6,
      Map.of(Tone.QUARTILE_1, 0x983A0B, Tone.QUARTILE_2, 0xE8A04A, Tone.QUARTILE_3, 0xA8CDEE, Tone.QUARTILE_4, 0xE4F0FB,
          Tone.NO_LEVEL, 0x333333, Tone.RISEN, 0x1F6A5A, Tone.FALLEN, 0x8A4426, Tone.UNMOVED, 0x39414A, Tone.FIRED,
          0xB9C6FF, Tone.QUIET, 0x333B49));

  private static final int DARK_WORDS = 0x1F2328;
  private static final int LIGHT_WORDS = 0xFFFFFF;
  /// A record of numbers.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Inks inks;
  private final double strength;
  /// An unmodifiable copy.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Map<Tone, Integer> own;

  Ground(Inks inks, double strength, Map<Tone, Integer> own) {
    this.inks = inks;
    this.strength = strength;
    this.own = Map.copyOf(own);
  }

  /// Colours of everything that is not a tone, `0xRRGGBB`.
  ///
  /// @param line of grids
  /// @param rise line of a school that rose
  /// @param fall line of a school that fell; far from `rise` in hue for every kind of colour vision
  public record Inks(int paper, int text, int muted, int line, int rise, int fall) {}

  public Inks inks() {
    return inks;
  }

  /// A tone as it is drawn here, `0xRRGGBB`.
  public int rgb(Tone tone) {
    return own.getOrDefault(tone, tone.rgb());
  }

  /// By how much tones behind lines and words are weakened, 0…1: light ones would drown light lines.
  public double strength() {
    return strength;
  }

  /// The colour of words on a fill, `0xRRGGBB`.
  public static int wordsOn(int rgb) {
    return lightness(rgb) < 50 ? LIGHT_WORDS : DARK_WORDS;
  }

  /// Lightness of `0xRRGGBB` as the eye sees it: CIE L*, 0 black … 100 white (CIE 15, sRGB primaries of IEC 61966-2-1).
  public static double lightness(int rgb) {
    double y = luminance(rgb);
    return y > 216.0 / 24389 ? 116 * Math.cbrt(y) - 16 : y * 24389 / 27;
  }

  /// Relative luminance of `0xRRGGBB`, 0…1 (WCAG 2.2, «relative luminance»).
  public static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double c = (channel & 0xFF) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
