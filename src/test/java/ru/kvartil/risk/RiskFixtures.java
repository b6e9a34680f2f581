package ru.kvartil.risk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.kvartil.risk.Entry.Subject;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.shared.SchoolYear;

/// Two schools, the shipped list, and the 1st of April 2025.
final class RiskFixtures {
  static final SchoolYear YEAR = new SchoolYear(2025);
  static final LocalDate TODAY = LocalDate.of(2025, 4, 1);
  static final SchoolKey ONE = new SchoolKey(1);
  static final SchoolKey TWO = new SchoolKey(2);
  static final RiskCatalogue SHIPPED = ShippedRisks.read();
  static final List<School> SCHOOLS = List.of(school(1, "МБОУ «СОШ № 1»", "310101"), school(2, "МБОУ «СОШ № 2»",
      "310102"), school(3, "МБОУ «Гимназия»", "310103"));

  private RiskFixtures() {}

  private static School school(int key, String name, String code) {
    return new School(new UUID(0, key), new SchoolKey(key), 1, SchoolNames.of(name), SchoolCodes.of(code), "Район",
        SchoolType.SECONDARY, PlaceKind.UNKNOWN, Optional.empty(), Optional.empty());
  }

  static Subject of(String risk) {
    return new Subject(ONE, YEAR, risk);
  }

  static Entry.Level level(String risk, String word) {
    return new Entry.Level(Optional.empty(), of(risk), word, "РПШ", Optional.of(TODAY));
  }

  static Optional<LocalDate> day(String iso) {
    return iso.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(iso));
  }

  static Entry.Decision decision(String risk, String decided, String due, String recurs) {
    return new Entry.Decision(Optional.empty(), of(risk), Entry.Nature.OPERATIVE, Entry.Certainty.PRELIMINARY,
        "Найти совместителя", "И. П. Лебедева", new Entry.Dates(day(decided), day(due), day(recurs)));
  }

  static Entry.Step step(UUID programme, Entry.Stage stage, String due, String done, String link) {
    return new Entry.Step(Optional.of(new UUID(7, stage.ordinal())), programme, stage, day(due), day(done), link, "");
  }

  static Entry.Programme programme(int id, Entry.ProgrammeKind kind, String risk, int first, int last) {
    return new Entry.Programme(Optional.of(new UUID(5, id)), ONE, kind, risk, "Программа " + id, "Директор",
        new SchoolYear(first), new SchoolYear(last));
  }

  static RiskChecks checks(Entry... stored) {
    RiskRecords records = new RiskRecords(Arrays.asList(stored));
    return new RiskChecks(SHIPPED.with(records), records, TODAY);
  }
}
