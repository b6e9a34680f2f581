package ru.kvartil.journal;

import java.util.List;
import java.util.Optional;
import ru.kvartil.shared.Failure;

/// The journal beside an open database.
public interface OutsideJournal {
  /// Called once after opening: brings journal and database together. What the journal has and the database has not — a
  /// power cut took it — is done again; what the journal lacks is added to it.
  ///
  /// @param proven asked only when the file is made anew or has grown long
  Start begin(Proven proven) throws Failure;

  /// Number of the last change that several proven copies hold: what they hold need not be in the journal.
  @FunctionalInterface
  interface Proven {
    long lastChange() throws Failure;
  }

  /// Why nothing can be written to the journal just now; empty while it is written. The database itself is whole then, and
  /// every further change tries again.
  Optional<String> trouble();

  /// How a journal was found.
  ///
  /// @param done what was done again in the database
  /// @param harm what could not be read and the database has not either; damage to what it has is mended silently
  record Start(Replayed done, List<Harm> harm) {
    public static final Start CALM = new Start(Replayed.NOTHING, List.of());

    public Start {
      harm = List.copyOf(harm);
    }
  }
}
