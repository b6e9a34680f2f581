package ru.kvartil.crash;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.kvartil.fact.Batch;
import ru.kvartil.fact.FactLedger;
import ru.kvartil.fact.FactValue;
import ru.kvartil.fact.Facts;
import ru.kvartil.fact.Series;
import ru.kvartil.fact.storage.JooqFacts;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.Schools;
import ru.kvartil.school.storage.JooqSchools;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Transactions;
import ru.kvartil.storage.Database;

/// The child of the kill test: saves schools and loads batches as fast as it can, and says `ack <key>` after each commit
/// has been forced to disk. It never ends by itself.
final class Worker {
  static final int BATCH_SIZE = 3000;
  static final SchoolYear YEAR = new SchoolYear(2024);

  private Worker() {}

  public static void main(String[] args) throws Exception {
    Database database = Database.open(Path.of(args[0]), new Database.Origin(InstantSource.system(), "тест"));
    Schools schools = new JooqSchools(database);
    Facts facts = new JooqFacts(database);
    for (int step = 0;; step++) {
      String key = args[1] + "-" + step;
      if (step % 3 < 2) {
        database.transactions().write("сохранение", () -> schools.add(database.journal().newId(), school(key)));
        System.out.println("ack school " + key);
      } else {
        load(database, facts, key);
        System.out.println("ack batch " + key);
      }
    }
  }

  private static Schools.Draft school(String name) {
    return new Schools.Draft(SchoolNames.of(name), SchoolCodes.NONE, "", SchoolType.UNKNOWN, PlaceKind.UNKNOWN,
        Optional.empty(), Optional.empty());
  }

  /// One batch of [#BATCH_SIZE] values of an indicator named by the key, streamed in chunks.
  private static void load(Database database, Facts facts, String key) throws Exception {
    database.transactions().<Open, Chunk, Integer>writeStreamed("загрузка", () -> {
      FactLedger ledger = facts.ledger();
      return new Open(ledger, facts.begin(new Batch.Draft(key, key, "", List.of(""))));
    }, (open, queue) -> {
      int series = open.ledger.number(Series.indicator(key));
      for (int from = 1; from <= BATCH_SIZE; from += 500) {
        List<Facts.NewFact> chunk = new ArrayList<>();
        for (int school = from; school < from + 500; school++) {
          open.ledger.judge(new SchoolKey(school), YEAR, series, school);
          chunk.add(new Facts.NewFact(school, YEAR.end(), series, school, FactValue.Mark.PRINTED, 0, school, 0, 0));
        }
        queue.accept(new Chunk(open.ledger.takeNewSeries(), chunk));
      }
    }, new Transactions.Sink<>() {
      @Override
      public void take(Open open, Chunk chunk) {
        open.batch.store(chunk.series, chunk.facts);
      }

      @Override
      public Integer finish(Open open) {
        open.batch.finish(new Batch.Counts(BATCH_SIZE, 0, BATCH_SIZE, 0, 0, 0));
        return BATCH_SIZE;
      }
    });
  }

  private record Chunk(Map<Series, Integer> series, List<Facts.NewFact> facts) {}

  private record Open(FactLedger ledger, Facts.BatchWriter batch) {}
}
