package ru.kvartil.passport;

import java.util.Locale;

/// Makes two writings of one field equal: case, ё/е, spaces, quotes, punctuation and Latin letters that look Cyrillic.
final class FieldText {
  private static final String LATIN = "abcehkmoptxy";
  private static final String CYRILLIC = "авсенкмортху";

  private FieldText() {}

  static String fold(String printed) {
    StringBuilder folded = new StringBuilder();
    printed.toLowerCase(Locale.ROOT).replace('ё', 'е').chars().forEach(c -> {
      int lookAlike = LATIN.indexOf(c);
      folded.append(lookAlike >= 0 ? CYRILLIC.charAt(lookAlike) : Character.isLetterOrDigit(c) ? (char) c : ' ');
    });
    return folded.toString().replaceAll(" +", " ").strip();
  }
}
