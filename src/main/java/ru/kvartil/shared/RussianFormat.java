package ru.kvartil.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Numbers and dates as the program prints them (wording.md, «Numbers and grammar»): decimal comma, thin spaces in
/// thousands, «−» for minus, narrow no-break space before «%». Rounding happens here and only here.
public final class RussianFormat {
  /// Narrow no-break space: between groups of thousands and before the percent sign.
  public static final String NARROW_SPACE = "\u202f";
  private static final String MINUS = "\u2212";
  private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("d MMMM yyyy 'г.'", Locale.of("ru"));
  private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.of("ru"));

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.of("ru"));

  private RussianFormat() {}

  /// Fixed number of digits after the comma, half up: `12 480,5`.
  public static String fixed(double value, int digits) {
    return grouped(new BigDecimal(Double.toString(value)).setScale(digits, RoundingMode.HALF_UP));
  }

  /// A count, as [#plain(double)] shows it.
  public static String plain(long count) {
    return plain((double) count);
  }

  /// Whole counts without a comma, other numbers with up to three digits after it.
  public static String plain(double value) {
    BigDecimal rounded = new BigDecimal(Double.toString(value)).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
    return grouped(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
  }

  /// As [#fixed], with «+» before positive numbers; zero has no sign.
  public static String signed(double value, int digits) {
    String text = fixed(value, digits);
    boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return zero ? text.replace(MINUS, "") : value > 0 ? "+" + text : text;
  }

  /// Percent with one digit: `33,3 %`; the edges read «более 99,9 %» and «менее 0,1 %», 100 % and 0 % only when exact.
  public static String percent(double percent) {
    return percentNumber(percent) + NARROW_SPACE + "%";
  }

  /// The same without the sign, for cells of a column whose heading carries the unit.
  public static String percentNumber(double percent) {
    if (percent > 99.9 && percent < 100 && !fixed(percent, 1).equals("99,9")) {
      return "более 99,9";
    }
    if (percent > 0 && percent < 0.1 && !fixed(percent, 1).equals("0,1")) {
      return "менее 0,1";
    }
    return fixed(percent, 1);
  }

  /// `21 ноября 2026 г.`, for documents.
  public static String longDate(LocalDate date) {
    return LONG_DATE.format(date);
  }

  /// `21.11.2026`, for screens.
  public static String shortDate(LocalDate date) {
    return SHORT_DATE.format(date);
  }

  /// `21.11.2026 09:12` by the clock of a place, for screens.
  public static String moment(OffsetDateTime at, ZoneId zone) {
    return MOMENT.format(at.atZoneSameInstant(zone));
  }

  private static String grouped(BigDecimal value) {
    String text = value.abs().toPlainString();
    int dot = text.indexOf('.');
    String whole = dot < 0 ? text : text.substring(0, dot);
    StringBuilder out = new StringBuilder(whole);
    for (int i = whole.length() - 3; i > 0; i -= 3) {
      out.insert(i, NARROW_SPACE);
    }
    if (dot >= 0) {
      out.append(',').append(text, dot + 1, text.length());
    }
    return value.signum() < 0 ? MINUS + out : out.toString();
  }
}
