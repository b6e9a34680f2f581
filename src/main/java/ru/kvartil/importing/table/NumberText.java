package ru.kvartil.importing.table;

import java.util.regex.Pattern;
import ru.kvartil.importing.RawCell;

/// Reads numbers as people type them: decimal comma or point, any kind of space or an apostrophe between thousands, a
/// percent sign or «чел.» behind. «3.79» is a number and never a date, «29.05.2015» a date and never a number.
final class NumberText {
  private static final double LIMIT = 1e12;
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f]+");
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

  static NumberReading read(RawCell cell) {
    return cell.numeric() ? within(cell.number()) : read(cell.text());
  }

  static NumberReading read(String printed) {
    String text = SPACES.matcher(printed).replaceAll(" ").strip().replace('\u2212', '-');
    if (text.isEmpty()) {
      return NOTHING;
    }
    if (isMissing(text)) {
      return MISSING;
    }
    String number = UNIT.matcher(text).replaceFirst("");
    if (GROUPED.matcher(number).matches()) {
      return within(Double.parseDouble(number.replaceAll("[ '’]", "").replace(',', '.')));
    }
    if (BOTH_SIGNS.matcher(number).matches()) {
      boolean comma = number.lastIndexOf(',') > number.lastIndexOf('.');
      return within(Double.parseDouble(comma ? number.replace(".", "").replace(',', '.') : number.replace(",", "")));
    }
    if (PLAIN.matcher(number).matches()) {
      return within(Double.parseDouble(number.replace(',', '.')));
    }
    return NO_NUMBER.matcher(number).matches() ? UNLIKELY : WORDS;
  }

  /// Whether the text is one of the signs for «there is no number».
  static boolean isMissing(String text) {
    return switch (HeadingText.fold(text)) {
      case "х", "x", "хх", "-", "--", "…", "...", "н/д", "нет данных", "н.д.", "н/а" -> true;
      default -> false;
    };
  }

  /// Whether a cell looks like a number or a code of digits: what counts when the body of a table is looked for.
  static boolean likeNumber(RawCell cell) {
    return cell.numeric() || read(cell.text()) instanceof NumberReading.Printed;
  }

  private static NumberReading within(double value) {
    return Math.abs(value) <= LIMIT ? new NumberReading.Printed(value) : UNLIKELY;
  }
}
