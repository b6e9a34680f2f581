package ru.kvartil.importing.xlsx;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Number formats of Excel that show dates and times, and the text of such cells.
public final class DateFormats {
  /// What a cell shows.
  public enum Shows {
    NUMBER, DATE, DATE_AND_TIME, TIME
  }

  private static final int LAST_BUILT_IN = 163;
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
  private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final LocalDateTime DAY_0 = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final LocalDateTime DAY_0_FROM_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
  /// 31 December 9999, the last day Excel knows.
  private static final double LAST_DAY = 2_958_466;
  private static final int SECONDS = 86_400;

  private DateFormats() {}

  /// @param own formats of the workbook by number; they win over the built-in ones ([ECMA-376] 18.8.30)
  public static Shows shows(int format, Map<Integer, String> own) {
    @Nullable
    String code = own.get(format);
    if (code != null) {
      return shows(code);
    }
    if (format > LAST_BUILT_IN) {
      return Shows.NUMBER;
    }
    return switch (format) {
      case 14, 15, 16, 17 -> Shows.DATE;
      case 22 -> Shows.DATE_AND_TIME;
      case 18, 19, 20, 21, 45, 47 -> Shows.TIME;
      default -> Shows.NUMBER;
    };
  }

  /// Reads a format code. Durations such as `[h]:mm` are numbers: they are no moments.
  static Shows shows(String code) {
    String letters = letters(code).toLowerCase(Locale.ROOT);
    if (letters.equals("general") || letters.equals("standard") || letters.matches(".*[#?@].*")) {
      return Shows.NUMBER;
    }
    boolean time = letters.matches(".*[hs].*");
    boolean day = letters.matches(".*[yd].*") || (letters.contains("m") && !time);
    return day ? time ? Shows.DATE_AND_TIME : Shows.DATE : time ? Shows.TIME : Shows.NUMBER;
  }

  /// The first section of a code without quoted and escaped text, colours, locales and fillers; a duration becomes `#`.
  private static String letters(String code) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
      char c = code.charAt(i);
      switch (c) {
        case '"' -> i = end(code, i, '"');
        case '[' -> {
          int close = end(code, i, ']');
          out.append(duration(code, i, close) ? "#" : "");
          i = close;
        }
        case '\\', '_', '*' -> i++;
        default -> out.append(c);
      }
    }
    return out.toString().strip();
  }

  private static int end(String code, int from, char closing) {
    int end = code.indexOf(closing, from + 1);
    return end < 0 ? code.length() : end;
  }

  private static boolean duration(String code, int open, int close) {
    String inside = code.substring(open + 1, Math.min(close, code.length())).toLowerCase(Locale.ROOT);
    return inside.matches("h+|m+|s+");
  }

  /// Text of a serial day number; empty when there is no such day and the number stays a number.
  public static Optional<String> text(double value, Shows shows, boolean from1904) {
    if (!(value >= 0 && value < LAST_DAY)) {
      return Optional.empty();
    }
    long days = (long) value;
    long seconds = Math.round((value - days) * SECONDS);
    // Excel believes that 1900 was a leap year, so its days before 1 March 1900 are one less.
    LocalDateTime start = from1904 ? DAY_0_FROM_1904 : days < 60 ? DAY_0.plusDays(1) : DAY_0;
    LocalDateTime moment = start.plusDays(days).plusSeconds(seconds);
    return Optional.of(switch (shows) {
      case DATE -> DATE.format(moment);
      case TIME -> TIME.format(moment);
      case DATE_AND_TIME, NUMBER -> DATE_AND_TIME.format(moment);
    });
  }

  /// An ISO date of a strict workbook as text of ours; what is no such date stays as written.
  static String ofIso(String written) {
    try {
      boolean timed = written.indexOf('T') > 0;
      LocalDateTime moment = LocalDateTime.parse(timed ? written.replaceAll("Z$", "") : written + "T00:00:00");
      return (timed && moment.toLocalTime().toSecondOfDay() > 0 ? DATE_AND_TIME : DATE).format(moment);
    } catch (DateTimeParseException other) {
      return written;
    }
  }
}
