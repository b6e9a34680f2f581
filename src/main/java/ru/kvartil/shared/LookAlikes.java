package ru.kvartil.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Letters that look the same in Latin and Cyrillic. Works on lower-case text; capitals that look alike (В and B) are
/// taken for alike in lower case too, or folding would depend on case.
final class LookAlikes {
  private static final String LATIN = "abcehkmoptxy";
  private static final String CYRILLIC = "авсенкмортху";
  private static final Pattern LATIN_WORD = Pattern.compile("\\p{L}*[a-z]\\p{L}*");

  private LookAlikes() {}

  /// Each word in one script: a word goes to Cyrillic unless it has a Latin letter that no Cyrillic one resembles.
  static String words(String text) {
    Matcher word = LATIN_WORD.matcher(text);
    return word.find() ? word.reset().replaceAll(found -> oneScript(found.group())) : text;
  }

  /// All look-alike letters as Latin ones.
  static String latin(String text) {
    return translate(text, CYRILLIC, LATIN);
  }

  private static String oneScript(String word) {
    boolean trulyLatin = word.chars().anyMatch(c -> c >= 'a' && c <= 'z' && LATIN.indexOf(c) < 0);
    return trulyLatin ? latin(word) : translate(word, LATIN, CYRILLIC);
  }

  private static String translate(String text, String from, String to) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int place = from.indexOf(text.charAt(i));
      result.append(place < 0 ? text.charAt(i) : to.charAt(place));
    }
    return result.toString();
  }
}
