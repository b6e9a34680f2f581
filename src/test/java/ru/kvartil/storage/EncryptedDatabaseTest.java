package ru.kvartil.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.district.Centre;
import ru.kvartil.district.storage.JooqCentres;
import ru.kvartil.shared.Failure;
import ru.kvartil.vault.Cheap;
import ru.kvartil.vault.DataKey;
import ru.kvartil.vault.Unlocked;

/// What is true of an encrypted database alone; everything else is tried by the tests that run on every [StoreKind].
class EncryptedDatabaseTest {
  private static final Database.Origin ORIGIN = new Database.Origin(InstantSource.system(), "тест");
  private static final String DISTRICT = "Марьяновский-Приметный район";
  @TempDir
  Path folder;

  private Path path() {
    return folder.resolve("база");
  }

  private Path file() {
    return folder.resolve("база.mv.db");
  }

  private void make() throws Failure {
    StoreKind.ENCRYPTED.create(path(), ORIGIN, empty -> {
      int _ = empty.transactions().write("x", () -> {
        new JooqCentres(empty).save(Centre.of(DISTRICT, Optional.empty()));
        return 0;
      });
    }).close();
  }

  @Test
  void showsNothingWithoutTheKey() throws Exception {
    make();
    String bytes = Files.readString(file(), StandardCharsets.ISO_8859_1);
    assertThat(bytes).startsWith("H2en").doesNotContain("CREATE TABLE").doesNotContain(
        new String("Приметный".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    assertThat(Database.isEncrypted(path())).isTrue();
    assertThat(Files.readString(folder.resolve("база.kvartil"))).contains("encryption=h2-aes");
  }

  @Test
  void refusesAnotherKeyOrNoneAndStaysAsItIs() throws Exception {
    make();
    byte[] before = Files.readAllBytes(file());
    try (DataKey other = DataKey.random(new SecureRandom())) {
      assertThatThrownBy(() -> Database.open(path(), ORIGIN, other)).isInstanceOf(Failure.class)
          .hasMessageContaining("зашифрована другим ключом");
    }
    assertThatThrownBy(() -> Database.open(path(), ORIGIN)).isInstanceOf(Failure.class)
        .hasMessageContaining("защищена паролем");
    assertThat(file()).hasBinaryContent(before);
  }

  /// The engine takes a short encrypted file for a new one and writes over it.
  @Test
  void refusesAFileCutShortAndLeavesItAlone() throws Exception {
    make();
    byte[] whole = Files.readAllBytes(file());
    for (int length : new int[]{5, 100, 4095, 4096, 8192}) {
      byte[] cut = Arrays.copyOf(whole, length);
      Files.write(file(), cut);
      assertThatThrownBy(() -> StoreKind.ENCRYPTED.open(path(), ORIGIN)).isInstanceOf(Failure.class);
      assertThat(file()).hasBinaryContent(cut);
    }
  }

  /// The engine would take the last whole block, the end of the last commit, for the torn one.
  @Test
  void aTornBlockAtTheEndCostsNothing() throws Exception {
    make();
    byte[] whole = Files.readAllBytes(file());
    Map<String, TableHash> before;
    try (Database database = StoreKind.ENCRYPTED.open(path(), ORIGIN)) {
      before = database.transactions().read(() -> TableHashes.of(database.sql()));
    }
    Files.write(file(), Arrays.copyOf(whole, whole.length + 512));
    try (Database database = StoreKind.ENCRYPTED.open(path(), ORIGIN)) {
      assertThat(database.transactions().read(() -> TableHashes.of(database.sql()))).isEqualTo(before);
    }
  }

  @Test
  void refusesAPlainDatabaseWithAKey() throws Exception {
    Database.create(path(), ORIGIN, _ -> {}).close();
    assertThatThrownBy(() -> StoreKind.ENCRYPTED.open(path(), ORIGIN)).isInstanceOf(Failure.class)
        .hasMessageContaining("не защищена паролем");
  }

  @Test
  void aSidecarLeftFromBeforeFollowsTheFile() throws Exception {
    make();
    Path sidecar = folder.resolve("база.kvartil");
    String right = Files.readString(sidecar);
    encryption(sidecar, "none");
    StoreKind.ENCRYPTED.open(path(), ORIGIN).close();
    assertThat(sidecar).hasContent(right);
    encryption(sidecar, "gost");
    assertThatThrownBy(() -> StoreKind.ENCRYPTED.open(path(), ORIGIN)).hasMessageContaining("«gost»");
  }

  private static void encryption(Path sidecar, String name) throws Failure {
    Sidecar now = Sidecar.read(sidecar);
    new Sidecar(now.id(), now.device(), now.engine(), now.schema(), name).write(sidecar);
  }

  @Test
  void keepsItsKeyWhileItIsOpen() throws Exception {
    make();
    DataKey key;
    try (Unlocked keys = Cheap.unlocked(); Database database = StoreKind.ENCRYPTED.open(path(), ORIGIN)) {
      key = database.key().orElseThrow();
      assertThat(key.same(keys.key())).isTrue();
    }
    assertThat(key.destroyed()).isTrue();
    try (Database plain = Database.create(folder.resolve("открытая"), ORIGIN, _ -> {})) {
      assertThat(plain.key()).isEmpty();
    }
  }
}
