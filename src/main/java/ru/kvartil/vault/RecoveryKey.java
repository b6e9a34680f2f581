package ru.kvartil.vault;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// The second way to a data key, printed and kept in a safe: 160 random bits as eight groups of five signs, the fifth of
/// each proving the four before it. 160 bits cannot be guessed, so no slow derivation stands before them.
public final class RecoveryKey implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(RecoveryKey.class);
  /// Groups of a key.
  public static final int GROUPS = 8;
  private static final int BYTES = 20;
  private static final int DATA = 4;
  private static final int BITS = 5;
  private final byte[] bytes;
  private boolean destroyed;

  private RecoveryKey(byte[] bytes) {
    this.bytes = bytes;
  }

  static RecoveryKey random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new RecoveryKey(bytes);
  }

  /// Reads what a person typed: spaces, hyphens and line ends count for nothing, a Russian layout is forgiven where
  /// letters look alike.
  ///
  /// @throws Failure that names the group with the mistake, or says how many signs are missing
  public static RecoveryKey parse(CharSequence typed) throws Failure {
    List<Integer> values = new ArrayList<>();
    for (int i = 0; i < typed.length(); i++) {
      char sign = typed.charAt(i);
      if (!Character.isLetterOrDigit(sign)) {
        continue;
      }
      int value = Symbols.value(sign);
      if (value < 0) {
        throw new Failure(TEXTS, "vault.recovery-sign", ordinal(values.size() / (DATA + 1)), sign);
      }
      values.add(value);
    }
    byte[] bytes = new byte[BYTES];
    for (int group = 0; group < GROUPS; group++) {
      readGroup(values, group, bytes);
    }
    if (values.size() > GROUPS * (DATA + 1)) {
      throw new Failure(TEXTS, "vault.recovery-long", GROUPS);
    }
    return new RecoveryKey(bytes);
  }

  private static void readGroup(List<Integer> all, int group, byte[] into) throws Failure {
    int from = group * (DATA + 1);
    if (all.size() < from + DATA + 1) {
      throw new Failure(TEXTS, "vault.recovery-short", ordinal(group), GROUPS);
    }
    int[] values = all.subList(from, from + DATA).stream().mapToInt(Integer::intValue).toArray();
    if (Symbols.check(values, group) != all.get(from + DATA)) {
      throw new Failure(TEXTS, "vault.recovery-group", ordinal(group));
    }
    for (int i = 0; i < DATA; i++) {
      put(into, (group * DATA + i) * BITS, values[i]);
    }
  }

  /// «3-й», for the messages.
  private static int ordinal(int group) {
    return group + 1;
  }

  private static void put(byte[] into, int firstBit, int value) {
    for (int bit = 0; bit < BITS; bit++) {
      if ((value >> (BITS - 1 - bit) & 1) == 1) {
        into[(firstBit + bit) / Byte.SIZE] |= (byte) (0x80 >> (firstBit + bit) % Byte.SIZE);
      }
    }
  }

  private int value(int firstBit) {
    int value = 0;
    for (int bit = 0; bit < BITS; bit++) {
      int at = firstBit + bit;
      value = value << 1 | (bytes[at / Byte.SIZE] >> (Byte.SIZE - 1 - at % Byte.SIZE) & 1);
    }
    return value;
  }

  /// The groups as they are printed. They are the key: they go on paper and nowhere else.
  public List<String> groups() {
    usable();
    List<String> groups = new ArrayList<>();
    for (int group = 0; group < GROUPS; group++) {
      int[] values = new int[DATA];
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < DATA; i++) {
        values[i] = value((group * DATA + i) * BITS);
        text.append(Symbols.sign(values[i]));
      }
      groups.add(text.append(Symbols.sign(Symbols.check(values, group))).toString());
    }
    return List.copyOf(groups);
  }

  /// Whether somebody copied one group from the paper rightly.
  ///
  /// @param group its number from 0
  public boolean isGroup(int group, CharSequence typed) {
    String printed = groups().get(group);
    StringBuilder read = new StringBuilder();
    for (int i = 0; i < typed.length(); i++) {
      int value = Symbols.value(typed.charAt(i));
      if (Character.isLetterOrDigit(typed.charAt(i))) {
        read.append(value < 0 ? '?' : Symbols.sign(value));
      }
    }
    return printed.contentEquals(read);
  }

  /// The key that wraps the data key in its slot. The caller overwrites it after use.
  byte[] wrapping(byte[] salt) {
    return DataKey.derive(usable(), salt, "kvartil/1/recovery");
  }

  private byte[] usable() {
    if (destroyed) {
      throw new IllegalStateException("the recovery key was destroyed");
    }
    return bytes;
  }

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
    destroyed = true;
  }

  @Override
  public String toString() {
    return "RecoveryKey[…]";
  }
}
