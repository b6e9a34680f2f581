package ru.kvartil.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;

/// The data key before the present one, sealed under the present one in the file `NAME.former`: from the moment a database
/// gets a new key until everything that lies beside it is sealed anew.
public final class FormerKey {
  private static final String ENDING = ".former";

  private FormerKey() {}

  private static Path file(Path database) {
    Path base = Vault.base(database);
    return base.resolveSibling(base.getFileName() + ENDING);
  }

  /// Keeps a key; both stay the caller's.
  ///
  /// @param database with or without `.mv.db`
  public static void keep(Path database, DataKey former, DataKey present) throws Failure {
    byte[] raw = former.raw();
    try {
      SafeFile.write(file(database), seal(present).seal(raw));
    } finally {
      Arrays.fill(raw, (byte) 0);
    }
  }

  /// The kept key, to be closed by the caller; empty when there is none, or when the change of keys it was kept for never
  /// came about.
  public static Optional<DataKey> of(Path database, DataKey present) {
    Path file = file(database);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(DataKey.taking(seal(present).open(Files.readAllBytes(file))));
    } catch (IOException | IllegalArgumentException ofAnotherKey) {
      return Optional.empty();
    }
  }

  /// Removes it.
  public static void forget(Path database) throws IOException {
    Files.deleteIfExists(file(database));
  }

  private static Seal seal(DataKey present) {
    return new Seal(present, Purpose.FORMER, new byte[0]);
  }
}
