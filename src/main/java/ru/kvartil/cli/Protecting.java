package ru.kvartil.cli;

import java.nio.file.Path;
import ru.kvartil.shared.Failure;
import ru.kvartil.vault.Vault;

/// Puts a password before a database; built by `app`.
public interface Protecting {
  /// The keys of a database.
  Vault vault(Path database);

  /// Encrypts a plain database that nobody has open. The recovery key is handed over before the database changes: when
  /// that fails, the database stays as it is.
  ///
  /// @param password stays the caller's
  void protect(Path database, char[] password, Vault.Handing recovery) throws Failure;
}
