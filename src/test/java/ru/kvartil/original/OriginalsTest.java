package ru.kvartil.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.shared.Failure;
import ru.kvartil.vault.DataKey;

class OriginalsTest {
  private static final byte[] CONTENT = "Тополёвая школа, 41 участник".getBytes(StandardCharsets.UTF_8);
  @TempDir
  Path home;

  private Path folder() {
    return home.resolve("база.originals");
  }

  private Originals plain() {
    return new Originals(folder(), Optional.empty());
  }

  private Originals sealed(DataKey key) {
    return new Originals(folder(), Optional.of(key));
  }

  private static DataKey key() {
    return DataKey.random(new SecureRandom());
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> files = Files.list(folder())) {
      return files.sorted().toList();
    }
  }

  @Test
  void aContentIsKeptOnceUnderItsHash() throws Exception {
    String hash = plain().keep(CONTENT);
    assertThat(plain().keep(CONTENT.clone())).isEqualTo(hash);
    assertThat(files()).hasSize(1).first().satisfies(file -> assertThat(file.getFileName()).hasToString(hash + ".kvo"));
    assertThat(plain().read(hash)).isEqualTo(CONTENT);
    assertThat(plain().all()).containsExactly(hash);
    assertThat(hash).isEqualTo(Originals.hash(CONTENT));
  }

  @Test
  void aKeySealsWhatIsKept() throws Exception {
    try (DataKey key = key(); DataKey other = key()) {
      String hash = sealed(key).keep(CONTENT);
      byte[] stored = Files.readAllBytes(files().getFirst());
      assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("Тополёвая");
      assertThat(sealed(key).read(hash)).isEqualTo(CONTENT);
      assertThatThrownBy(() -> sealed(other).read(hash)).isInstanceOf(Failure.class).hasMessageContaining("изменён");
      assertThatThrownBy(() -> plain().read(hash)).isInstanceOf(Failure.class).hasMessageContaining("закрыт паролем");
    }
  }

  @Test
  void everyChangedByteIsFoundOut() throws Exception {
    try (DataKey key = key()) {
      for (Originals originals : List.of(plain(), sealed(key))) {
        String hash = originals.keep(CONTENT);
        Path file = files().getLast();
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
          byte[] bytes = whole.clone();
          bytes[i] ^= 1;
          Files.write(file, bytes);
          assertThatThrownBy(() -> originals.read(hash)).as("byte %d", i).isInstanceOf(Failure.class);
          assertThat(originals.whole(hash)).isFalse();
        }
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 1));
        assertThat(originals.broken(List.of(hash))).containsExactly(hash);
        // Keeping it again mends it.
        assertThat(originals.keep(CONTENT)).isEqualTo(hash);
        assertThat(originals.read(hash)).isEqualTo(CONTENT);
        Files.delete(file);
      }
    }
  }

  @Test
  void whatIsNotThereIsNotRead() {
    assertThatThrownBy(() -> plain().read("ab".repeat(32))).isInstanceOf(Failure.class).hasMessageContaining("нет");
    assertThatThrownBy(() -> plain().read("../../база")).isInstanceOf(Failure.class);
    assertThat(plain().whole("ab".repeat(32))).isFalse();
  }

  @Test
  void aPasswordSealsWhatWasReadable() throws Exception {
    String hash = plain().keep(CONTENT);
    try (DataKey key = key()) {
      assertThat(sealed(key).sealReadable()).isEqualTo(1);
      assertThat(files()).hasSize(1).first()
          .satisfies(file -> assertThat(file.getFileName()).hasToString(hash + ".kvs"));
      assertThat(sealed(key).read(hash)).isEqualTo(CONTENT);
      assertThat(sealed(key).sealReadable()).isZero();
    }
  }

  @Test
  void anotherKeyOpensThemAfterwardsAndTheFormerOneNoMore() throws Exception {
    try (DataKey former = key(); DataKey next = key()) {
      String hash = sealed(former).keep(CONTENT);
      assertThat(sealed(former).resealUnder(next)).isEmpty();
      assertThat(sealed(next).read(hash)).isEqualTo(CONTENT);
      assertThat(sealed(former).whole(hash)).isFalse();
      // A second time, as after an end in the middle, nothing is lost.
      assertThat(sealed(former).resealUnder(next)).isEmpty();
      assertThat(sealed(next).read(hash)).isEqualTo(CONTENT);
    }
  }

  @Test
  void aCopyHoldsWhatIsNewAndGivesBackWhatIsLost() throws Exception {
    Originals first = plain();
    Originals copy = first.in(home.resolve("copies"));
    String one = first.keep(CONTENT);
    assertThat(copy.bringNew(first)).isEqualTo(1);
    String two = first.keep("вторая".getBytes(StandardCharsets.UTF_8));
    assertThat(copy.bringNew(first)).isEqualTo(1);
    assertThat(copy.all()).containsExactlyInAnyOrder(one, two);
    Files.write(folder().resolve(one + ".kvo"), new byte[]{1});
    Files.delete(folder().resolve(two + ".kvo"));
    assertThat(first.bring(copy, copy.all())).isEqualTo(2);
    assertThat(first.read(one)).isEqualTo(CONTENT);
    assertThat(first.broken(List.of(one, two))).isEmpty();
  }
}
