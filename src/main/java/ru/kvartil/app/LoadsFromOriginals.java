package ru.kvartil.app;

import java.time.ZoneOffset;
import java.util.Optional;
import ru.kvartil.fact.Facts;
import ru.kvartil.importing.ImportRepeat;
import ru.kvartil.journal.JournalEvent;
import ru.kvartil.journal.Loads;
import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.Failure;

/// [Loads] out of the kept originals of the database.
record LoadsFromOriginals(Facts facts, ImportRepeat repeat) implements Loads {
  private static final String BATCH = "batch";

  @Override
  public Optional<String> again(JournalEvent load) {
    if (!load.change().table().equals(BATCH)) {
      return Optional.of("");
    }
    return said(() -> repeat.again(new Facts.Loaded(batch(load), load.step().at().atOffset(ZoneOffset.UTC),
        load.step().person()), load.change().changes()));
  }

  @Override
  public Optional<String> turned(JournalEvent event) {
    if (!event.change().table().equals(BATCH)) {
      return Optional.of("");
    }
    return said(() -> {
      if (event.change().kind().equals("undo")) {
        facts.undoAgain(batch(event));
      } else {
        facts.redoAgain(batch(event));
      }
    });
  }

  private static BatchId batch(JournalEvent event) {
    return new BatchId(Long.parseLong(event.change().row()));
  }

  private interface Work {
    void run() throws Failure;
  }

  private static Optional<String> said(Work work) {
    try {
      work.run();
      return Optional.empty();
    } catch (Failure why) {
      return Optional.of(why.text());
    }
  }
}
