package ru.kvartil.importing.ui;

import java.util.List;

import ru.kvartil.fact.Batch;
import ru.kvartil.fact.Facts;
import ru.kvartil.importing.ImportSession;
import ru.kvartil.importing.ImportTemplates;
import ru.kvartil.importing.ImportUndo;
import ru.kvartil.original.Originals;
import ru.kvartil.school.School;
import ru.kvartil.school.Schools;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Transactions;

/// What the screens of imports read and write. Called away from the window's thread.
public record ImportDesk(ImportSession session, ImportUndo undo, Facts facts, Schools schools,
    ImportTemplates templates, Transactions transactions, Originals originals) {
  /// Imports, newest first.
  List<Batch> journal() throws Failure {
    return transactions.read(facts::batches);
  }

  /// All schools in their order.
  List<School> registry() throws Failure {
    return transactions.read(schools::all);
  }
}
