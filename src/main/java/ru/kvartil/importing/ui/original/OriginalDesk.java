package ru.kvartil.importing.ui.original;

import java.nio.file.Path;
import ru.kvartil.fact.Batch;
import ru.kvartil.fact.Facts;
import ru.kvartil.importing.SourceFile;
import ru.kvartil.importing.kept.KeptTable;
import ru.kvartil.importing.xlsx.KeptWorkbook;
import ru.kvartil.original.Originals;
import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Texts;
import ru.kvartil.shared.Transactions;

/// Reads kept originals. Called away from the window's thread.
public record OriginalDesk(Transactions transactions, Facts facts, Originals originals) {
  private static final Texts TEXTS = Texts.of(OriginalDesk.class);
  private static final Texts MISSING = Texts.of(Batch.class);

  /// An original that was found whole.
  record Opened(Batch batch, KeptTable table) {}

  /// @throws Failure when nothing is kept of the import, or what is kept cannot be shown; it says why
  Opened open(BatchId wanted) throws Failure {
    Batch batch = transactions.read(facts::batches).stream().filter(each -> each.id().equals(wanted)).findFirst()
        .orElseThrow(() -> new Failure(TEXTS, "original.undone", wanted));
    if (!batch.original().kept()) {
      throw new Failure(TEXTS, "original.none", batch.file(), MISSING.get(batch.original().missing()));
    }
    return new Opened(batch, KeptTable.of(batch.file(), originals.read(batch.original().hash())));
  }

  /// Writes the original as a workbook, as it is kept.
  static Path export(KeptTable table, Path target) throws Failure {
    SafeFile.write(target, out -> KeptWorkbook.write(table, out));
    return target;
  }

  /// Whether a file is, byte by byte, the one that was loaded.
  static boolean same(KeptTable table, Path file) throws Failure {
    return SourceFile.of(file).hash().equals(table.hash());
  }
}
