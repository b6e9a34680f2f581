package ru.kvartil.fact;

import java.util.List;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

/// The stored facts and the journal of imports. Called inside transactions.
public interface Facts {
  /// All values in force, as one immutable state.
  Observations observations();

  /// Years that have values in force, in order; cheaper than [#observations].
  SortedSet<SchoolYear> years();

  /// What is in force now, to tell new values from changed and known ones.
  FactLedger ledger();

  /// Begins a batch; inside a write transaction.
  BatchWriter begin(Batch.Draft draft);

  /// Begins a batch that was lost with its number, its time and its person; its change event is the caller's.
  BatchWriter again(Batch.Draft draft, Loaded loaded);

  /// Takes a batch back once more, as [#undo] did before the loss; its change event is the caller's.
  void undoAgain(BatchId batch) throws Failure;

  /// Brings a batch back once more, as [#redo] did before the loss; its change event is the caller's.
  void redoAgain(BatchId batch) throws Failure;

  /// A load as the journal outside the database tells it.
  record Loaded(BatchId id, OffsetDateTime at, String person) {}

  /// Imports, newest first.
  List<Batch> batches();

  /// The batch of the same file under the same mapping that is still in force, if there is one.
  Optional<Batch> sameBatch(String hash, String mappingHash);

  /// Takes a batch back: its facts go, what it superseded is in force again.
  /// Refused, naming the later import, when a later import replaced some of its values.
  ///
  /// @return schools the batch had created; the caller removes those nothing refers to
  List<SchoolKey> undo(BatchId batch) throws Failure;

  /// Brings back a batch that was taken back, as long as nothing was loaded since.
  ///
  /// @throws Failure when its values are no longer kept, or others stand in their place
  void redo(BatchId batch) throws Failure;

  /// Schools the batch created, with what each was like then ([BatchWriter#created]).
  Map<SchoolKey, String> created(BatchId batch);

  /// Fields of schools the batch filled; asked before [#undo], so that they can be emptied again.
  List<Filled> filled(BatchId batch);

  /// A field of a school an import filled.
  ///
  /// @param field name of the field, `place` or `small`
  record Filled(SchoolKey school, String field, String oldValue, String newValue) {}

  /// Every value in force of some years with the sheet it came from, in no order; streamed.
  ///
  /// @param years ends of the school years
  void inForce(Set<Integer> years, Consumer<Placed> sink);

  /// A value in force with its place, as numbers of the database.
  ///
  /// @param fact the value; its `replaces` says nothing
  record Placed(NewFact fact, BatchId batch) {}

  /// Fingerprints of the headings of imported sheets, where they are known.
  Map<SheetPlace, Headed> headings();

  /// A sheet of an import.
  record SheetPlace(BatchId batch, int sheet) {}

  /// What is known of an imported sheet.
  ///
  /// @param fingerprint of its headings, empty when unknown
  record Headed(String file, String sheet, String fingerprint) {}

  /// Whether any fact in force or superseded refers to the school.
  boolean refersTo(SchoolKey school);

  /// Every value in force with its place, ordered by school, year, series; streamed.
  void export(Consumer<Exported> sink);

  /// One exported value.
  record Exported(SchoolKey school, SchoolYear year, Series series, FactValue value) {}

  /// Stores the values of one batch.
  interface BatchWriter {
    BatchId id();

    /// Remembers that the batch created a school, so that undo may remove it.
    ///
    /// @param print a short text that is equal as long as the school is what it was when it was made
    void created(SchoolKey school, String print);

    /// Remembers a field of a school the batch filled, so that undo may empty it.
    void filled(SchoolKey school, String field, String oldValue, String newValue);

    /// Stores values the ledger called new or changed, with the series they need that the database does not know yet.
    void store(Map<Series, Integer> newSeries, List<NewFact> facts);

    /// SHA-256 over the values stored so far, hexadecimal: schools, years, values and cells in their order.
    String digest();

    /// Ends the batch with its counts.
    ///
    /// @param original what is kept of the file
    /// @param recipe how it was read, to be able to read it again; goes into the journal
    void finish(Batch.Counts counts, Batch.Original original, String recipe);

    /// Ends a batch nothing is kept of.
    default void finish(Batch.Counts counts) {
      finish(counts, Batch.Original.EARLIER, "");
    }
  }

  /// A value about to be stored.
  ///
  /// @param series number given by the ledger
  /// @param value NaN for a stored «х»
  /// @param replaces number of the fact it supersedes, 0 when none
  record NewFact(int school, int yearEnd, int series, double value, FactValue.Mark mark, int sheet, int row, int column,
      long replaces) {}

  /// What a place means as a cell, for messages about a batch not yet stored.
  static CellRef cell(Batch.Draft draft, int sheet, int row, int column) {
    return new CellRef(draft.file(), draft.sheets().get(sheet), row, column);
  }
}
