package ru.kvartil.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.district.Centre;
import ru.kvartil.district.storage.JooqCentres;
import ru.kvartil.shared.Failure;
import ru.kvartil.vault.Cheap;
import ru.kvartil.vault.DataKey;
import ru.kvartil.vault.KeyRenewal;
import ru.kvartil.vault.Unlocked;
import ru.kvartil.vault.Vault;

class ReencryptionTest {
  private static final Database.Origin ORIGIN = new Database.Origin(InstantSource.system(), "тест");
  private static final String MARK = "Марьяновский-Приметный";
  @TempDir
  Path folder;
  private Vault vault;

  @BeforeEach
  void make() throws Failure {
    Database.create(path(), ORIGIN, empty -> {
      int _ = empty.transactions().write("x", () -> {
        new JooqCentres(empty).save(Centre.of(MARK, Optional.empty()));
        return 0;
      });
    }).close();
    vault = new Vault(path(), new Cheap().surroundings());
  }

  private Path path() {
    return folder.resolve("база");
  }

  private Path file() {
    return folder.resolve("база.mv.db");
  }

  private Unlocked keys() throws Failure {
    try (DataKey key = DataKey.random(new SecureRandom())) {
      return vault.create(Database.identity(path(), ORIGIN), key, "", Cheap.password()).keys();
    }
  }

  private static Map<String, TableHash> contents(Database database) throws Failure {
    return database.transactions().read(() -> TableHashes.of(database.sql()));
  }

  @Test
  void keepsEverythingAndLeavesNothingReadable() throws Exception {
    Map<String, TableHash> before;
    try (Database plain = Database.open(path(), ORIGIN)) {
      before = contents(plain);
    }
    Files.copy(file(), folder.resolve("база.before-schema-3.mv.db"));
    try (Unlocked keys = keys()) {
      Database.protect(path(), ORIGIN, keys);
    }
    try (Unlocked keys = vault.unlock(Cheap.password());
        Database database = Database.open(path(), ORIGIN, keys.key())) {
      assertThat(contents(database)).isEqualTo(before).hasSizeGreaterThan(10);
    }
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("база.mv.db", "база.kvartil", "база.keys",
        "база.keys2");
    byte[] mark = "Приметный".getBytes(StandardCharsets.UTF_8);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).allSatisfy(each -> assertThat(Files.readString(each, StandardCharsets.ISO_8859_1))
          .doesNotContain(new String(mark, StandardCharsets.ISO_8859_1)));
    }
  }

  @Test
  void givesAnEncryptedDatabaseAnotherKey() throws Exception {
    try (Unlocked protecting = keys()) {
      Database.protect(path(), ORIGIN, protecting);
    }
    Sidecar before = Sidecar.read(folder.resolve("база.kvartil"));
    try (Unlocked first = vault.unlock(Cheap.password());
        KeyRenewal renewal = vault.renewal(first, Cheap.password())) {
      assertThat(Database.opens(first.key(), head())).isTrue();
      assertThat(Database.opens(renewal.key(), head())).isFalse();
      Database.renewKey(path(), ORIGIN, first.key(), renewal, "Новый ключ");
      assertThat(Database.opens(first.key(), head())).isFalse();
      assertThat(Database.opens(renewal.key(), head())).isTrue();
      assertThatThrownBy(() -> Database.open(path(), ORIGIN, first.key())).hasMessageContaining("другим ключом");
    }
    assertThat(Sidecar.read(folder.resolve("база.kvartil"))).isEqualTo(before);
    try (Unlocked second = vault.unlock(Cheap.password());
        Database database = Database.open(path(), ORIGIN, second.key())) {
      assertThat(database.transactions().read(new JooqCentres(database)::find)).map(Centre::district).contains(MARK);
    }
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("база.mv.db", "база.kvartil", "база.keys",
        "база.keys2");
  }

  private byte[] head() throws Exception {
    try (InputStream in = Files.newInputStream(file())) {
      return in.readNBytes(16 * 1024);
    }
  }

  /// With the database open elsewhere.
  @Test
  void aRefusedNewKeyLeavesEverything() throws Exception {
    try (Unlocked protecting = keys()) {
      Database.protect(path(), ORIGIN, protecting);
    }
    byte[] before = Files.readAllBytes(file());
    byte[] beforeKeys = Files.readAllBytes(folder.resolve("база.keys"));
    try (Unlocked first = vault.unlock(Cheap.password())) {
      try (KeyRenewal renewal = vault.renewal(first, Cheap.password());
          Database open = Database.open(path(), ORIGIN, first.key())) {
        assertThatThrownBy(() -> Database.renewKey(path(), ORIGIN, first.key(), renewal, "Новый ключ"))
            .isInstanceOf(Failure.class);
        assertThat(open.transactions().read(new JooqCentres(open)::find)).isPresent();
      }
      Database.open(path(), ORIGIN, first.key()).close();
    }
    assertThat(Files.readAllBytes(folder.resolve("база.keys"))).isEqualTo(beforeKeys);
    assertThat(Files.size(file())).isGreaterThanOrEqualTo(before.length / 2);
  }

  @Test
  void refusesKeysOfAnotherDatabaseAndAnOpenOne() throws Exception {
    byte[] before = Files.readAllBytes(file());
    try (Unlocked other = Cheap.unlocked()) {
      assertThatThrownBy(() -> Database.protect(path(), ORIGIN, other)).isInstanceOf(Failure.class);
    }
    assertThat(file()).hasBinaryContent(before);
    try (Unlocked keys = keys(); Database open = Database.open(path(), ORIGIN)) {
      assertThatThrownBy(() -> Database.protect(path(), ORIGIN, keys)).isInstanceOf(Failure.class);
      assertThat(open.transactions().read(new JooqCentres(open)::find)).isPresent();
    }
    Database.open(path(), ORIGIN).close();
  }

  /// Ended before the swap, between the second name and the swap, and after the swap.
  @Test
  void whateverEndsTheProgramAWholeDatabaseStaysAndLeftoversGo() throws Exception {
    Path draft = folder.resolve("база.mv.db.kvartil-recrypt.mv.db");
    Path old = folder.resolve("база.mv.db.kvartil-plain-old");
    Files.write(draft, new byte[5000]);
    Files.createLink(old, file());
    Database.open(path(), ORIGIN).close();
    assertThat(draft).doesNotExist();
    assertThat(old).doesNotExist();
    byte[] plain = Files.readAllBytes(file());
    try (Unlocked keys = keys()) {
      Database.protect(path(), ORIGIN, keys);
      Files.write(old, plain);
      Path sidecar = folder.resolve("база.kvartil");
      Sidecar now = Sidecar.read(sidecar);
      new Sidecar(now.id(), now.device(), now.engine(), now.schema(), Sidecar.NONE).write(sidecar);
      Database.open(path(), ORIGIN, keys.key()).close();
    }
    assertThat(old).doesNotExist();
    assertThat(folder.resolve("база.kvartil")).content().contains("h2-aes");
  }
}
