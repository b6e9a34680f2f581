package ru.kvartil.importing.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.Problem;
import ru.kvartil.shared.SchoolYear;

/// The school year of a whole sheet: of the title, else of the sheet's name, else of the headings, else the year given.
/// A year column, where there is one, wins row by row.
///
/// @param named what the sheet itself says
/// @param given what the person said for sheets that name no year
/// @param problems how single years were read, and conflicts
record SheetYear(Optional<SchoolYear> named, Optional<SchoolYear> given, List<Problem> problems) {
  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*(?:\\)|$)");
  private static final Pattern ORDER = Pattern.compile(
      "(?:приказ|распоряжени|письмо|письма|утвержд|постановлени)\\p{L}*.*",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern DATE = Pattern.compile("(?<!\\d)\\d{1,2}\\.\\d{1,2}\\.\\d{4}(?!\\d)");
  private static final Pattern LONG_SPAN = Pattern
      .compile("(?<!\\d)(20\\d\\d)\\s*(?:[-–—,]|и|по|гг?\\.)+\\s*(20\\d\\d)");
  private static final Pattern ONLY_YEAR = Pattern.compile("\\(\\s*((?:19|20)\\d\\d[^()]{0,12})\\)");

  /// @param headingYears years of the columns that name one, see [#ofHeading]
  static SheetYear find(String file, TableLayout layout, Collection<SchoolYear> headingYears,
      Optional<SchoolYear> given) {
    List<Problem> problems = new ArrayList<>();
    CellRef place = CellRef.sheet(file, layout.sheet());
    Optional<String> title = layout.titles().stream().filter(text -> ofTitle(text).isPresent()).findFirst();
    Optional<SchoolYear> titleYear = title.flatMap(SheetYear::ofTitle);
    Optional<SchoolYear> sheetYear = ofTitle(layout.sheet());
    if (titleYear.isPresent() && sheetYear.isPresent() && !titleYear.equals(sheetYear)) {
      problems.add(ProblemCode.YEAR_CONFLICT.at(place, titleYear.get().label(), sheetYear.get().label()));
    }
    boolean agreed = headingYears.stream().distinct().count() == 1;
    Optional<SchoolYear> headingYear = headingYears.stream().filter(year -> agreed).findFirst();
    Optional<SchoolYear> named = titleYear.or(() -> sheetYear).or(() -> headingYear);
    String source = title.or(() -> sheetYear.map(year -> layout.sheet())).orElse(headings(layout));
    named.filter(year -> readFromSingle(source, year))
        .ifPresent(year -> problems.add(readAs(place, Integer.toString(year.end()), year)));
    if (named.isPresent() && given.isPresent() && !named.equals(given)) {
      problems.add(ProblemCode.YEAR_OTHER.at(place, given.get().label(), named.get().label()));
    }
    return new SheetYear(named, given, List.copyOf(problems));
  }

  private static String headings(TableLayout layout) {
    return layout.columns().stream().map(TableColumn::heading).collect(Collectors.joining("\n"));
  }

  /// The remark that a single year was read as a school year.
  static Problem readAs(CellRef place, String printed, SchoolYear year) {
    return ProblemCode.YEAR_READ_AS.at(place, printed, year.label());
  }

  /// Whether a text prints only the year the school year ends in.
  static boolean readFromSingle(String text, SchoolYear year) {
    return text.contains(Integer.toString(year.end())) && !text.contains(Integer.toString(year.start()));
  }

  /// The year of a title: years of orders and remarks in brackets do not count, dates only when nothing else is said,
  /// spans of several years never.
  private static Optional<SchoolYear> ofTitle(String title) {
    String text = ORDER.matcher(title).replaceAll("");
    boolean span = LONG_SPAN.matcher(text).results()
        .anyMatch(match -> Integer.parseInt(match.group(2)) != Integer.parseInt(match.group(1)) + 1);
    if (span) {
      return Optional.empty();
    }
    return SchoolYear.find(DATE.matcher(BRACKETS.matcher(text).replaceAll("")).replaceAll(""))
        .or(() -> SchoolYear.find(BRACKETS.matcher(text).replaceAll(""))).or(() -> SchoolYear.find(text));
  }

  /// The year a heading names; «(в т.ч. участвовавшие в 2022 году)» names none, «(2022)» does.
  static Optional<SchoolYear> ofHeading(TableColumn column) {
    return column.parts().stream()
        .map(part -> BRACKETS.matcher(ONLY_YEAR.matcher(part).replaceAll("$1")).replaceAll(""))
        .flatMap(part -> SchoolYear.find(part).stream()).findFirst();
  }
}
