package ru.kvartil.school;

import java.time.LocalDate;
import java.util.Optional;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// How many pupils a school had.
///
/// @param pupils not negative
/// @param on the day they were counted; empty when nobody said
/// @param typed who typed the number; empty where a file gave it
public record Headcount(SchoolKey school, SchoolYear year, int pupils, Optional<LocalDate> on, Optional<By> typed) {
  private static final Texts TEXTS = Texts.of(Headcount.class);

  /// A person and a day by the calendar of this place.
  public record By(String person, LocalDate date) {}

  /// One line for people: of which day the number is and who said it.
  public String origin() {
    String day = on.map(known -> TEXTS.get("pupils.on", RussianFormat.shortDate(known)))
        .orElse(TEXTS.get("pupils.undated"));
    String said = typed.map(by -> TEXTS.get("pupils.typed", by.person(), RussianFormat.shortDate(by.date())))
        .orElse(TEXTS.get("pupils.registry"));
    return TEXTS.get("pupils.origin", day, said);
  }

  /// The day schools count their pupils for the year: 1 September.
  public static LocalDate usualDay(SchoolYear year) {
    return LocalDate.of(year.start(), 9, 1);
  }
}
