package ru.kvartil.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
  private static final byte[] NOWHERE = {};
  private static final int SEALED_CHUNK = Seal.CHUNK + Gcm.TAG;
  private final DataKey key = DataKey.random(new SecureRandom());
  private final Seal seal = new Seal(key, Purpose.BACKUP, "база".getBytes(StandardCharsets.UTF_8));

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, Seal.CHUNK - 1, Seal.CHUNK, Seal.CHUNK + 1, 3 * Seal.CHUNK, 3 * Seal.CHUNK + 7})
  void givesBackWhatItTook(int length) throws Exception {
    byte[] plain = bytes(length);
    byte[] sealed = seal.seal(plain);
    assertThat(seal.open(sealed)).isEqualTo(plain);
    assertThat(sealed).isNotEqualTo(seal.seal(plain));
    int chunks = Math.max(1, (length + Seal.CHUNK - 1) / Seal.CHUNK);
    assertThat(sealed).hasSize(Seal.HEAD + length + chunks * Gcm.TAG);
  }

  @Test
  void takesAndGivesInPiecesOfAnySize() throws Exception {
    byte[] plain = bytes(2 * Seal.CHUNK + 100);
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (OutputStream out = seal.sealing(sealed)) {
      for (int at = 0; at < plain.length; at += 777) {
        out.write(plain, at, Math.min(777, plain.length - at));
        out.flush();
      }
    }
    ByteArrayOutputStream opened = new ByteArrayOutputStream();
    try (InputStream in = seal.opening(new ByteArrayInputStream(sealed.toByteArray()))) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        opened.write(next);
      }
    }
    assertThat(opened.toByteArray()).isEqualTo(plain);
  }

  @Test
  void refusesAFlipOfEveryBit() {
    byte[] sealed = seal.seal("Иванова И. И.".getBytes(StandardCharsets.UTF_8));
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] flipped = sealed.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> seal.open(flipped)).as("bit %d", bit).isInstanceOf(BrokenSealException.class);
    }
  }

  @Test
  void refusesEveryCutAndEveryAppendedByte() {
    byte[] sealed = seal.seal(bytes(60));
    for (int length = 0; length < sealed.length; length++) {
      byte[] cut = Arrays.copyOf(sealed, length);
      assertThatThrownBy(() -> seal.open(cut)).as("cut to %d", length).isInstanceOf(BrokenSealException.class);
    }
    byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);
    assertThatThrownBy(() -> seal.open(longer)).isInstanceOf(BrokenSealException.class);
  }

  @Test
  void refusesChunksCutOffDoubledAndChangedOver() {
    byte[] sealed = seal.seal(bytes(3 * Seal.CHUNK));
    int first = Seal.HEAD;
    int second = first + SEALED_CHUNK;
    int third = second + SEALED_CHUNK;
    assertThat(sealed).hasSize(third + SEALED_CHUNK);
    byte[] withoutLast = Arrays.copyOf(sealed, third);
    byte[] withoutFirst = joined(Arrays.copyOf(sealed, first), Arrays.copyOfRange(sealed, second, sealed.length));
    byte[] doubled = joined(Arrays.copyOf(sealed, second), Arrays.copyOfRange(sealed, first, sealed.length));
    byte[] changedOver = joined(Arrays.copyOf(sealed, first), joined(Arrays.copyOfRange(sealed, second, third),
        joined(Arrays.copyOfRange(sealed, first, second), Arrays.copyOfRange(sealed, third, sealed.length))));
    for (byte[] wrong : new byte[][]{withoutLast, withoutFirst, doubled, changedOver}) {
      assertThatThrownBy(() -> seal.open(wrong)).isInstanceOf(BrokenSealException.class);
    }
  }

  @Test
  void handsOutNothingUnproven() throws Exception {
    byte[] plain = bytes(3 * Seal.CHUNK);
    byte[] sealed = seal.seal(plain);
    sealed[Seal.HEAD + SEALED_CHUNK + 5] ^= 1;
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (InputStream in = seal.opening(new ByteArrayInputStream(sealed))) {
      assertThatThrownBy(() -> in.transferTo(read)).isInstanceOf(BrokenSealException.class);
    }
    assertThat(read.toByteArray()).isEqualTo(Arrays.copyOf(plain, Seal.CHUNK));
  }

  @Test
  void opensOnlyWithItsKeyPurposeAndContext() {
    byte[] sealed = seal.seal(bytes(10));
    byte[] context = "база".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> new Seal(DataKey.random(new SecureRandom()), Purpose.BACKUP, context).open(sealed))
        .isInstanceOf(BrokenSealException.class);
    assertThatThrownBy(() -> new Seal(key, Purpose.ORIGINAL, context).open(sealed))
        .isInstanceOf(BrokenSealException.class);
    assertThatThrownBy(() -> new Seal(key, Purpose.BACKUP, NOWHERE).open(sealed))
        .isInstanceOf(BrokenSealException.class);
  }

  @Test
  void doesNotLookWholeAfterAFailedWrite() throws Exception {
    ByteArrayOutputStream disk = new ByteArrayOutputStream() {
      @Override
      public void write(byte[] bytes) throws IOException {
        if (size() > Seal.CHUNK) {
          throw new IOException("full");
        }
        super.write(bytes);
      }
    };
    OutputStream out = seal.sealing(disk);
    assertThatThrownBy(() -> out.write(bytes(4 * Seal.CHUNK))).hasMessage("full");
    out.close();
    assertThatThrownBy(() -> seal.open(disk.toByteArray())).isInstanceOf(BrokenSealException.class);
  }

  @Test
  void recordsOpenOnlyUnderTheirNumberInTheirFile() throws Exception {
    byte[] content = "Школа № 8".getBytes(StandardCharsets.UTF_8);
    try (RecordSeal records = RecordSeal.fresh(key, Purpose.JOURNAL)) {
      byte[] record = records.seal(17, content);
      assertThat(record).hasSize(content.length + RecordSeal.LONGER).isNotEqualTo(records.seal(17, content));
      try (RecordSeal again = RecordSeal.of(key, Purpose.JOURNAL, records.salt())) {
        assertThat(again.open(17, record)).isEqualTo(content);
        assertThatThrownBy(() -> again.open(18, record)).isInstanceOf(BrokenSealException.class);
        for (int bit = 0; bit < record.length * 8; bit++) {
          byte[] flipped = record.clone();
          flipped[bit / 8] ^= (byte) (1 << bit % 8);
          assertThatThrownBy(() -> again.open(17, flipped)).isInstanceOf(BrokenSealException.class);
        }
        for (int length = 0; length < record.length; length++) {
          byte[] cut = Arrays.copyOf(record, length);
          assertThatThrownBy(() -> again.open(17, cut)).isInstanceOf(BrokenSealException.class);
        }
      }
      try (RecordSeal other = RecordSeal.fresh(key, Purpose.JOURNAL)) {
        assertThatThrownBy(() -> other.open(17, record)).isInstanceOf(BrokenSealException.class);
      }
    }
  }

  @Test
  void aClosedSealSealsNothing() {
    RecordSeal records = RecordSeal.fresh(key, Purpose.JOURNAL);
    records.close();
    assertThatThrownBy(() -> records.seal(1, NOWHERE)).isInstanceOf(IllegalStateException.class);
    key.close();
    assertThat(key.destroyed()).isTrue();
    assertThatThrownBy(() -> seal.seal(NOWHERE)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(key::hex).isInstanceOf(IllegalStateException.class);
    assertThat(key).hasToString("DataKey[…]");
  }

  private static byte[] joined(byte[] a, byte[] b) {
    byte[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }
}
