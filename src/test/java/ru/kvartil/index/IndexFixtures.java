package ru.kvartil.index;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import ru.kvartil.fact.SampleObservations;
import ru.kvartil.fact.Series;
import ru.kvartil.index.RegressionResult.Variable;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.shared.SchoolYear;

/// Schools and data of the tests of indices.
final class IndexFixtures {
  static final SchoolYear YEAR = new SchoolYear(2023);

  private IndexFixtures() {}

  /// A compared school with a number for a name.
  static Participant school(int key, SchoolType type) {
    return new Participant(school(key, "Школа № " + key, "", type), true, "");
  }

  static Participant secondary(int key) {
    return school(key, SchoolType.SECONDARY);
  }

  static Participant outside(int key) {
    return new Participant(secondary(key).school(), false, "вечерняя");
  }

  private static School school(int key, String name, String code, SchoolType type) {
    return new School(new UUID(0, key), new SchoolKey(key), 1, SchoolNames.of(name), new SchoolCodes("", "", code), "",
        type, PlaceKind.UNKNOWN, Optional.empty(), Optional.empty());
  }

  /// ИСБШ by regression of columns of a CSV table, read as own indicators; blank cells are missing.
  static RegressionResult regression(Path file, String key, String outcome, List<String> predictors,
      Predicate<NamedCsvRecord> rows) throws IOException {
    SampleObservations facts = new SampleObservations();
    List<Participant> participants = new ArrayList<>();
    List<String> columns = new ArrayList<>(predictors);
    columns.add(outcome);
    for (NamedCsvRecord row : read(file)) {
      if (rows.test(row)) {
        int school = participants.size() + 1;
        participants.add(
            new Participant(school(school, "Школа " + school, row.getField(key), SchoolType.UNKNOWN), true, ""));
        columns.stream().filter(column -> !row.getField(column).isBlank()).forEach(column -> facts.put(school,
            YEAR.end(), Series.indicator(column), Double.parseDouble(row.getField(column))));
      }
    }
    return new RegressionIndex(ShippedProfiles.welfare(), Indicators.of(facts), YEAR, variable(outcome),
        predictors.stream().map(IndexFixtures::variable).toList()).compute(participants);
  }

  static Variable variable(String name) {
    return new Variable(name, new Indicator.Own(name));
  }

  static List<NamedCsvRecord> read(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }
}
