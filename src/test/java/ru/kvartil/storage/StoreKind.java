package ru.kvartil.storage;

import java.nio.file.Path;
import ru.kvartil.shared.Failure;
import ru.kvartil.vault.Cheap;
import ru.kvartil.vault.Unlocked;

/// The kinds of database every test of storage runs on.
public enum StoreKind {
  PLAIN, ENCRYPTED;

  public Database create(Path path, Database.Origin origin, Database.Founding founding) throws Failure {
    try (Unlocked keys = Cheap.unlocked()) {
      return this == PLAIN
          ? Database.create(path, origin, founding)
          : Database.create(path, origin, founding, keys);
    }
  }

  public Database open(Path path, Database.Origin origin) throws Failure {
    try (Unlocked keys = Cheap.unlocked()) {
      return this == PLAIN ? Database.open(path, origin) : Database.open(path, origin, keys.key());
    }
  }

  public Database openReadOnly(Path path, Database.Origin origin) throws Failure {
    try (Unlocked keys = Cheap.unlocked()) {
      return this == PLAIN ? Database.openReadOnly(path, origin) : Database.openReadOnly(path, origin, keys.key());
    }
  }
}
