package ru.kvartil.cli;

import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// School years as arguments: `2023`, `2022/2023`, `2022-2023`.
final class Years {
  private static final Texts TEXTS = Texts.of(Years.class);

  private Years() {}

  static SchoolYear parse(String text) throws Failure {
    String stripped = text.strip();
    if (stripped.matches("(19|20)\\d\\d(\\s*[/–-]\\s*(19|20)?\\d\\d)?")) {
      var year = SchoolYear.find(stripped);
      if (year.isPresent() && consecutive(stripped, year.get())) {
        return year.get();
      }
    }
    throw new Failure(TEXTS, "cli.not-a-year", text);
  }

  private static boolean consecutive(String text, SchoolYear year) {
    return text.length() == 4 || text.startsWith(Integer.toString(year.start()));
  }
}
