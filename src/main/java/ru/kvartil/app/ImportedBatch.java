package ru.kvartil.app;

import ru.kvartil.fact.Facts;
import ru.kvartil.history.BulkChange;
import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.Failure;

/// An import in the history: taken back and brought back as a whole.
record ImportedBatch(Facts facts) implements BulkChange {
  @Override
  public String table() {
    return "batch";
  }

  @Override
  public void takeBack(String row, String kind) throws Failure {
    BatchId batch = new BatchId(Long.parseLong(row));
    if (kind.equals("undo")) {
      facts.redo(batch);
    } else {
      facts.undo(batch);
    }
  }
}
