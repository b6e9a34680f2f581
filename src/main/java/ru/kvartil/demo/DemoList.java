package ru.kvartil.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ru.kvartil.school.SchoolStatus;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// The lists of ШНОР of the fictional district: `low-results.csv`.
final class DemoList {
  private static final Texts TEXTS = Texts.of(DemoList.class);

  private DemoList() {}

  /// A school in the list of a year of action.
  ///
  /// @param code of the organisation
  record Line(String code, SchoolYear year) {}

  static List<Line> read() {
    try (InputStream in = Objects.requireNonNull(DemoList.class.getResourceAsStream("low-results.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(";", -1))
          .map(cells -> new Line(cells[0], new SchoolYear(Integer.parseInt(cells[1])))).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The order by which a list acts, fictional as the district is.
  static SchoolStatus.Grounds grounds(SchoolYear year) {
    return new SchoolStatus.Grounds(TEXTS.get("demo.order", Integer.toString(year.start())),
        Optional.of(LocalDate.of(year.start(), 9, 15)),
        TEXTS.get("demo.reason"));
  }
}
