package ru.kvartil.vault;

/// How well a new password holds, said honestly: from its length and from how much of it follows by itself from what comes
/// before (repetitions, rows of the keyboard, counting). It knows no dictionary, so it never says more than [#GOOD].
public enum Strength {
  /// Shorter than twelve characters: not taken.
  SHORT,
  /// Twelve characters of the same few: not taken.
  MONOTONOUS,
  /// Taken, but whoever tries for some days will get in.
  WEAK,
  /// Holds against trying by hand and by one machine.
  FAIR,
  /// Long and without a visible rule.
  GOOD;

  /// Characters a password has at least.
  public static final int LEAST = 12;
  private static final int FEW_KINDS = 5;
  private static final int WEAK_BELOW = 8;
  private static final int GOOD_FROM = 14;
  private static final String ROWS = "йцукенгшщзхъфывапролджэячсмитьбю qwertyuiop[]asdfghjkl;'zxcvbnm,./ 01234567890 "
      + "абвгдеёжзийклмнопрстуфхцчшщъыьэюя abcdefghijklmnopqrstuvwxyz";

  public static Strength of(char[] password) {
    if (password.length < LEAST) {
      return SHORT;
    }
    if (kinds(password) < FEW_KINDS) {
      return MONOTONOUS;
    }
    int own = own(password);
    if (own < WEAK_BELOW || onlyDigits(password)) {
      return WEAK;
    }
    return own < GOOD_FROM ? FAIR : GOOD;
  }

  public boolean taken() {
    return this != SHORT && this != MONOTONOUS;
  }

  private static int kinds(char[] password) {
    int kinds = 0;
    for (int i = 0; i < password.length; i++) {
      if (indexOf(password, password[i], i) < 0) {
        kinds++;
      }
    }
    return kinds;
  }

  private static int indexOf(char[] password, char wanted, int before) {
    for (int i = 0; i < before; i++) {
      if (password[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /// Characters that do not follow from the one before or from the pair before.
  private static int own(char[] password) {
    int own = 0;
    for (int i = 0; i < password.length; i++) {
      if (i == 0 || (!follows(password[i - 1], password[i]) && !pairSeen(password, i))) {
        own++;
      }
    }
    return own;
  }

  private static boolean follows(char before, char now) {
    if (before == now) {
      return true;
    }
    char a = Character.toLowerCase(before);
    char b = Character.toLowerCase(now);
    for (int i = 0; i + 1 < ROWS.length(); i++) {
      char left = ROWS.charAt(i);
      char right = ROWS.charAt(i + 1);
      if (left != ' ' && right != ' ' && ((left == a && right == b) || (left == b && right == a))) {
        return true;
      }
    }
    return false;
  }

  private static boolean pairSeen(char[] password, int at) {
    for (int i = 1; i < at - 1; i++) {
      if (password[i - 1] == password[at - 1] && password[i] == password[at]) {
        return true;
      }
    }
    return false;
  }

  private static boolean onlyDigits(char[] password) {
    for (char each : password) {
      if (!Character.isDigit(each)) {
        return false;
      }
    }
    return true;
  }
}
