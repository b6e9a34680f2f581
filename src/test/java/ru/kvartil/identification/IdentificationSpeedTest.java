package ru.kvartil.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.fact.Batch;
import ru.kvartil.fact.FactLedger;
import ru.kvartil.fact.Facts;
import ru.kvartil.fact.Observations;
import ru.kvartil.fact.Series;
import ru.kvartil.fact.storage.JooqFacts;
import ru.kvartil.index.IndexData;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.Methods;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.StoreKind;

/// How long a region of 1000 schools and five years, a million values, is recomputed under every shipped rule set, beside
/// plain arithmetic over as many numbers in the same run: `mvn test -Pbench -Dtest=IdentificationSpeedTest`.
/// Nothing is asserted of times.
@Tag("bench")
class IdentificationSpeedTest {
  private static final int SCHOOLS = 1000;
  private static final int YEARS = 5;
  private static final int RUNS = 9;
  private static final double MILLIS = 1e6;
  private static final List<IdentificationProfile> PROFILES = ShippedProfiles.identification();

  private interface Work {
    void run() throws Exception;
  }

  private static double millis(Work work) throws Exception {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / MILLIS;
  }

  /// Of this thread alone: on a busy machine the clock says more of the others.
  private static double processor(Work work) throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long began = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - began) / MILLIS;
  }

  private static void print(String line) {
    System.out.println(line);
  }

  private static String of(List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    return "median %.0f ms, least %.0f, first %.0f".formatted(sorted.get(sorted.size() / 2), sorted.getFirst(),
        times.getFirst());
  }

  private static long all(IndexData data) {
    Prepared prepared = new Prepared(data, Methods.shipped());
    long found = 0;
    for (IdentificationProfile profile : PROFILES) {
      for (int year = LargeRegion.LAST - YEARS + 1; year <= LargeRegion.LAST; year++) {
        found += prepared.identify(profile, new SchoolYear(year)).schools().stream()
            .filter(each -> each.flags().containsValue(State.FIRED)).count();
      }
    }
    return found;
  }

  /// What no calculation can do without: a division and a comparison of every number.
  private static long plain(double[] numbers) {
    long low = 0;
    for (int profile = 0; profile < PROFILES.size(); profile++) {
      for (int i = 1; i < numbers.length; i++) {
        low += 100 * numbers[i] / numbers[i - 1] >= 30 + profile ? 1 : 0;
      }
    }
    return low;
  }

  @Test
  void fromColumnsInMemory() throws Exception {
    LargeRegion region = LargeRegion.of(1, SCHOOLS, YEARS);
    double[] numbers = region.facts().stream().mapToDouble(Facts.NewFact::value).toArray();
    IndexData data = region.data();
    print(numbers.length + " values");
    List<Double> times = new ArrayList<>();
    List<Double> processors = new ArrayList<>();
    List<Double> bounds = new ArrayList<>();
    long[] found = new long[2];
    for (int run = 0; run < RUNS; run++) {
      times.add(millis(() -> processors.add(processor(() -> found[0] = all(data)))));
      bounds.add(millis(() -> found[1] = plain(numbers)));
    }
    print("all rule sets × years: " + of(times));
    print("of the processor: " + of(processors));
    print("plain arithmetic: " + of(bounds));
    print("ratio of the least: %.1f".formatted(Collections.min(times) / Collections.min(bounds)));
    assertThat(found[0]).isPositive();
    assertThat(found[1]).isPositive();
  }

  @Test
  void coldFromADatabase(@TempDir Path folder) throws Exception {
    LargeRegion region = LargeRegion.of(1, SCHOOLS, YEARS);
    Database.Origin origin = new Database.Origin(InstantSource.system(), "тест");
    try (Database database = StoreKind.PLAIN.create(folder.resolve("база"), origin, _ -> {})) {
      database.transactions().write("загрузка", () -> {
        Facts facts = new JooqFacts(database);
        FactLedger ledger = facts.ledger();
        Map<Series, Integer> numbers = new java.util.HashMap<>();
        region.series().keySet().forEach(series -> numbers.put(series, ledger.number(series)));
        Map<Integer, Integer> renumbered = new java.util.HashMap<>();
        region.series().forEach((series, number) -> renumbered.put(number, numbers.get(series)));
        Facts.BatchWriter batch = facts.begin(new Batch.Draft("регион.xlsx", "h", "m", List.of("Лист 1")));
        batch.store(ledger.takeNewSeries(), region.facts().stream().map(fact -> new Facts.NewFact(fact.school(),
            fact.yearEnd(), renumbered.get(fact.series()), fact.value(), fact.mark(), 0, fact.row(), fact.column(), 0))
            .toList());
        batch.finish(new Batch.Counts(SCHOOLS, 0, region.facts().size(), 0, 0, 0));
        return batch.id();
      });
    }
    IndexData shape = region.data();
    List<Double> times = new ArrayList<>();
    for (int run = 0; run < 3; run++) {
      List<Double> steps = new ArrayList<>();
      times.add(millis(() -> {
        try (Database database = StoreKind.PLAIN.open(folder.resolve("база"), origin)) {
          Observations[] read = new Observations[1];
          steps.add(millis(() -> read[0] = database.transactions().read(() -> new JooqFacts(database)
              .observations())));
          steps.add(millis(() -> assertThat(all(new IndexData(shape.schools(), shape.records(), read[0])))
              .isPositive()));
        }
      }));
      print("reading %.0f ms, computing %.0f ms".formatted(steps.get(0), steps.get(1)));
    }
    print("cold, database opened and closed: " + of(times));
  }
}
