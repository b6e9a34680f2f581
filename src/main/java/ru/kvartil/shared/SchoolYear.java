package ru.kvartil.shared;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A school year, named by the calendar year it ends in: `new SchoolYear(2023)` is 2022/2023. Source of the reading of
/// single years and dates: `architecture.md` §4.19.
///
/// @param end calendar year of the summer in which the year ends, 1950…2100
public record SchoolYear(int end) implements Comparable<SchoolYear> {
  private static final int FIRST_MONTH = 9;
  private static final Pattern PAIR = Pattern
      .compile("(?<!\\d)((?:19|20)\\d\\d)\\s*[/\\-–—]\\s*((?:19|20)?\\d\\d)(?!\\d)");
  private static final Pattern SINGLE = Pattern.compile("(?<![\\d.,])((?:19|20)\\d\\d)(?![\\d])");
  private static final Pattern DATE = Pattern.compile("(?<!\\d)(\\d{1,2})\\.(\\d{1,2})\\.((?:19|20)\\d\\d)(?!\\d)");

  public SchoolYear {
    if (end < 1950 || end > 2100) {
      throw new IllegalArgumentException("school year out of range: " + end);
    }
  }

  /// The school year a date belongs to: September and later belong to the year that ends next summer.
  public static SchoolYear of(LocalDate date) {
    return new SchoolYear(date.getMonthValue() >= FIRST_MONTH ? date.getYear() + 1 : date.getYear());
  }

  /// Reads a whole text as a year: `2022/2023`, `2022-2023`, `2022/23`, `2023`, `на 01.09.2022`; empty when the text
  /// names none. Text around the year is allowed (titles of sheets), the first mention counts.
  public static Optional<SchoolYear> find(String text) {
    Matcher date = DATE.matcher(text);
    if (date.find()) {
      int month = Integer.parseInt(date.group(2));
      int year = Integer.parseInt(date.group(3));
      return valid(month >= FIRST_MONTH ? year + 1 : year);
    }
    Matcher pair = PAIR.matcher(text);
    while (pair.find()) {
      int first = Integer.parseInt(pair.group(1));
      int second = Integer.parseInt(pair.group(2));
      if (second == first + 1 || second == (first + 1) % 100) {
        return valid(first + 1);
      }
    }
    Matcher single = SINGLE.matcher(text);
    return single.find() ? valid(Integer.parseInt(single.group(1))) : Optional.empty();
  }

  private static Optional<SchoolYear> valid(int end) {
    return end >= 1950 && end <= 2100 ? Optional.of(new SchoolYear(end)) : Optional.empty();
  }

  /// The calendar year in which the school year begins.
  public int start() {
    return end - 1;
  }

  public SchoolYear previous() {
    return new SchoolYear(end - 1);
  }

  public SchoolYear next() {
    return new SchoolYear(end + 1);
  }

  /// `2022/2023`, for tables, screens and CSV.
  public String label() {
    return start() + "/" + end;
  }

  /// `2022/23`, for axes of charts.
  public String shortLabel() {
    return "%d/%02d".formatted(start(), end % 100);
  }

  @Override
  public int compareTo(SchoolYear other) {
    return Integer.compare(end, other.end);
  }

  @Override
  public String toString() {
    return label();
  }
}
