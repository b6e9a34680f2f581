package ru.kvartil.note;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
import ru.kvartil.indicator.storage.JooqOwnIndicators;
import ru.kvartil.methodology.storage.JooqMethodologyProfiles;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.school.Schools;
import ru.kvartil.school.storage.JooqSchools;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Transactions;
import ru.kvartil.storage.Database;

/// A real database for tests of документы: two schools, ОГЭ по математике of two years.
public final class NotesAtHand implements AutoCloseable {
  public static final SchoolYear YEAR = new SchoolYear(2025);
  private final Database database;
  public final Centres centres;
  private final Schools schools;
  private final Facts facts;

  public NotesAtHand(Path folder) throws Failure {
    database = Database.create(folder.resolve("база"), new Database.Origin(InstantSource.system(), "тест"), _ -> {});
    centres = new JooqCentres(database);
    schools = new JooqSchools(database);
    facts = new JooqFacts(database);
  }

  public Transactions transactions() {
    return database.transactions();
  }

  public NoteInputs inputs() {
    return new NoteInputs(database.transactions(), centres, schools,
        new NoteInputs.Numbers(facts, new JooqOwnIndicators(database)),
        new JooqMethodologyProfiles(database)::usual);
  }

  /// A centre without letterhead.
  public void name() throws Failure {
    database.transactions().write("тест", () -> {
      centres.save(Centre.of("Берёзовский район", Optional.empty()));
      return 0;
    });
  }

  /// № 8 and a вечерняя outside the comparison: 12 of 44 below, then 14 of 42.
  public List<School> fill() throws Failure {
    return database.transactions().write("тест", () -> {
      School eighth = school("Школа № 8");
      School evening = school("Вечерняя школа");
      schools.saveYear(new SchoolYearRecord(evening.key(), YEAR, OptionalInt.empty(), false, "вечерняя"));
      FactLedger ledger = facts.ledger();
      Facts.BatchWriter batch = facts.begin(new Batch.Draft("огэ.xlsx", "0", "0", List.of("Свод")));
      ResultKey exam = ResultKey.of(Procedure.OGE, Subjects.MATHEMATICS);
      int sat = ledger.number(exam.series(Measure.PARTICIPANTS));
      int below = ledger.number(exam.series(Measure.BELOW_MINIMUM));
      List<Facts.NewFact> values = List.of(fact(eighth, 2024, sat, 44), fact(eighth, 2024, below, 12),
          fact(eighth, 2025, sat, 42), fact(eighth, 2025, below, 14));
      batch.store(ledger.takeNewSeries(), values);
      batch.finish(new Batch.Counts(1, 0, values.size(), 0, 0, 0));
      return List.of(eighth, evening);
    });
  }

  private School school(String name) {
    return schools.add(new Schools.Draft(SchoolNames.of(name), SchoolCodes.NONE,
        "Берёзовский район", SchoolType.SECONDARY, PlaceKind.UNKNOWN, Optional.empty(), Optional.empty()));
  }

  private static Facts.NewFact fact(School school, int year, int series, double value) {
    return new Facts.NewFact(school.key().value(), year, series, value, FactValue.Mark.PRINTED, 0, 5, series, 0);
  }

  @Override
  public void close() {
    database.close();
  }
}
