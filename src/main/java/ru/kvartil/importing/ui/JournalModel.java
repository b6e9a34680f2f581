package ru.kvartil.importing.ui;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import ru.kvartil.fact.Batch;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;
import ru.kvartil.ui.Message;
import ru.kvartil.ui.Question;

/// The journal of imports, and taking an import back.
final class JournalModel {
  private static final Texts TEXTS = Texts.of(JournalModel.class);
  private final ImportDesk desk;
  private final ImportScreen screen;
  private final Latest latest;
  private final ReadOnlyObjectWrapper<Optional<List<Batch>>> batches = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

  JournalModel(ImportDesk desk, ImportScreen screen) {
    this.desk = desk;
    this.screen = screen;
    this.latest = new Latest(screen.tasks());
  }

  /// Imports, newest first; empty until they were read.
  ReadOnlyObjectProperty<Optional<List<Batch>>> batches() {
    return batches.getReadOnlyProperty();
  }

  /// Why the journal could not be read or an import not be taken back; empty when nothing is wrong.
  ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }

  /// The page came into view.
  void load() {
    trouble.set("");
    read();
  }

  private void read() {
    latest.run(TEXTS.get("journal.reading"), _ -> desk.journal(), now -> batches.set(Optional.of(now)),
        failure -> trouble.set(failure.text()));
  }

  /// Takes an import back, when the person says so.
  void undo(Batch batch) {
    if (screen.dialogs().ask(question(batch))) {
      trouble.set("");
      screen.tasks().run(TEXTS.get("journal.undoing", batch.id()), _ -> desk.undo().undo(batch.id()),
          removed -> undone(batch, removed), failure -> trouble.set(failure.text()));
    }
  }

  private void undone(Batch batch, int removed) {
    screen.dialogs().tell(new Message(TEXTS.get("journal.undone", batch.id(), batch.file()),
        removed == 0
            ? TEXTS.get("journal.undone.back")
            : TEXTS.get("journal.undone.schools",
                ImportWords.schools(removed))));
    read();
    screen.workspace().changed();
  }

  private static Question question(Batch batch) {
    Batch.Counts counts = batch.counts();
    String values = TEXTS.get("journal.undo.text", batch.file(), when(batch.at()),
        ImportWords.values(counts.added() + counts.changed()));
    String schools = counts.schoolsCreated() == 0
        ? ""
        : " " + TEXTS.get("journal.undo.schools", ImportWords.schools(counts.schoolsCreated()));
    return new Question(TEXTS.get("journal.undo.title", batch.id()), values + schools, TEXTS.get("journal.undo"),
        TEXTS.get("journal.undo.keep"));
  }

  /// `21.11.2026 09:12` by the clock of this computer.
  static String when(OffsetDateTime at) {
    return RussianFormat.moment(at, ZoneId.systemDefault());
  }
}
