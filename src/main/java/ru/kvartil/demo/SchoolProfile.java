package ru.kvartil.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.SchoolType;

/// A school with what decides how its pupils fare. All three are in standard deviations of pupils' ability.
///
/// @param pupils contingent in the first year
/// @param context how well-off the families are, −2…2
/// @param effect what the school adds to what the context lets expect
/// @param trend change of the effect from year to year
record SchoolProfile(DemoSchool school, int pupils, double context, double effect, double trend) {
  /// The schools of `schools.csv` in its order.
  static List<SchoolProfile> all() {
    try (InputStream in = Objects.requireNonNull(SchoolProfile.class.getResourceAsStream("schools.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(SchoolProfile::parse).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static SchoolProfile parse(String line) {
    String[] cells = line.split(";", -1);
    DemoSchool school = new DemoSchool(cells[0], cells[1], cells[2], SchoolType.valueOf(cells[3]),
        Integer.parseInt(cells[4]), PlaceKind.valueOf(cells[5]), cells[6].equals("small"), Integer.parseInt(cells[7]),
        cells[12]);
    return new SchoolProfile(school, Integer.parseInt(cells[8]), Double.parseDouble(cells[9]),
        Double.parseDouble(cells[10]), Double.parseDouble(cells[11]));
  }

  /// Mean ability of the school's pupils in a year.
  double ability(int yearsSinceStart) {
    return 0.5 * context + effect + trend * yearsSinceStart;
  }
}
