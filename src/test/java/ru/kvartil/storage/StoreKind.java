package ru.kvartil.storage;

import java.nio.file.Path;
import java.util.Optional;
import ru.kvartil.shared.Failure;
import ru.kvartil.vault.Cheap;
import ru.kvartil.vault.Unlocked;

/// The kinds of database every test of storage runs on.
public enum StoreKind {
  PLAIN, ENCRYPTED, SERVER;

  public Database create(Path path, Database.Origin origin, Database.Founding founding) throws Failure {
    try (Unlocked keys = Cheap.unlocked()) {
      return switch (this) {
        case PLAIN -> Database.create(path, origin, founding);
        case ENCRYPTED -> Database.create(path, origin, founding, keys);
        case SERVER -> ServerDatabase.create(TestServer.place(path), origin, founding);
      };
    }
  }

  public Database open(Path path, Database.Origin origin) throws Failure {
    try (Unlocked keys = Cheap.unlocked()) {
      return switch (this) {
        case PLAIN -> Database.open(path, origin);
        case ENCRYPTED -> Database.open(path, origin, keys.key());
        case SERVER -> ServerDatabase.open(TestServer.place(path), origin);
      };
    }
  }

  public Database openReadOnly(Path path, Database.Origin origin) throws Failure {
    try (Unlocked keys = Cheap.unlocked()) {
      return switch (this) {
        case PLAIN -> Database.openReadOnly(path, origin);
        case ENCRYPTED -> Database.openReadOnly(path, origin, keys.key());
        case SERVER -> ServerDatabase.openReadOnly(TestServer.place(path), origin);
      };
    }
  }

  /// Where it is, for messages that name it.
  public Optional<ServerAddress> address(Path path) throws Failure {
    return this == SERVER ? Optional.of(TestServer.place(path).address()) : Optional.empty();
  }
}
