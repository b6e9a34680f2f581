package ru.kvartil.report.pdf;

import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/// Where a line may end: at a plain space, and after a hyphen or slash between two long enough parts of a word. Never
/// inside «2-й», «11-го», «2024/2025».
final class LineEnds implements SplitCharacter {
  private static final int LEAST_PART = 4;

  @Override
  public boolean isSplitCharacter(int start, int current, int end, char[] letters, PdfChunk[] chunks) {
    char letter = letters[current];
    if (letter == ' ') {
      return true;
    }
    return (letter == '-' || letter == '/') && part(letters, current, -1) && part(letters, current, 1);
  }

  private static boolean part(char[] letters, int hyphen, int step) {
    int length = 0;
    for (int i = hyphen + step; i >= 0 && i < letters.length && Character.isLetter(letters[i]); i += step) {
      length++;
    }
    return length >= LEAST_PART;
  }
}
