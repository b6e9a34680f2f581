package ru.kvartil.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The bytes of a key file, numbers big-endian:
///
/// `KVKEYS`, version (2 bytes, 1), identity of the database (16), revision (4), number of slots (2); each slot: kind
/// (1: 1 person, 2 recovery key), identity (16), length of the label (1), label (UTF-8), memory in KiB (4), passes (2),
/// lanes (1), salt (16), nonce (12), wrapped key with its tag (48); at the end SHA-256 of everything before it.
///
/// The hash is proven before anything else is read, so damage is told from a wrong password and from a newer version; it
/// is no protection against somebody who means harm, which is what the tags and the limits are for.
final class KeyFileFormat {
  static final byte[] MAGIC = {'K', 'V', 'K', 'E', 'Y', 'S', 0, 1};
  /// Nothing larger is read.
  static final int MOST_BYTES = 32 * 1024;
  private static final int NAME = 6;
  private static final int HASH = 32;
  private static final int HEAD = MAGIC.length + 16 + Integer.BYTES + Short.BYTES;
  private static final int SLOT = 1 + 16 + 1 + Integer.BYTES + Short.BYTES + 1 + Argon2.SALT + Gcm.NONCE
      + KeySlot.WRAPPED;
  private static final byte PERSON = 1;
  private static final byte RECOVERY = 2;

  private KeyFileFormat() {}

  /// Why bytes are no key file that can be used.
  sealed interface Verdict {
    /// A whole file of this version.
    record Whole(KeyFile file) implements Verdict {}

    /// Not what was written: cut, changed, empty or something else.
    record Damaged(String why) implements Verdict {}

    /// Whole, but of a version this program does not know.
    record Newer(int version) implements Verdict {}
  }

  static byte[] bytes(KeyFile file) {
    ByteBuffer out = ByteBuffer.allocate(HEAD + file.slots().size() * (SLOT + KeyFile.LABEL_BYTES) + HASH);
    out.put(MAGIC);
    put(out, file.database());
    out.putInt(file.revision()).putShort((short) file.slots().size());
    for (KeySlot slot : file.slots()) {
      byte[] label = slot.label().getBytes(StandardCharsets.UTF_8);
      out.put(slot.person() ? PERSON : RECOVERY);
      put(out, slot.id());
      out.put((byte) label.length).put(label);
      out.putInt(slot.cost().map(Argon2::memoryKib).orElse(0)).putShort(slot.cost().map(Argon2::passes).orElse(0)
          .shortValue()).put(slot.cost().map(Argon2::lanes).orElse(0).byteValue());
      out.put(slot.salt()).put(slot.nonce()).put(slot.wrapped());
    }
    out.put(hash(Arrays.copyOf(out.array(), out.position())));
    return Arrays.copyOf(out.array(), out.position());
  }

  static Verdict read(byte[] bytes) {
    if (bytes.length < HEAD + HASH || bytes.length > MOST_BYTES
        || !Arrays.equals(bytes, 0, NAME, MAGIC, 0, NAME)) {
      return new Verdict.Damaged("no key file");
    }
    byte[] content = Arrays.copyOf(bytes, bytes.length - HASH);
    if (!MessageDigest.isEqual(hash(content), Arrays.copyOfRange(bytes, content.length, bytes.length))) {
      return new Verdict.Damaged("another hash");
    }
    ByteBuffer in = ByteBuffer.wrap(content).position(NAME);
    int version = in.getShort() & 0xffff;
    if (version != MAGIC[NAME + 1]) {
      return new Verdict.Newer(version);
    }
    return slots(in, new KeyFile(uuid(in), in.getInt(), List.of()));
  }

  private static Verdict slots(ByteBuffer in, KeyFile head) {
    int count = in.getShort() & 0xffff;
    if (count > KeyFile.MOST_SLOTS || head.revision() < 0) {
      return new Verdict.Damaged("too many slots");
    }
    List<KeySlot> slots = new ArrayList<>();
    Set<UUID> ids = new HashSet<>();
    for (int i = 0; i < count; i++) {
      Optional<KeySlot> slot = slot(in);
      if (slot.isEmpty() || !ids.add(slot.get().id())) {
        return new Verdict.Damaged("slot " + i);
      }
      slots.add(slot.get());
    }
    return in.hasRemaining()
        ? new Verdict.Damaged("something follows")
        : new Verdict.Whole(new KeyFile(head.database(), head.revision(), slots));
  }

  private static Optional<KeySlot> slot(ByteBuffer in) {
    if (in.remaining() < SLOT) {
      return Optional.empty();
    }
    byte kind = in.get();
    UUID id = uuid(in);
    int length = in.get() & 0xff;
    if ((kind != PERSON && kind != RECOVERY) || length > KeyFile.LABEL_BYTES
        || in.remaining() < SLOT - 1 - 16 - 1 + length) {
      return Optional.empty();
    }
    byte[] label = taken(in, length);
    Argon2 cost = new Argon2(in.getInt(), in.getShort() & 0xffff, in.get() & 0xff);
    if (kind == PERSON && !cost.bearable()) {
      return Optional.empty();
    }
    KeySlot.Wrapping wrapping = new KeySlot.Wrapping(taken(in, Argon2.SALT), taken(in, Gcm.NONCE),
        taken(in, KeySlot.WRAPPED));
    return text(label).map(words -> new KeySlot(id, words, kind == PERSON ? Optional.of(cost) : Optional.empty(),
        wrapping));
  }

  private static Optional<String> text(byte[] utf8) {
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
      return text.chars().anyMatch(Character::isISOControl) ? Optional.empty() : Optional.of(text.toString());
    } catch (CharacterCodingException broken) {
      return Optional.empty();
    }
  }

  private static byte[] taken(ByteBuffer in, int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  private static void put(ByteBuffer out, UUID id) {
    out.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  private static UUID uuid(ByteBuffer in) {
    return new UUID(in.getLong(), in.getLong());
  }

  private static byte[] hash(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("SHA-256 belongs to Java", absent);
    }
  }
}
