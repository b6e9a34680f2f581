package ru.kvartil.report;

/// Widths of words in letter heights: enough to lay out columns without opening a font. Advance widths of Liberation
/// Serif (its table hmtx, thousandths), equal to those of Times New Roman, with a little over for bold letters.
final class LetterWidths {
  /// From U+0020 to U+007E.
  private static final int[] LATIN = {
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722,
    722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333,
    278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
    500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541};
  /// From А to я.
  private static final int[] CYRILLIC = {
    722, 574, 667, 578, 682, 611, 896, 501, 722, 722, 667, 678, 889, 722, 722, 722, 556, 667, 611, 708,
    790, 722, 722, 650, 1009, 1009, 706, 872, 574, 660, 1028, 667, 444, 509, 472, 410, 509, 444, 691, 395,
    535, 535, 486, 499, 633, 535, 500, 535, 500, 444, 437, 500, 648, 500, 535, 503, 770, 770, 517, 672,
    456, 429, 747, 460};
  private static final int SPACE = 250;
  private static final int YO = 444;
  private static final int YO_CAPITAL = 611;
  private static final int NUMBER_SIGN = 954;
  /// Quotes, dashes, minus and whatever else.
  private static final int OTHER = 564;
  private static final double OVER = 1.05;

  private LetterWidths() {}

  static double of(String text) {
    return text.chars().map(LetterWidths::thousandths).sum() / 1000.0 * OVER;
  }

  private static int thousandths(int letter) {
    if (letter >= ' ' && letter - ' ' < LATIN.length) {
      return LATIN[letter - ' '];
    }
    if (letter >= 'А' && letter <= 'я') {
      return CYRILLIC[letter - 'А'];
    }
    return switch (letter) {
      case '\u00a0', '\u202f' -> SPACE;
      case 'ё' -> YO;
      case 'Ё' -> YO_CAPITAL;
      case '№' -> NUMBER_SIGN;
      default -> OTHER;
    };
  }
}
