package ru.kvartil.school.matching;

import java.util.Arrays;

/// Typing errors: how many letters must be put in, left out, replaced or swapped with the neighbour to make one word
/// another (optimal string alignment distance).
final class Spelling {
  static final int MOST_ERRORS = 3;

  private Spelling() {}

  /// Whether one may be a misspelling of the other. Allowed are no errors in up to 4 letters, 1 in up to 7, 2 in up to
  /// 15, else 3, so that short names of different villages stay apart; digits must be equal.
  static boolean near(String a, String b) {
    int length = Math.min(a.length(), b.length());
    int allowed = errors(length);
    if (Math.abs(a.length() - b.length()) > allowed || length == 0) {
      return false;
    }
    return sameDigits(a, b) && distance(a, b, allowed) <= allowed;
  }

  /// How many errors are forgiven when the shorter word has so many letters.
  static int errors(int length) {
    return length < 5 ? 0 : length < 8 ? 1 : length < 16 ? 2 : MOST_ERRORS;
  }

  private static boolean sameDigits(String a, String b) {
    int i = nextDigit(a, 0);
    int j = nextDigit(b, 0);
    while (i < a.length() && j < b.length() && a.charAt(i) == b.charAt(j)) {
      i = nextDigit(a, i + 1);
      j = nextDigit(b, j + 1);
    }
    return i == a.length() && j == b.length();
  }

  private static int nextDigit(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static int distance(String a, String b) {
    return distance(a, b, Integer.MAX_VALUE);
  }

  /// The distance, or anything above the limit as soon as it is certain to be above it.
  private static int distance(String a, String b, int limit) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      // A swap over this row costs no less than a replaced letter in it: nothing below the limit can come any more.
      if (least > limit) {
        return least;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
