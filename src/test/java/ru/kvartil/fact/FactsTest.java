package ru.kvartil.fact;

import java.util.HashMap;
import ru.kvartil.storage.StoreKind;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.Parameter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.kvartil.fact.FactLedger.Verdict;
import ru.kvartil.fact.storage.JooqFacts;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;

@Tag("postgres")
@ParameterizedClass
@EnumSource(StoreKind.class)
class FactsTest {
  @Parameter
  StoreKind engine;
  private static final SchoolYear YEAR = new SchoolYear(2024);
  private static final SchoolKey SCHOOL = new SchoolKey(1);
  private static final Series PARTICIPANTS = new Series("ГИА-11", "ЕГЭ", "Русский язык", 0, Series.MAIN_PERIOD,
      "participants");
  private static final Series MEAN = new Series("ГИА-11", "ЕГЭ", "Русский язык", 0, Series.MAIN_PERIOD, "mean");
  @TempDir
  Path folder;
  private Database database;
  private Facts facts;

  @BeforeEach
  void open() throws Failure {
    database = engine.create(folder.resolve("база"), new Database.Origin(InstantSource.system(), "тест"), _ -> {});
    facts = new JooqFacts(database);
  }

  @AfterEach
  void close() {
    // Where there is no server to be had, the test was skipped before it began.
    if (database != null) {
      database.close();
    }
  }

  private BatchId load(String file, Map<Series, Double> values) throws Failure {
    return database.transactions().write("загрузка", () -> {
      FactLedger ledger = facts.ledger();
      Facts.BatchWriter batch = facts.begin(new Batch.Draft(file, "hash-" + file, "m", List.of("Лист 1")));
      List<Facts.NewFact> stored = new ArrayList<>();
      int column = 3;
      for (Map.Entry<Series, Double> value : values.entrySet()) {
        int series = ledger.number(value.getKey());
        Verdict verdict = ledger.judge(SCHOOL, YEAR, series, value.getValue());
        if (verdict == Verdict.NEW || verdict == Verdict.CHANGED) {
          stored.add(new Facts.NewFact(1, 2024, series, value.getValue(), FactValue.Mark.PRINTED, 0, 7, column++,
              verdict == Verdict.CHANGED ? ledger.replaced(SCHOOL, YEAR, series) : 0));
        }
      }
      batch.store(ledger.takeNewSeries(), stored);
      batch.finish(new Batch.Counts(1, 0, stored.size(), 0, 0, 0));
      return batch.id();
    });
  }

  private static BatchId batchOf(FactValue value) {
    return ((FactOrigin.Imported) value.origin()).batch();
  }

  private Optional<FactValue> find(Series series) throws Failure {
    return database.transactions().read(() -> facts.observations().find(SCHOOL, YEAR, series));
  }

  @Test
  void findsAValueWithItsCell() throws Exception {
    BatchId batch = load("2024.xlsx", Map.of(MEAN, 63.17525773195877));
    FactValue value = find(MEAN).orElseThrow();
    assertThat(value.value()).hasValue(63.17525773195877);
    assertThat(value.origin().text()).isEqualTo("2024.xlsx · Лист 1 · D8");
    assertThat(batchOf(value)).isEqualTo(batch);
    assertThat(find(PARTICIPANTS)).isEmpty();
  }

  @Test
  void aStoredDashIsMissingNotZero() throws Exception {
    load("a", Map.of(MEAN, Double.NaN));
    assertThat(find(MEAN).orElseThrow().value()).isEqualTo(OptionalDouble.empty());
  }

  @Test
  void aNewerBatchSupersedesAndItsUndoBringsTheOldValueBack() throws Exception {
    load("a", Map.of(MEAN, 50.0));
    BatchId second = load("b", Map.of(MEAN, 51.0, PARTICIPANTS, 7.0));
    assertThat(find(MEAN).orElseThrow().value()).hasValue(51.0);
    database.transactions().write("x", () -> facts.undo(second));
    assertThat(find(MEAN).orElseThrow().value()).hasValue(50.0);
    assertThat(find(PARTICIPANTS)).isEmpty();
  }

  @Test
  void refusesToUndoWhatALaterBatchReplacedAndNamesIt() throws Exception {
    BatchId first = load("a", Map.of(MEAN, 50.0));
    load("b.xlsx", Map.of(MEAN, 51.0));
    assertThatThrownBy(() -> database.transactions().write("x", () -> facts.undo(first)))
        .isInstanceOf(Failure.class).hasMessageContaining("№ 2 (b.xlsx)");
    assertThat(find(MEAN).orElseThrow().value()).hasValue(51.0);
  }

  @Test
  void aNumberOfABatchIsNotGivenAgainAfterUndo() throws Exception {
    BatchId first = load("a", Map.of(MEAN, 50.0));
    database.transactions().write("x", () -> facts.undo(first));
    assertThat(load("b", Map.of(MEAN, 50.0)).value()).isEqualTo(2);
  }

  @Test
  void equalValuesAreNotStoredAgain() throws Exception {
    load("a", Map.of(MEAN, 50.0));
    load("b", Map.of(MEAN, 50.0));
    assertThat(batchOf(find(MEAN).orElseThrow())).isEqualTo(new BatchId(1));
  }

  @Test
  void aParallelThatTheExamImpliesMayBePrintedOrLeftOut() throws Exception {
    Series printed = MEAN.twin().orElseThrow();
    assertThat(printed.parallel()).isEqualTo(11);
    assertThat(printed.twin()).contains(MEAN);
    load("wide", Map.of(MEAN, 50.0));
    assertThat(find(printed).orElseThrow().value()).hasValue(50.0);
    load("long", Map.of(printed, 51.0));
    assertThat(find(MEAN).orElseThrow().value()).hasValue(51.0);
    assertThat(database.transactions().read(() -> facts.ledger().judge(SCHOOL, YEAR, 1, 51.0)))
        .isEqualTo(Verdict.SAME);
    assertThat(new Series("ВПР", "", "Русский язык", 5, Series.MAIN_PERIOD, "mark_2").twin()).isEmpty();
    assertThat(new Series("ГИА-11", "ЕГЭ", "Русский язык", 12, Series.MAIN_PERIOD, "mean").twin()).isEmpty();
  }

  /// Any sequence of loads and of undos from the last backwards gives, at each step, the state a simple model gives.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void loadsAndUndosFollowTheModel(long seed) throws Exception {
    Random random = new Random(seed);
    List<Map<Series, Double>> states = new ArrayList<>(List.of(Map.of()));
    List<BatchId> batches = new ArrayList<>();
    for (int step = 0; step < 15; step++) {
      if (!batches.isEmpty() && random.nextInt(3) == 0) {
        BatchId last = batches.removeLast();
        database.transactions().write("x", () -> facts.undo(last));
        states.removeLast();
      } else {
        Map<Series, Double> values = new TreeMap<>((a, b) -> a.measure().compareTo(b.measure()));
        values.put(random.nextBoolean() ? MEAN : PARTICIPANTS, (double) random.nextInt(3));
        batches.add(load("f" + step, values));
        Map<Series, Double> state = new HashMap<>(states.getLast());
        state.putAll(values);
        states.add(state);
      }
      for (Series series : List.of(MEAN, PARTICIPANTS)) {
        Double expected = states.getLast().get(series);
        assertThat(find(series).map(value -> value.value().getAsDouble()))
            .as("seed %d step %d %s", seed, step, series.measure()).isEqualTo(Optional.ofNullable(expected));
      }
    }
  }
}
