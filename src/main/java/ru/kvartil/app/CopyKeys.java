package ru.kvartil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import ru.kvartil.backup.Manifest;
import ru.kvartil.backup.Restoration;
import ru.kvartil.cli.DatabaseAt;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.KeyFrom;
import ru.kvartil.vault.DataKey;
import ru.kvartil.vault.Unlocked;

/// Finds the keys of encrypted copies.
@FunctionalInterface
interface CopyKeys {
  /// The key of a copy, to be closed by the caller; empty for a copy of a plain database.
  Optional<KeyFrom> of(Path copy) throws Failure;

  /// The present key of the database they are copies of, to be closed by the caller; empty without one, or where nothing at
  /// hand opens it.
  default Optional<DataKey> presentKey() {
    return Optional.empty();
  }

  /// Keys that somebody has opened already, in the window.
  ///
  /// @param unlocked stays the caller's
  /// @param database path beside which the key files lie
  static CopyKeys opened(Unlocked unlocked, Path database) {
    return new CopyKeys() {
      @Override
      public Optional<KeyFrom> of(Path copy) throws Failure {
        if (!isEncrypted(copy)) {
          return Optional.empty();
        }
        requireOpens(copy, unlocked.key());
        return Optional.of(new KeyFrom(unlocked.key().copy(), database));
      }

      @Override
      public Optional<DataKey> presentKey() {
        return Optional.of(unlocked.key().copy());
      }
    };
  }

  /// @throws Failure when a copy was made before the database got its present data key
  static void requireOpens(Path copy, DataKey key) throws Failure {
    if (isEncrypted(copy) && !opens(copy, key)) {
      throw new Failure(Texts.of(CopyKeys.class), "app.copy-former-key", copy);
    }
  }

  /// A damaged copy is no matter of keys: restoring says so.
  private static boolean opens(Path copy, DataKey key) throws Failure {
    byte[] head = Restoration.head(copy);
    return head.length == 0 || Database.opens(key, head);
  }

  /// No keys: for copies of plain databases.
  static CopyKeys none() {
    return _ -> Optional.empty();
  }

  static boolean isEncrypted(Path copy) throws Failure {
    return !Restoration.manifest(copy).source().encryption().equals("none");
  }

  /// Takes the key files out of a copy.
  ///
  /// @param temporary the program's folder of temporary files
  /// @return path of the database they belong to
  static Path ownKeys(Path copy, Path temporary) throws Failure {
    try {
      Files.createDirectories(temporary);
      return Restoration.keys(copy, Files.createTempDirectory(temporary, "keys-"));
    } catch (IOException failed) {
      throw new Failure(Texts.of(CopyKeys.class), "app.no-folder", failed, temporary);
    }
  }

  /// Keys behind the password of a command: those of the present database, or, where they are lost or are another's, those
  /// that lie in the copy itself: a stick with a copy and the password are enough on a new machine.
  ///
  /// @param present the database the copy is to take the place of
  /// @param temporary the program's folder of temporary files
  record ByPassword(Keys keys, DatabaseAt present, Path temporary) implements CopyKeys {
    @Override
    public Optional<KeyFrom> of(Path copy) throws Failure {
      if (!isEncrypted(copy)) {
        return Optional.empty();
      }
      char[] password = present.password();
      try {
        Manifest.Source source = Restoration.manifest(copy).source();
        Optional<KeyFrom> here = keys.vault(present.path()).exists()
            ? ofPresent(copy, source, password)
            : Optional.empty();
        return here.isPresent() ? here : Optional.of(ofCopy(copy, password));
      } finally {
        Arrays.fill(password, '\0');
      }
    }

    @Override
    public Optional<DataKey> presentKey() {
      try {
        if (!keys.vault(present.path()).exists()) {
          return Optional.empty();
        }
        char[] password = present.password();
        try (Unlocked unlocked = keys.unlock(present.path(), password)) {
          return Optional.of(unlocked.key().copy());
        } finally {
          Arrays.fill(password, '\0');
        }
      } catch (Failure wrongOrDamaged) {
        // What only this key opens is said to be unreadable.
        return Optional.empty();
      }
    }

    /// Empty when the keys here belong to another database, are not those the copy was made under, or open with another
    /// password only.
    private Optional<KeyFrom> ofPresent(Path copy, Manifest.Source source, char[] password) {
      try (Unlocked unlocked = keys.unlock(present.path(), password)) {
        return unlocked.database().toString().equals(source.database()) && opens(copy, unlocked.key())
            ? Optional.of(new KeyFrom(unlocked.key().copy(), present.path()))
            : Optional.empty();
      } catch (Failure wrongOrDamaged) {
        // The copy's own keys may open with it; they say so themselves when they do not.
        return Optional.empty();
      }
    }

    private KeyFrom ofCopy(Path copy, char[] password) throws Failure {
      Path database = ownKeys(copy, temporary);
      try (Unlocked unlocked = keys.unlock(database, password)) {
        return new KeyFrom(unlocked.key().copy(), database);
      }
    }
  }
}
