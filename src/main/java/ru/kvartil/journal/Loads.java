package ru.kvartil.journal;

import java.util.Optional;

/// Does again what stands in the journal as one line for a whole file: loads out of kept originals, and taking them back.
/// Called inside the writing transaction that does the journal again, before the rows of the same command.
public interface Loads {
  /// @param load the event of the load, of kind `import`
  /// @return why it cannot be done; empty when it is done
  Optional<String> again(JournalEvent load);

  /// @param event of kind `undo` or `redo`
  /// @return why it cannot be done; empty when it is done
  Optional<String> turned(JournalEvent event);

  /// Where no originals are at hand.
  static Loads none() {
    return new Loads() {
      @Override
      public Optional<String> again(JournalEvent load) {
        return Optional.of("");
      }

      @Override
      public Optional<String> turned(JournalEvent event) {
        return Optional.of("");
      }
    };
  }
}
