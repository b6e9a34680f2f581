package ru.kvartil.report;

import java.util.regex.Pattern;

/// Russian typography of line ends: what must not be torn apart is joined by no-break spaces. Words do not change.
final class NoBreak {
  private static final String SPACE = "\u00a0";
  /// Before a dash between words, after «№» and «§».
  private static final Pattern DASH = Pattern.compile(" (?=[–—] )");
  private static final Pattern SIGN = Pattern.compile("(?<=[№§]) ");
  /// Initials with each other and with the surname: «И. П. Лебедева».
  private static final Pattern INITIALS = Pattern.compile("(?<=(?<!\\p{L})\\p{Lu}\\.) (?=\\p{Lu}[\\p{L}.])");
  /// A number with the short word after it: «14 чел.», «2026 г.», «22 школ», «6,1 п.п.», «21 ноября».
  private static final Pattern UNIT = Pattern.compile(
      "(?<=\\d) (?=(?:чел|г|гг|п|школ[аыеу]?|балл(?:а|ов)?|год(?:а|у|ом)?|лет|%|шт|ч|мм|январ|феврал|март|апрел|ма|июн"
          + "|июл|август|сентябр|октябр|ноябр|декабр)(?:[ья]|а)?(?!\\p{L}))");
  /// A short word of locality or abbreviation with its name: «г. Берёзовск», «с. Ивановка».
  private static final Pattern PLACE = Pattern
      .compile("(?<=(?<!\\p{L})(?:г|с|д|п|ст|им|ул|стр|см|рис|табл)\\.) (?=[\\p{Lu}\\d])");
  /// «таблица 1», «рисунке 2».
  private static final Pattern NUMBERED = Pattern.compile("(?<=(?<!\\p{L})[ТтРр](?:аблиц|исун)\\p{L}{0,4}) (?=\\d)");
  /// Prepositions of one letter and particles with what follows.
  private static final Pattern SHORT = Pattern.compile("(?<=(?<![\\p{L}\\d-])[АВИКОСУавикосу]) (?=[\\p{L}\\d№«(])");

  private NoBreak() {}

  static String join(String text) {
    String joined = text;
    for (Pattern pattern : new Pattern[]{DASH, SIGN, INITIALS, UNIT, PLACE, NUMBERED, SHORT}) {
      joined = pattern.matcher(joined).replaceAll(SPACE);
    }
    return joined;
  }
}
