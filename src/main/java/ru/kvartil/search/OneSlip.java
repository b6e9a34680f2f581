package ru.kvartil.search;

/// Words that differ by one slip of the finger: a letter left out, put in, taken for another, or two letters exchanged.
final class OneSlip {
  private OneSlip() {}

  /// Whether a word begins with what was typed but for one slip. The first letter must be right.
  static boolean begins(String word, String typed) {
    int length = typed.length();
    if (word.isEmpty() || length == 0 || word.charAt(0) != typed.charAt(0) || word.length() < length - 1) {
      return false;
    }
    int same = 0;
    while (same < length && same < word.length() && word.charAt(same) == typed.charAt(same)) {
      same++;
    }
    if (same >= length - 1) {
      return true;
    }
    boolean leftOut = word.startsWith(typed.substring(same), same + 1);
    boolean putIn = word.startsWith(typed.substring(same + 1), same);
    boolean taken = same < word.length() && word.startsWith(typed.substring(same + 1), same + 1);
    boolean exchanged = same + 1 < word.length() && word.charAt(same) == typed.charAt(same + 1)
        && word.charAt(same + 1) == typed.charAt(same) && word.startsWith(typed.substring(same + 2), same + 2);
    return leftOut || putIn || taken || exchanged;
  }
}
