package ru.kvartil.fact;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads numbers as people type them: decimal comma or point, any kind of space or an apostrophe between thousands, a
/// percent sign or «чел.» behind. «3.79» is a number and never a date, «29.05.2015» a date and never a number.
final class NumberText {
  private static final double LIMIT = 1e12;
  private static final String FIRST_LETTERS = "хХxXнНnNiI";
  private static final int LONGEST_SIGN = 14;
  private static final Set<String> MISSING_SIGNS = Set.of("х", "хх", "-", "--", "…", "...", "н/д", "нет данных",
      "н.д.", "н/а");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f]+");
  private static final Pattern DASHES = Pattern.compile("[‐‑–—−]");
  private static final Pattern UNIT = Pattern.compile("\\s*(?:%|чел\\.?|км\\.?|мбит/с)$", Pattern.CASE_INSENSITIVE
      | Pattern.UNICODE_CASE);
  private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:[ '’]\\d{3})+(?:[.,]\\d+)?");
  private static final Pattern PLAIN = Pattern.compile("[+-]?(?:\\d+(?:[.,]\\d*)?|[.,]\\d+)(?:[eE][+-]?\\d{1,4})?");
  private static final Pattern BOTH_SIGNS = Pattern
      .compile("[+-]?(?:\\d{1,3}(?:,\\d{3})+\\.\\d+|\\d{1,3}(?:\\.\\d{3})+,\\d+)");
  private static final Pattern NO_NUMBER = Pattern.compile("(?i)na|nan|#n/a|[+-]?inf(?:inity)?");
  private static final NumberReading NOTHING = new NumberReading.Nothing();
  private static final NumberReading MISSING = new NumberReading.Missing();
  private static final NumberReading UNLIKELY = new NumberReading.Unlikely();
  private static final NumberReading WORDS = new NumberReading.Words();

  private NumberText() {}

  static NumberReading read(String printed) {
    if (isPlain(printed)) {
      return within(Double.parseDouble(printed.replace(',', '.')), false);
    }
    if (!maybeNumber(printed)) {
      return WORDS;
    }
    String text = SPACES.matcher(printed).replaceAll(" ").strip().replace('\u2212', '-');
    if (text.isEmpty()) {
      return NOTHING;
    }
    if (isMissing(text)) {
      return MISSING;
    }
    String number = UNIT.matcher(text).replaceFirst("");
    boolean percent = text.endsWith("%");
    if (GROUPED.matcher(number).matches()) {
      return within(Double.parseDouble(number.replaceAll("[ '’]", "").replace(',', '.')), percent);
    }
    if (BOTH_SIGNS.matcher(number).matches()) {
      boolean comma = number.lastIndexOf(',') > number.lastIndexOf('.');
      String plain = comma ? number.replace(".", "").replace(',', '.') : number.replace(",", "");
      return within(Double.parseDouble(plain), percent);
    }
    if (PLAIN.matcher(number).matches()) {
      return within(Double.parseDouble(number.replace(',', '.')), percent);
    }
    return NO_NUMBER.matcher(number).matches() ? UNLIKELY : WORDS;
  }

  /// The usual cases of csv, `12` and `3,79`, told without patterns.
  private static boolean isPlain(String text) {
    int signs = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean sign = (c == '.' || c == ',') && i > 0 && i < text.length() - 1;
      signs += sign ? 1 : 0;
      if (!sign && (c < '0' || c > '9')) {
        return false;
      }
    }
    return !text.isEmpty() && signs <= 1;
  }

  /// Whether the first letter leaves a number or a sign for a missing one possible; names of schools do not.
  private static boolean maybeNumber(String text) {
    for (int i = 0; i < text.length() && i < LONGEST_SIGN; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        return FIRST_LETTERS.indexOf(c) >= 0 || i > 0;
      }
      if (Character.isDigit(c)) {
        return true;
      }
    }
    return true;
  }

  private static String fold(String text) {
    String line = SPACES.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    return DASHES.matcher(line).replaceAll("-").replace('x', 'х').replace('h', 'н');
  }

  /// Whether the text is one of the signs for «there is no number».
  static boolean isMissing(String text) {
    return !text.isEmpty() && text.length() <= LONGEST_SIGN && !isPlain(text) && maybeNumber(text)
        && MISSING_SIGNS.contains(fold(text));
  }

  static NumberReading within(double value, boolean percent) {
    return Math.abs(value) <= LIMIT ? new NumberReading.Printed(value, percent) : UNLIKELY;
  }
}
