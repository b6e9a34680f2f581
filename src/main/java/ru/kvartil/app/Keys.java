package ru.kvartil.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.cli.Protecting;
import ru.kvartil.shared.Failure;
import ru.kvartil.storage.Database;
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
    protect(database, "", password, recovery).close();
  }

  /// As above, and gives the opened keys.
  ///
  /// @param label of the person's password, readable to anybody
  Unlocked protect(Path database, String label, char[] password, Vault.Handing recovery) throws Failure {
    try (DataKey key = DataKey.random(new SecureRandom())) {
      Vault.Made made = vault(database).create(Database.identity(database, origin), key, label, password);
      try (RecoveryKey printed = made.recovery()) {
        recovery.take(printed);
      }
      Database.protect(database, origin, made.keys());
      return made.keys();
    }
  }
}
