package ru.kvartil.report.pdf;

import java.io.IOException;
import org.librepdf.openpdf.fonts.Liberation;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

/// The two faces of a document, embedded as subsets, and the widths of their lines.
final class Letters {
  /// Single spacing of Liberation Serif: ascent 0,891, descent 0,216 and line gap 0,042 of the size (its table hhea).
  private static final double ASCENT = 0.891;
  private static final double BELOW_BASELINE = 0.216 + 0.042;
  /// Stands for a letter the face lacks, so that nothing disappears unseen.
  private static final char UNKNOWN = '?';
  private static final char NO_BREAK_HYPHEN = '\u2011';
  private final BaseFont regular;
  private final BaseFont bold;

  Letters() throws IOException {
    regular = Liberation.SERIF.create().getBaseFont();
    bold = Liberation.SERIF_BOLD.create().getBaseFont();
  }

  Phrase phrase(String text, double size, boolean heavy) {
    BaseFont face = heavy ? bold : regular;
    var chunk = new org.openpdf.text.Chunk(shown(text, face), new Font(face, (float) size));
    chunk.setSplitCharacter(new LineEnds());
    Phrase phrase = new Phrase(leading(size));
    phrase.add(chunk);
    return phrase;
  }

  /// Height of a line, points.
  static float leading(double size) {
    return (float) (size * (ASCENT + BELOW_BASELINE));
  }

  /// From the top of a line down to its baseline, points.
  static float ascent(double size) {
    return (float) (size * ASCENT);
  }

  /// From the baseline down to the next line's top, points.
  static float belowBaseline(double size) {
    return (float) (size * BELOW_BASELINE);
  }

  private static String shown(String text, BaseFont face) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(letter -> {
      if (letter == '\n' || face.charExists(letter)) {
        shown.appendCodePoint(letter);
      } else {
        shown.append(letter == NO_BREAK_HYPHEN ? '-' : UNKNOWN);
      }
    });
    return shown.toString();
  }
}
