package ru.kvartil.fact;

import ru.kvartil.storage.schema.Tables;
import ru.kvartil.storage.StoreKind;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.Parameter;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.fact.FactLedger.Verdict;
import ru.kvartil.fact.storage.JooqFacts;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.Schools;
import ru.kvartil.school.storage.JooqLives;
import ru.kvartil.school.storage.JooqSchools;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;

/// Values of an entry that was merged into another one.
@Tag("postgres")
@ParameterizedClass
@EnumSource(StoreKind.class)
class MergedSchoolsTest {
  @Parameter
  StoreKind engine;
  private static final SchoolYear YEAR = new SchoolYear(2024);
  private static final Series MEAN = new Series("ГИА-11", "ЕГЭ", "Русский язык", 0, Series.MAIN_PERIOD, "mean");
  private static final Series PARTICIPANTS = new Series("ГИА-11", "ЕГЭ", "Русский язык", 0, Series.MAIN_PERIOD,
      "participants");
  @TempDir
  Path folder;
  private Database database;
  private Facts facts;
  private SchoolKey kept;
  private SchoolKey gone;

  @BeforeEach
  void open() throws Failure {
    database = engine.create(folder.resolve("база"), new Database.Origin(InstantSource.system(), "тест"), _ -> {});
    facts = new JooqFacts(database);
    kept = add("Школа № 8");
    gone = add("школа 8");
  }

  @AfterEach
  void close() {
    // Where there is no server to be had, the test was skipped before it began.
    if (database != null) {
      database.close();
    }
  }

  private SchoolKey add(String name) throws Failure {
    return database.transactions().write("x", () -> new JooqSchools(database).add(new Schools.Draft(
        SchoolNames.of(name), SchoolCodes.NONE, "", SchoolType.UNKNOWN, PlaceKind.UNKNOWN, Optional.empty(),
        Optional.empty()))).key();
  }

  private void merge() throws Failure {
    database.transactions().write("x", () -> {
      new JooqLives(database).merge(gone, kept);
      return 0;
    });
  }

  private List<Verdict> load(SchoolKey school, Map<Series, Double> values) throws Failure {
    return database.transactions().write("загрузка", () -> {
      FactLedger ledger = facts.ledger();
      Facts.BatchWriter batch = facts.begin(new Batch.Draft("f", "hash", "m", List.of("Лист 1")));
      List<Facts.NewFact> stored = new ArrayList<>();
      List<Verdict> verdicts = new ArrayList<>();
      for (Map.Entry<Series, Double> value : new TreeMap<>(Map.copyOf(named(values))).values()) {
        int series = ledger.number(value.getKey());
        Verdict verdict = ledger.judge(school, YEAR, series, value.getValue());
        verdicts.add(verdict);
        if (verdict == Verdict.NEW || verdict == Verdict.CHANGED) {
          stored.add(new Facts.NewFact(school.value(), 2024, series, value.getValue(), FactValue.Mark.PRINTED, 0, 7, 3,
              verdict == Verdict.CHANGED ? ledger.replaced(school, YEAR, series) : 0));
        }
      }
      batch.store(ledger.takeNewSeries(), stored);
      batch.finish(new Batch.Counts(1, 0, stored.size(), 0, 0, 0));
      return verdicts;
    });
  }

  private static Map<String, Map.Entry<Series, Double>> named(Map<Series, Double> values) {
    Map<String, Map.Entry<Series, Double>> named = new TreeMap<>();
    values.entrySet().forEach(entry -> named.put(entry.getKey().measure(), entry));
    return named;
  }

  private OptionalDouble value(SchoolKey school, Series series) throws Failure {
    return database.transactions().read(() -> facts.observations().number(school, YEAR, series));
  }

  private List<String> exported() throws Failure {
    return database.transactions().read(() -> {
      List<String> lines = new ArrayList<>();
      facts.export(one -> lines.add(one.school().value() + " " + one.series().measure() + " "
          + one.value().value().orElse(-1)));
      return lines;
    });
  }

  @Test
  void valuesOfTheDuplicateCountForTheKeptOneWhereItHasNone() throws Exception {
    load(gone, Map.of(MEAN, 50.0, PARTICIPANTS, 7.0));
    load(kept, Map.of(MEAN, 60.0));
    merge();
    assertThat(value(kept, MEAN)).hasValue(60.0);
    assertThat(value(kept, PARTICIPANTS)).hasValue(7.0);
    assertThat(value(gone, MEAN)).isEmpty();
    assertThat(exported()).containsExactly(kept.value() + " mean 60.0", kept.value() + " participants 7.0");
  }

  @Test
  void aLaterImportIsComparedWithThemAndLeavesThemAsTheyAre() throws Exception {
    load(gone, Map.of(MEAN, 50.0, PARTICIPANTS, 7.0));
    merge();
    assertThat(load(kept, Map.of(MEAN, 55.0, PARTICIPANTS, 7.0))).containsExactly(Verdict.CHANGED, Verdict.SAME);
    assertThat(value(kept, MEAN)).hasValue(55.0);
    assertThat(value(kept, PARTICIPANTS)).hasValue(7.0);
    database.transactions().write("x", () -> {
      var row = database.sql().selectFrom(Tables.SCHOOL)
          .where(Tables.SCHOOL.NUMBER.eq(gone.value())).fetchSingle();
      row.setMergedInto(null);
      database.journal().update(row);
      return 0;
    });
    assertThat(value(gone, MEAN)).hasValue(50.0);
    assertThat(value(kept, MEAN)).hasValue(55.0);
  }
}
