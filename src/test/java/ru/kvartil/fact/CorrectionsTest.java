package ru.kvartil.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import ru.kvartil.storage.StoreKind;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.Parameter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.fact.Corrections.Entry;
import ru.kvartil.fact.FactLedger.Verdict;
import ru.kvartil.fact.storage.JooqFacts;
import ru.kvartil.fact.storage.JooqTypedFacts;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.Schools;
import ru.kvartil.school.storage.JooqSchools;
import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;

/// What a person types stands over what files give, in both writings of a series, and gives way when it is cleared.
@Tag("postgres")
@ParameterizedClass
@EnumSource(StoreKind.class)
class CorrectionsTest {
  @Parameter
  StoreKind engine;
  private static final SchoolYear YEAR = new SchoolYear(2024);
  private static final Series MEAN = new Series("ГИА-11", "ЕГЭ", "Русский язык", 0, Series.MAIN_PERIOD, "mean");
  private static final Series DIVIDED = MEAN.twin().orElseThrow();
  @TempDir
  Path folder;
  private Database database;
  private Facts facts;
  private Corrections corrections;
  private SchoolKey school;

  @BeforeEach
  void open() throws Failure {
    database = engine.create(folder.resolve("база"),
        new Database.Origin(InstantSource.fixed(Instant.parse("2026-11-21T09:12:00.123456789Z")), "Ирина"), _ -> {});
    facts = new JooqFacts(database);
    corrections = new JooqTypedFacts(database);
    Schools schools = new JooqSchools(database);
    school = database.transactions().write("школа", () -> schools.add(new Schools.Draft(SchoolNames.of("Школа № 1"),
        SchoolCodes.NONE, "", SchoolType.SECONDARY, PlaceKind.VILLAGE, Optional.empty(), Optional.empty()))).key();
  }

  @AfterEach
  void close() {
    // Where there is no server to be had, the test was skipped before it began.
    if (database != null) {
      database.close();
    }
  }

  private BatchId load(String file, Series of, double value) throws Failure {
    return database.transactions().write("загрузка", () -> {
      FactLedger ledger = facts.ledger();
      Facts.BatchWriter batch = facts.begin(new Batch.Draft(file, "hash-" + file, "m", List.of("Лист 1")));
      int series = ledger.number(of);
      Verdict verdict = ledger.judge(school, YEAR, series, value);
      List<Facts.NewFact> stored = new ArrayList<>();
      if (verdict == Verdict.NEW || verdict == Verdict.CHANGED) {
        stored.add(new Facts.NewFact(school.value(), YEAR.end(), series, value, FactValue.Mark.PRINTED, 0, 7, 3,
            verdict == Verdict.CHANGED ? ledger.replaced(school, YEAR, series) : 0));
      }
      batch.store(ledger.takeNewSeries(), stored);
      batch.finish(new Batch.Counts(1, 0, stored.size(), 0, 0, 0));
      return batch.id();
    });
  }

  private int type(Series series, Entry entry) throws Failure {
    return database.transactions().write("ввод",
        () -> corrections.type(List.of(new Corrections.Typed(school, YEAR, series, entry))));
  }

  private FactValue find(Series series) throws Failure {
    return database.transactions().read(() -> facts.observations().find(school, YEAR, series)).orElseThrow();
  }

  @Test
  void aTypedValueStandsWhereNoFileGaveOne() throws Exception {
    assertThat(type(MEAN, new Entry.Value(61.3))).isEqualTo(1);
    FactValue value = find(DIVIDED);
    assertThat(value.value()).hasValue(61.3);
    assertThat(value.origin()).isEqualTo(
        new FactOrigin.Typed("Ирина", LocalDate.of(2026, 11, 21), Optional.empty()));
    assertThat(value.origin().text()).isEqualTo("введено: Ирина, 21.11.2026");
    assertThat(database.transactions().read(facts::years)).containsExactly(YEAR);
    assertThat(database.transactions().read(() -> facts.refersTo(school))).isTrue();
  }

  @Test
  void aTypedValueWinsOverBothWritingsAndNamesWhatItCorrects() throws Exception {
    load("ege.xlsx", DIVIDED, 50.5);
    type(MEAN, new Entry.Value(51));
    for (Series series : List.of(MEAN, DIVIDED)) {
      assertThat(find(series).value()).hasValue(51);
      assertThat(find(series).origin().text())
          .isEqualTo("исправлено: Ирина, 21.11.2026; в файле ege.xlsx · Лист 1 · D8 было 50,5");
      assertThat(find(series).origin().cells()).isEmpty();
    }
    List<Facts.Exported> exported = new ArrayList<>();
    database.transactions().read(() -> {
      facts.export(exported::add);
      return 0;
    });
    assertThat(exported).singleElement().extracting(Facts.Exported::value).isEqualTo(find(MEAN));
  }

  @Test
  void aNewerFileIsStoredUnderTheTypedValueAndComesOutWhenThatIsCleared() throws Exception {
    load("a.xlsx", MEAN, 50);
    type(DIVIDED, new Entry.NoNumber());
    assertThat(find(MEAN).value()).isEqualTo(OptionalDouble.empty());
    assertThat(find(MEAN).mark()).isEqualTo(FactValue.Mark.MISSING);
    BatchId second = load("b.xlsx", DIVIDED, 52);
    assertThat(find(MEAN).value()).isEmpty();
    assertThat(find(MEAN).origin().text()).endsWith("в файле b.xlsx · Лист 1 · D8 было 52");
    database.transactions().write("x", () -> facts.undo(second));
    assertThat(find(MEAN).origin().text()).endsWith("a.xlsx · Лист 1 · D8 было 50");
    type(MEAN, new Entry.Cleared());
    assertThat(find(DIVIDED).value()).hasValue(50);
    assertThat(find(DIVIDED).origin()).isInstanceOf(FactOrigin.Imported.class);
  }

  @Test
  void typingWhatTheFileSaysIsNoCorrection() throws Exception {
    load("a.xlsx", DIVIDED, 50);
    assertThat(type(MEAN, new Entry.Value(50))).isZero();
    type(MEAN, new Entry.Value(49));
    assertThat(type(MEAN, new Entry.Value(50))).isEqualTo(1);
    assertThat(find(MEAN).origin()).isInstanceOf(FactOrigin.Imported.class);
    assertThat(type(MEAN, new Entry.Cleared())).isZero();
  }

  @Test
  void anImportIsToldOfOtherTypedValues() throws Exception {
    type(MEAN, new Entry.Value(51));
    database.transactions().read(() -> {
      FactLedger ledger = facts.ledger();
      int divided = ledger.number(DIVIDED);
      assertThat(ledger.judge(school, YEAR, divided, 50)).isEqualTo(Verdict.NEW);
      assertThat(ledger.typedOtherwise(school, YEAR, divided, 50)).isTrue();
      assertThat(ledger.typed(school, YEAR, divided)).isEqualTo(51);
      assertThat(ledger.typedOtherwise(school, YEAR, divided, 51)).isFalse();
      assertThat(ledger.typedOtherwise(school, new SchoolYear(2025), divided, 50)).isFalse();
      return 0;
    });
  }

  @Test
  void anOldFileUnderManyTypedValuesKeepsItsOrderInExports() throws Exception {
    Series typedOnly = Series.passport("Под опекой");
    load("a.xlsx", MEAN, 50);
    database.transactions().write("ввод", () -> corrections.type(List.of(
        new Corrections.Typed(school, new SchoolYear(2023), typedOnly, new Entry.Value(1)),
        new Corrections.Typed(school, YEAR, typedOnly, new Entry.Value(2)),
        new Corrections.Typed(school, new SchoolYear(2025), typedOnly, new Entry.Value(3)))));
    List<String> exported = new ArrayList<>();
    database.transactions().read(() -> {
      facts.export(each -> exported.add(each.year().end() + " " + each.value().value().getAsDouble()));
      return 0;
    });
    assertThat(exported).containsExactly("2023 1.0", "2024 50.0", "2024 2.0", "2025 3.0");
  }
}
