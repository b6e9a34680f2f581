package ru.kvartil.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.assessment.Subjects;
import ru.kvartil.district.Centre;
import ru.kvartil.district.Centres;
import ru.kvartil.district.storage.JooqCentres;
import ru.kvartil.fact.Batch;
import ru.kvartil.fact.FactLedger;
import ru.kvartil.fact.FactValue;
import ru.kvartil.fact.Facts;
import ru.kvartil.fact.storage.JooqFacts;
import ru.kvartil.methodology.storage.JooqMethodologyProfiles;
import ru.kvartil.report.PlainBlock;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.school.Schools;
import ru.kvartil.school.storage.JooqSchools;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;

class NoteInputsTest {
  private static final SchoolYear YEAR = new SchoolYear(2025);
  @TempDir
  Path folder;

  @Test
  void loadsCentreSchoolsYearsAndFactsOfOneState() throws Exception {
    try (Database database = database()) {
      SchoolKey key = fill(database);
      NoteInput input = inputs(database).load();
      assertThat(input.centre().district()).isEqualTo("Берёзовский район");
      assertThat(input.schools()).extracting(School::key).containsExactly(key);
      assertThat(input.years()).containsExactly(YEAR);
      assertThat(input.revision()).isEqualTo(database.transactions().revision());
      assertThat(input.participants(YEAR)).singleElement()
          .satisfies(school -> assertThat(school.reason()).isEqualTo("вечерняя"));
      assertThat(input.profiles().outcome().document().name()).isEqualTo("ГИА и аттестаты");
    }
  }

  @Test
  void composesFromTheDatabase() throws Exception {
    try (Database database = database()) {
      SchoolKey key = fill(database);
      String words = String.join("\n", new Notes(inputs(database))
          .school(key, YEAR, NoteText.on(LocalDate.of(2026, 11, 21))).plainBlocks().stream().map(PlainBlock::text)
          .toList()).replace('\u00a0', ' ').replace('\u202f', ' ');
      assertThat(words).contains("ОГЭ по математике сдавали 42 человека, не преодолели минимальный порог 14 (33,3 %)")
          .contains("Источник: файл «огэ.xlsx» (лист «Свод»).");
    }
  }

  @Test
  void aDatabaseWithoutACentreIsRefused() throws Exception {
    try (Database database = database()) {
      assertThatThrownBy(() -> inputs(database).load()).isInstanceOf(Failure.class).extracting("code")
          .isEqualTo("no-centre");
    }
  }

  private Database database() throws Failure {
    return Database.create(folder.resolve("база"), new Database.Origin(InstantSource.system(), "тест"));
  }

  private static NoteInputs inputs(Database database) {
    return new NoteInputs(database.transactions(), new JooqCentres(database), new JooqSchools(database),
        new JooqFacts(database), new JooqMethodologyProfiles(database));
  }

  private static SchoolKey fill(Database database) throws Failure {
    Centres centres = new JooqCentres(database);
    Schools schools = new JooqSchools(database);
    Facts facts = new JooqFacts(database);
    return database.transactions().write("тест", () -> {
      centres.save(Centre.of("Берёзовский район", Optional.empty()));
      School school = schools.add(UUID.randomUUID(), new Schools.Draft(SchoolNames.of("Школа № 8"), SchoolCodes.NONE,
          "Берёзовский район", SchoolType.SECONDARY, PlaceKind.UNKNOWN, Optional.empty(), Optional.empty()));
      schools.saveYear(new SchoolYearRecord(school.key(), YEAR, OptionalInt.empty(), false, "вечерняя"));
      FactLedger ledger = facts.ledger();
      Facts.BatchWriter batch = facts.begin(new Batch.Draft("огэ.xlsx", "0", "0", List.of("Свод")));
      ResultKey exam = ResultKey.of(Procedure.OGE, Subjects.MATHEMATICS);
      List<Facts.NewFact> values = List.of(fact(school, ledger.number(exam.series(Measure.PARTICIPANTS)), 42),
          fact(school, ledger.number(exam.series(Measure.BELOW_MINIMUM)), 14));
      batch.store(ledger.takeNewSeries(), values);
      batch.finish(new Batch.Counts(1, 0, 2, 0, 0, 0));
      return school.key();
    });
  }

  private static Facts.NewFact fact(School school, int series, double value) {
    return new Facts.NewFact(school.key().value(), YEAR.end(), series, value, FactValue.Mark.PRINTED, 0, 5, series, 0);
  }
}
