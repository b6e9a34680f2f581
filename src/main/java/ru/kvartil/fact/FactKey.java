package ru.kvartil.fact;

import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// School, year and series packed into one number, so that a million values in force fit in primitive arrays: 20 bits of
/// school, 12 bits of year, 31 bits of series.
public final class FactKey {
  private static final int YEAR_BITS = 12;
  private static final int SERIES_BITS = 31;
  private static final int MAX_SCHOOL = 1 << 20;

  private FactKey() {}

  /// @param series number of the series in this database
  public static long of(SchoolKey school, SchoolYear year, int series) {
    return of(school.value(), year.end(), series);
  }

  /// As above, from plain numbers.
  public static long of(int school, int yearEnd, int series) {
    if (school < 0 || school >= MAX_SCHOOL || series < 0) {
      throw new IllegalArgumentException("fact key out of range");
    }
    return ((long) school << YEAR_BITS | yearEnd) << SERIES_BITS | series;
  }

  /// The school's number of a key.
  public static int school(long key) {
    return (int) (key >>> (SERIES_BITS + YEAR_BITS));
  }

  /// The year of a key.
  public static int year(long key) {
    return (int) (key >>> SERIES_BITS) & (1 << YEAR_BITS) - 1;
  }

  /// The series number of a key.
  public static int series(long key) {
    return (int) (key & (1L << SERIES_BITS) - 1);
  }
}
