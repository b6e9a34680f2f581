package ru.kvartil.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.shared.Failure;

class VaultTest {
  private static final UUID DATABASE = new UUID(1, 2);
  @TempDir
  Path folder;
  private final Cheap cheap = new Cheap();
  private final DataKey key = DataKey.random(new SecureRandom());

  private Vault vault() {
    return new Vault(folder.resolve("база.mv.db"), cheap.surroundings());
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private void opens(Vault vault, String password) throws Failure {
    try (Unlocked unlocked = vault.unlock(password.toCharArray())) {
      assertThat(unlocked.key().same(key)).isTrue();
      assertThat(unlocked.database()).isEqualTo(DATABASE);
    }
  }

  private void refuses(Vault vault, String password) {
    assertThatThrownBy(() -> vault.unlock(password.toCharArray())).isInstanceOf(Failure.class)
        .hasMessageContaining("не подошёл");
  }

  @Test
  void opensWithThePasswordAndWithTheRecoveryKey() throws Exception {
    Vault.Made made = vault().create(DATABASE, key, "Методист", Cheap.password());
    assertThat(file("база.keys")).exists().hasSameBinaryContentAs(file("база.keys2"));
    opens(vault(), Cheap.PASSWORD);
    refuses(vault(), "другой пароль, длинный");
    try (Unlocked unlocked = vault().recover(RecoveryKey.parse(String.join(" ", made.recovery().groups())))) {
      assertThat(unlocked.key().same(key)).isTrue();
      assertThat(unlocked.slot()).isEmpty();
    }
    assertThat(Files.readString(file("база.keys"), StandardCharsets.ISO_8859_1)).doesNotContain(
        new String(key.hex()));
  }

  @Test
  void restoresALostOrDamagedCopyWhenTheOtherOpened() throws Exception {
    vault().create(DATABASE, key, "", Cheap.password());
    byte[] whole = Files.readAllBytes(file("база.keys"));
    Files.delete(file("база.keys"));
    try (Unlocked unlocked = vault().unlock(Cheap.password())) {
      assertThat(unlocked.restored()).containsExactly(file("база.keys"));
    }
    assertThat(file("база.keys")).hasBinaryContent(whole);
    Files.write(file("база.keys2"), new byte[]{1, 2, 3});
    refuses(vault(), "неверный пароль!");
    assertThat(file("база.keys2")).hasBinaryContent(new byte[]{1, 2, 3});
    try (Unlocked unlocked = vault().unlock(Cheap.password())) {
      assertThat(unlocked.restored()).containsExactly(file("база.keys2"));
    }
    assertThat(file("база.keys2")).hasBinaryContent(whole);
    try (Unlocked unlocked = vault().unlock(Cheap.password())) {
      assertThat(unlocked.restored()).isEmpty();
    }
  }

  @Test
  void saysWhereToLookWhenBothCopiesAreLost() throws Exception {
    vault().create(DATABASE, key, "", Cheap.password());
    Files.write(file("база.keys"), new byte[0]);
    Files.delete(file("база.keys2"));
    assertThatThrownBy(() -> vault().unlock(Cheap.password())).isInstanceOf(Failure.class)
        .hasMessageContaining("база.backups").hasMessageContaining("потеряны или повреждены");
  }

  @Test
  void aChangedPasswordOpensAndTheFormerDoesNot() throws Exception {
    Vault.Made made = vault().create(DATABASE, key, "Методист", Cheap.password());
    vault().changePassword(made.slot(), Cheap.password(), "совсем другой пароль".toCharArray());
    opens(vault(), "совсем другой пароль");
    refuses(vault(), Cheap.PASSWORD);
    assertThatThrownBy(() -> vault().changePassword(made.slot(), Cheap.password(), "ещё один пароль".toCharArray()))
        .hasMessageContaining("не подошёл");
    assertThatThrownBy(() -> vault().changePassword(made.slot(), "совсем другой пароль".toCharArray(),
        "короткий".toCharArray())).hasMessageContaining("короче 12");
    opens(vault(), "совсем другой пароль");
    try (Unlocked unlocked = vault().recover(made.recovery())) {
      vault().setPassword(unlocked, made.slot(), "после ключа восстановления".toCharArray());
    }
    opens(vault(), "после ключа восстановления");
  }

  /// Ended between the two copies: the newer one counts and heals the other.
  @Test
  void ofTwoDifferingCopiesTheNewerCounts() throws Exception {
    Vault.Made made = vault().create(DATABASE, key, "", Cheap.password());
    byte[] old = Files.readAllBytes(file("база.keys2"));
    vault().changePassword(made.slot(), Cheap.password(), "совсем другой пароль".toCharArray());
    Files.write(file("база.keys2"), old);
    refuses(vault(), Cheap.PASSWORD);
    opens(vault(), "совсем другой пароль");
    assertThat(file("база.keys")).hasSameBinaryContentAs(file("база.keys2"));
  }

  @Test
  void peopleComeAndGo() throws Exception {
    Vault.Made made = vault().create(DATABASE, key, "Методист", Cheap.password());
    try (Unlocked unlocked = vault().unlock(Cheap.password())) {
      assertThatThrownBy(() -> vault().remove(unlocked, made.slot())).hasMessageContaining("единственный");
      UUID second = vault().add(unlocked, "Руководитель", "пароль руководителя".toCharArray());
      opens(vault(), "пароль руководителя");
      try (Unlocked other = vault().unlock(second, "пароль руководителя".toCharArray())) {
        assertThat(other.slot()).map(KeySlot::label).contains("Руководитель");
      }
      assertThatThrownBy(() -> vault().unlock(second, Cheap.password())).hasMessageContaining("не подошёл");
      vault().remove(unlocked, made.slot());
      refuses(vault(), Cheap.PASSWORD);
      opens(vault(), "пароль руководителя");
      assertThatThrownBy(() -> vault().newRecovery(unlocked, _ -> {
        throw new IllegalStateException("no paper");
      })).hasMessage("no paper");
      vault().recover(made.recovery()).close();
      List<String> groups = new ArrayList<>();
      vault().newRecovery(unlocked, key -> groups.addAll(key.groups()));
      assertThatThrownBy(() -> vault().recover(made.recovery())).hasMessageContaining("от другой базы");
      vault().recover(RecoveryKey.parse(String.join(" ", groups))).close();
    }
  }

  @Test
  void keysOfAnotherDatabaseAreNotOverwritten() throws Exception {
    vault().create(DATABASE, key, "", Cheap.password());
    byte[] former = Files.readAllBytes(file("база.keys"));
    vault().create(new UUID(3, 4), DataKey.random(new SecureRandom()), "", "пароль другой базы".toCharArray());
    try (var files = Files.list(folder)) {
      assertThat(files.filter(each -> each.getFileName().toString().contains(".other-"))).hasSize(2)
          .allSatisfy(each -> assertThat(each).hasBinaryContent(former));
    }
    assertThatThrownBy(() -> opens(vault(), Cheap.PASSWORD)).hasMessageContaining("не подошёл");
  }

  @Test
  void aThousandWrongPasswordsWaitEverLongerAndChangeNothing() throws Exception {
    vault().create(DATABASE, key, "", Cheap.password());
    byte[] before = Files.readAllBytes(file("база.keys"));
    Vault vault = vault();
    Duration waited = Duration.ZERO;
    for (int i = 0; i < 1000; i++) {
      Duration wait = vault.waiting();
      if (!wait.isZero()) {
        assertThatThrownBy(() -> vault.unlock(Cheap.password())).isInstanceOf(Failure.class)
            .hasMessageContaining("нужно подождать");
      }
      waited = waited.plus(wait);
      cheap.pass(wait);
      refuses(vault, "неверный пароль " + i);
    }
    // 1 + 2 + … + 256 s, then five minutes each.
    assertThat(waited).isEqualTo(Duration.ofSeconds(511).plus(Duration.ofMinutes(5).multipliedBy(1000 - 5 - 9)));
    cheap.pass(vault.waiting());
    opens(vault, Cheap.PASSWORD);
    assertThat(vault.waiting()).isZero();
    assertThat(file("база.keys")).hasBinaryContent(before);
    assertThat(file("база.tries")).doesNotExist();
  }

  @Test
  void waitingOutlivesTheProgramAndNoClockShortensIt() throws Exception {
    vault().create(DATABASE, key, "", Cheap.password());
    Vault first = vault();
    for (int i = 0; i < 8; i++) {
      cheap.pass(first.waiting());
      refuses(first, "неверный пароль!");
    }
    assertThat(first.waiting()).isEqualTo(Duration.ofSeconds(8));
    cheap.turn(Duration.ofDays(400));
    assertThat(first.waiting()).isEqualTo(Duration.ofSeconds(8));
    cheap.turn(Duration.ofDays(-400));
    assertThat(vault().waiting()).isEqualTo(Duration.ofSeconds(8));
    cheap.pass(Duration.ofSeconds(3));
    assertThat(vault().waiting()).isEqualTo(Duration.ofSeconds(5));
    cheap.turn(Duration.ofDays(-1));
    assertThat(vault().waiting()).isEqualTo(Duration.ofSeconds(8));
    // From the clock as it is now the wait ends after all.
    cheap.pass(Duration.ofSeconds(8));
    assertThat(vault().waiting()).isZero();
    Files.writeString(file("база.tries"), "failures=много");
    Vault unreadable = vault();
    refuses(unreadable, "неверный пароль!");
    assertThat(unreadable.waiting()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void strengthIsSaidHonestly() {
    assertThat(strength("одиннадцать")).isEqualTo(Strength.SHORT);
    assertThat(strength("аааааааааааааааа")).isEqualTo(Strength.MONOTONOUS);
    assertThat(strength("абабабабабабаб")).isEqualTo(Strength.MONOTONOUS);
    assertThat(strength("123456789012")).isEqualTo(Strength.WEAK);
    assertThat(strength("83920571648302")).isEqualTo(Strength.WEAK);
    assertThat(strength("йцукенгшщзхъ")).isEqualTo(Strength.WEAK);
    assertThat(strength("qwertyuiopasdf")).isEqualTo(Strength.WEAK);
    assertThat(strength("парольпарольпароль")).isEqualTo(Strength.WEAK);
    assertThat(strength("метода-2026!")).isEqualTo(Strength.FAIR);
    assertThat(strength("верба сарай ложка печать")).isEqualTo(Strength.GOOD);
  }

  private static Strength strength(String password) {
    return Strength.of(password.toCharArray());
  }
}
