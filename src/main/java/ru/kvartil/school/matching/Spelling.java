package ru.kvartil.school.matching;

import java.util.Arrays;

/// Typing errors: how many letters must be put in, left out, replaced or swapped with the neighbour to make one word
/// another (optimal string alignment distance).
final class Spelling {
  private Spelling() {}

  /// Whether one may be a misspelling of the other. Allowed are no errors in up to 4 letters, 1 in up to 7, 2 in up to
  /// 15, else 3, so that short names of different villages stay apart; digits must be equal.
  static boolean near(String a, String b) {
    int length = Math.min(a.length(), b.length());
    int allowed = length < 5 ? 0 : length < 8 ? 1 : length < 16 ? 2 : 3;
    if (Math.abs(a.length() - b.length()) > allowed || length == 0) {
      return false;
    }
    return digits(a).equals(digits(b)) && distance(a, b) <= allowed;
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }

  static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
