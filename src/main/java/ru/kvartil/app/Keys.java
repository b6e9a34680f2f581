package ru.kvartil.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.cli.Protecting;
import ru.kvartil.shared.Failure;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.Place;
import ru.kvartil.vault.DataKey;
import ru.kvartil.vault.RecoveryKey;
import ru.kvartil.vault.Unlocked;
import ru.kvartil.vault.Vault;

/// Joins the keys of a database with its file.
///
/// @param around clocks and the cost of passwords
record Keys(Database.Origin origin, Vault.Surroundings around) implements Protecting {
  private static final Logger LOG = LoggerFactory.getLogger(Keys.class);

  @Override
  public Vault vault(Path database) {
    return new Vault(database, around);
  }

  /// Opens the keys with a password, whoever's it is.
  Unlocked unlock(Path database, char[] password) throws Failure {
    Unlocked unlocked = vault(database).unlock(password);
    unlocked.restored().forEach(copy -> LOG.warn("a lost or damaged copy of the keys was written again: {}", copy));
    return unlocked;
  }

  @Override
  public void protect(Path database, char[] password, Vault.Handing recovery) throws Failure {
    Vault.Made made = make(database, password);
    try (RecoveryKey printed = made.recovery(); Unlocked keys = made.keys()) {
      recovery.take(printed);
      protect(database, keys);
    }
  }

  /// Makes keys for a plain database; it stays as it is.
  Vault.Made make(Path database, char[] password) throws Failure {
    try (DataKey key = DataKey.random(new SecureRandom())) {
      return vault(database).create(Database.identity(database, origin), key, "", password);
    }
  }

  /// Encrypts a plain database that nobody has open, under keys made for it.
  void protect(Path database, Unlocked keys) throws Failure {
    Database.protect(database, origin, keys);
    SealedAnew.seal(new Place(database), keys.key());
  }
}
