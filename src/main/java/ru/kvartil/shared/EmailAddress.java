package ru.kvartil.shared;

import java.util.regex.Pattern;

/// Whether a text can be an e-mail address: a gentle look, for a warning and never for a refusal.
public final class EmailAddress {
  /// One `@` with something on both sides and a dot behind it; several addresses may stand in one field.
  private static final Pattern ONE = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}");

  private EmailAddress() {}

  /// Empty text is fine: nothing is known.
  public static boolean plausible(String text) {
    String all = text.strip();
    if (all.isEmpty()) {
      return true;
    }
    for (String one : all.split("[,;\\s]+", -1)) {
      if (!ONE.matcher(one).matches()) {
        return false;
      }
    }
    return true;
  }
}
