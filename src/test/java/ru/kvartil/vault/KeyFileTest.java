package ru.kvartil.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.kvartil.vault.KeyFileFormat.Verdict;

class KeyFileTest {
  private static final UUID DATABASE = UUID.fromString("0190a000-0000-7000-8000-000000000001");
  private static final UUID FIRST = UUID.fromString("0190a000-0000-7000-8000-000000000002");
  private static final UUID SECOND = UUID.fromString("0190a000-0000-7000-8000-000000000003");
  private final DataKey key = DataKey.random(new SecureRandom());
  private final RecoveryKey recovery = RecoveryKey.random(new SecureRandom());
  private final KeyFile file = KeyFile.empty(DATABASE)
      .withPassword(FIRST, "Методист", "первый пароль".toCharArray(), Cheap.COST, key)
      .withPassword(SECOND, "Руководитель", "второй пароль".toCharArray(), Cheap.COST, key)
      .withRecovery(recovery, key);

  private static KeyFile whole(byte[] bytes) {
    assertThat(KeyFileFormat.read(bytes)).isInstanceOf(Verdict.Whole.class);
    return ((Verdict.Whole) KeyFileFormat.read(bytes)).file();
  }

  @Test
  void everyPersonAndTheRecoveryKeyOpenTheSameKey() {
    KeyFile read = whole(KeyFileFormat.bytes(file));
    assertThat(read.database()).isEqualTo(DATABASE);
    assertThat(read.revision()).isEqualTo(3);
    assertThat(read.people()).extracting(KeySlot::label).containsExactly("Методист", "Руководитель");
    KeySlot first = read.people().getFirst();
    KeySlot second = read.people().getLast();
    assertThat(read.open(first, "первый пароль".toCharArray())).hasValueSatisfying(this::isTheKey);
    assertThat(read.open(second, "второй пароль".toCharArray())).hasValueSatisfying(this::isTheKey);
    assertThat(read.open(first, "второй пароль".toCharArray())).isEmpty();
    assertThat(read.open(first, "Первый пароль".toCharArray())).isEmpty();
    assertThat(read.open(recovery)).hasValueSatisfying(this::isTheKey);
    assertThat(read.open(RecoveryKey.random(new SecureRandom()))).isEmpty();
  }

  private void isTheKey(DataKey opened) {
    assertThat(opened.same(key)).isTrue();
  }

  @Test
  void everyFlipAndEveryCutIsDamage() {
    byte[] bytes = KeyFileFormat.bytes(file);
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] flipped = bytes.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(KeyFileFormat.read(flipped)).as("bit %d", bit).isInstanceOf(Verdict.Damaged.class);
    }
    for (int length = 0; length < bytes.length; length++) {
      assertThat(KeyFileFormat.read(Arrays.copyOf(bytes, length))).isInstanceOf(Verdict.Damaged.class);
    }
    assertThat(KeyFileFormat.read(Arrays.copyOf(bytes, bytes.length + 1))).isInstanceOf(Verdict.Damaged.class);
    assertThat(KeyFileFormat.read(new byte[100_000])).isInstanceOf(Verdict.Damaged.class);
  }

  /// Somebody who means harm makes the hash right again; then the tags and the limits hold.
  @Test
  void everyFlipUnderARightHashIsRefusedOrOpensNothingButTheKey() throws Exception {
    byte[] bytes = KeyFileFormat.bytes(file);
    int opened = 0;
    for (int bit = 0; bit < (bytes.length - 32) * 8; bit++) {
      byte[] forged = bytes.clone();
      forged[bit / 8] ^= (byte) (1 << bit % 8);
      if (rehashed(forged) instanceof Verdict.Whole(KeyFile read)) {
        for (KeySlot slot : read.people()) {
          // Costs grown by a high bit take their time; those of the format's limits are tried by Argon2Test.
          if (slot.cost().orElseThrow().memoryKib() <= 1024 && slot.cost().orElseThrow().passes() <= 4) {
            Optional<DataKey> key = read.open(slot, "первый пароль".toCharArray());
            key.ifPresent(this::isTheKey);
            opened += key.isPresent() ? 1 : 0;
          }
        }
      }
    }
    assertThat(opened).isPositive();
  }

  private static Verdict rehashed(byte[] bytes) throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(bytes, bytes.length - 32));
    System.arraycopy(hash, 0, bytes, bytes.length - 32, 32);
    return KeyFileFormat.read(bytes);
  }

  @Test
  void aNewerVersionIsToldFromDamage() throws Exception {
    byte[] bytes = KeyFileFormat.bytes(file);
    bytes[7] = 2;
    assertThat(rehashed(bytes)).isEqualTo(new Verdict.Newer(2));
  }

  @Test
  void aSlotMovedIntoAnotherDatabaseOpensNothing() {
    KeyFile moved = new KeyFile(SECOND, 1, file.slots());
    assertThat(moved.open(moved.people().getFirst(), "первый пароль".toCharArray())).isEmpty();
    assertThat(moved.open(recovery)).isEmpty();
  }

  @Test
  void aBombIsRefused() throws Exception {
    byte[] bytes = KeyFileFormat.bytes(file);
    int cost = 30 + 1 + 16 + 1 + "Методист".getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    assertThat(ByteBuffer.wrap(bytes).getInt(cost)).isEqualTo(Cheap.COST.memoryKib());
    ByteBuffer.wrap(bytes).putInt(cost, Integer.MAX_VALUE);
    assertThat(rehashed(bytes)).isInstanceOf(Verdict.Damaged.class);
    ByteBuffer.wrap(bytes).putInt(cost, 64 * 1024).putShort(cost + 4, (short) 0xffff);
    assertThat(rehashed(bytes)).isInstanceOf(Verdict.Damaged.class);
  }

  @Test
  void aLongLabelIsCutBetweenLetters() {
    KeyFile named = KeyFile.empty(DATABASE).withPassword(FIRST, "ё".repeat(200), Cheap.password(), Cheap.COST, key);
    assertThat(whole(KeyFileFormat.bytes(named)).people().getFirst().label()).isEqualTo("ё".repeat(60));
  }
}
