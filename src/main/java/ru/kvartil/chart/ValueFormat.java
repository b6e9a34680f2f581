package ru.kvartil.chart;

import ru.kvartil.shared.RussianFormat;

/// How values of a chart are written, in labels, tooltips and the table.
///
/// @param digits after the comma, 0…6; percents have one
/// @param percent values are percents, 0…100
public record ValueFormat(int digits, boolean percent) {
  public ValueFormat {
    if (digits < 0 || digits > 6 || (percent && digits != 1)) {
      throw new IllegalArgumentException("no such format: " + digits + ", " + percent);
    }
  }

  /// A fixed number of digits: 3 for indices, 0 for counts.
  public static ValueFormat fixed(int digits) {
    return new ValueFormat(digits, false);
  }

  /// `33,3 %`.
  public static ValueFormat inPercent() {
    return new ValueFormat(1, true);
  }

  /// A value as it is printed.
  public String text(double value) {
    return percent ? RussianFormat.percent(value) : RussianFormat.fixed(value, digits);
  }

  /// A mark of the axis, with as many digits as it takes: `0,25`, `50 %`.
  public String tick(double value) {
    String number = RussianFormat.plain(value);
    return percent ? number + RussianFormat.NARROW_SPACE + "%" : number;
  }
}
