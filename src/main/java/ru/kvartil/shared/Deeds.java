package ru.kvartil.shared;

/// Where it is told what a person did besides changing data, so that the trail of the centre knows of it: what left the
/// program, what was printed, who opened and locked it. Changes themselves are told by the storage.
@FunctionalInterface
public interface Deeds {
  /// Writes one deed down, durably. Before the deed where data leave the program: what cannot be written down is not done.
  ///
  /// @param what in Russian words, without values of people: «Таблица «Школы» сохранена в файл»
  void did(Deed deed, String what) throws Failure;

  /// For places where nothing is kept: a demonstration without a database, tests of other things.
  static Deeds untold() {
    return (_, _) -> {};
  }

  /// Kinds of deeds.
  enum Deed {
    /// Data changed: an edit, its undo, a mass edit.
    CHANGE,
    /// A table was loaded, or a load taken back.
    IMPORT,
    /// A file with data was written: table, document, chart, archive.
    EXPORT, PRINT,
    /// The program began or ended to work with the database.
    OPEN, CLOSE, LOCK, UNLOCK,
    /// A password, a recovery key or a data key was set.
    KEYS,
    BACKUP, RESTORE,
    /// Somebody wanted to do what their role does not allow; nothing was changed.
    REFUSED
  }
}
