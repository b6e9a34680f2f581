package ru.kvartil.journal.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.journal.Harm;
import ru.kvartil.journal.JournalEvent;
import ru.kvartil.vault.DataKey;

class JournalFileTest {
  private static final UUID DEVICE = new UUID(3, 4);
  @TempDir
  private Path folder;

  private static JournalEvent event(long seq) {
    return new JournalEvent(seq, seq << 16, DEVICE,
        new JournalEvent.Step(new UUID(seq, 1), "Добавлен сотрудник", seq % 2 == 0
            ? Optional.of(new UUID(seq, 2))
            : Optional.empty(), "Соколова", Instant.parse("2026-11-22T10:00:00.123456Z")),
        new JournalEvent.RowChange(8, "DISTRICT_PERSON", new UUID(seq, 3).toString(), 0, "insert",
            "{\"name\":\"Приметная «" + seq + "»\"}"));
  }

  private static List<JournalEvent> events(long from, long to) {
    return LongStream.rangeClosed(from, to).mapToObj(JournalFileTest::event).toList();
  }

  private Path written(Optional<DataKey> key) throws Exception {
    Path file = folder.resolve("район.journal");
    JournalFile.rewrite(file, key, DEVICE, events(1, 3));
    long end = JournalFile.read(file, key).orElseThrow().end();
    try (JournalFile open = JournalFile.open(file, key, end)) {
      open.append(events(4, 5));
      open.append(events(6, 6));
    }
    return file;
  }

  @Test
  void readsBackWhatItWrote() throws Exception {
    Path file = written(Optional.empty());
    JournalFile.Contents contents = JournalFile.read(file, Optional.empty()).orElseThrow();
    assertThat(contents.events()).isEqualTo(events(1, 6));
    assertThat(contents.device()).isEqualTo(DEVICE);
    assertThat(contents.end()).isEqualTo(Files.size(file));
    assertThat(contents.under()).isEqualTo(JournalFile.Under.NOTHING);
    assertThat(contents.damaged()).isZero();
  }

  @Test
  void showsNothingWithoutTheKey() throws Exception {
    try (DataKey key = DataKey.random(new SecureRandom()); DataKey other = DataKey.random(new SecureRandom())) {
      Path file = written(Optional.of(key));
      assertThat(JournalFile.read(file, Optional.of(key)).orElseThrow().events()).isEqualTo(events(1, 6));
      assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).doesNotContain("Приметная")
          .doesNotContain("Соколова").doesNotContain("DISTRICT_PERSON");
      assertThat(JournalFile.read(file, Optional.empty())).isEmpty();
      assertThat(JournalFile.read(file, Optional.of(other)).orElseThrow().events()).isEmpty();
    }
  }

  /// Every single bit of a file: what is read is what was written, or it is said that something is damaged or missing.
  @Test
  void believesNoFlippedBit() throws Exception {
    Path file = written(Optional.empty());
    byte[] whole = Files.readAllBytes(file);
    List<JournalEvent> all = events(1, 6);
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, flipped);
      Optional<JournalFile.Contents> read = JournalFile.read(file, Optional.empty());
      if (read.isPresent() && read.get().device().equals(DEVICE)) {
        List<JournalEvent> left = read.get().events();
        assertThat(all).as("bit %d", bit).containsAll(left);
        assertThat(read.get().harm(0).isEmpty()).as("bit %d", bit).isEqualTo(left.size() == all.size());
        assertThat(left).as("bit %d", bit).satisfiesAnyOf(some -> assertThat(some).hasSizeGreaterThanOrEqualTo(5),
            none -> assertThat(none).isEmpty());
      } else {
        // A head of no journal shows; one of another installation is known by its events.
        assertThat(read.map(found -> found.isOf(DEVICE.toString())).orElse(true)).as("bit %d", bit).isTrue();
      }
    }
  }

  @Test
  void saysBetweenWhichMomentsSomethingIsMissing() throws Exception {
    Path file = folder.resolve("район.journal");
    JournalFile.rewrite(file, Optional.empty(), DEVICE, List.of(event(3), event(4), event(8), event(9)));
    Optional<Instant> at = Optional.of(event(4).step().at());
    JournalFile.Contents contents = JournalFile.read(file, Optional.empty()).orElseThrow();
    assertThat(contents.harm(2)).containsExactly(new Harm(Harm.Kind.MISSING, 3, at, at));
    assertThat(contents.harm(0)).containsExactly(new Harm(Harm.Kind.MISSING, 2, Optional.empty(), at),
        new Harm(Harm.Kind.MISSING, 3, at, at));
    assertThat(contents.harm(7)).isEmpty();
    assertThat(contents.harm(8)).isEmpty();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));
    assertThat(JournalFile.read(file, Optional.empty()).orElseThrow().harm(7))
        .containsExactly(new Harm(Harm.Kind.CUT, 0, at, Optional.empty()));
    // A disk that had no time to write leaves zeros.
    Files.write(file, Arrays.copyOf(whole, whole.length + 40));
    assertThat(JournalFile.read(file, Optional.empty()).orElseThrow().harm(7))
        .containsExactly(new Harm(Harm.Kind.CUT, 0, at, Optional.empty()));
    whole[whole.length - 3] ^= 1;
    Files.write(file, whole);
    assertThat(JournalFile.read(file, Optional.empty()).orElseThrow().harm(7))
        .containsExactly(new Harm(Harm.Kind.MISSING, 0, at, Optional.empty()));
  }

  @Test
  void forgetsATailThatWasCut() throws Exception {
    Path file = written(Optional.empty());
    byte[] whole = Files.readAllBytes(file);
    for (int length = whole.length - 1; length > 0; length--) {
      Files.write(file, Arrays.copyOf(whole, length));
      Optional<JournalFile.Contents> read = JournalFile.read(file, Optional.empty());
      if (read.isPresent()) {
        List<JournalEvent> left = read.get().events();
        assertThat(left).isEqualTo(events(1, left.size()));
        assertThat(read.get().damaged()).isZero();
      }
    }
  }
}
