package ru.kvartil.importing.table;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writings of one heading made equal: for reading aloud ([#clean]) and for comparing ([#fold]).
final class HeadingText {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f\\u200b\\ufeff]+|__+");
  private static final Pattern QUOTES = Pattern.compile("[\"«»„“”'`]");
  private static final Pattern DASHES = Pattern.compile("[‐‑–—−]");
  private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]+");
  private static final String LATIN = "ABCEHKMOPTXYaceopxy";
  private static final String CYRILLIC = "АВСЕНКМОРТХУасеорху";

  private HeadingText() {}

  /// The text in one line: no-break spaces, line breaks and rows of underscores become single spaces.
  static String clean(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }

  /// The text for comparing: one line, lower case, е for ё, no quotes, Latin words written with letters that exist in
  /// Cyrillic («OO», «X») in Cyrillic when the rest is Russian.
  static String fold(String text) {
    String line = SPACES.matcher(QUOTES.matcher(text).replaceAll("")).replaceAll(" ").strip();
    return DASHES.matcher(cyrillic(line)).replaceAll("-").toLowerCase(Locale.ROOT).replace('ё', 'е');
  }

  /// Whether nothing is written but spaces of any kind.
  static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c != '\u00a0' && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        return false;
      }
    }
    return true;
  }

  private static String cyrillic(String line) {
    boolean russian = line.codePoints().anyMatch(c -> c >= 'А' && c <= 'я');
    Matcher word = LATIN_WORD.matcher(line);
    return !russian ? line : word.replaceAll(found -> alike(found.group()));
  }

  private static String alike(String word) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      int place = LATIN.indexOf(word.charAt(i));
      if (place < 0) {
        return word;
      }
      result.append(CYRILLIC.charAt(place));
    }
    return result.toString();
  }
}
