package ru.kvartil.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.vault.DataKey;

/// The key of an encrypted copy, and where the key files lie that are to go with what is restored from it: those of the
/// present database, so that an older copy does not bring back an older password, or the copy's own.
///
/// @param key stays the caller's
/// @param database path beside which the key files lie
public record KeyFrom(DataKey key, Path database) {
  private static final Texts TEXTS = Texts.of(KeyFrom.class);

  /// The copy with these key files in the place of its own.
  Database.CopySource with(Database.CopySource copy) {
    return (folder, name) -> {
      Map<String, TableHash> expected = copy.fill(folder, name);
      Place keys = new Place(database);
      try {
        for (String ending : List.of(".keys", ".keys2")) {
          if (Files.exists(keys.beside(ending))) {
            Files.copy(keys.beside(ending), folder.resolve(name + ending), StandardCopyOption.REPLACE_EXISTING);
          }
        }
        return expected;
      } catch (IOException unreadable) {
        throw new Failure(TEXTS, "storage.restore-failed", unreadable, keys.file());
      }
    };
  }
}
