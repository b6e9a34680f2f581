package ru.kvartil.journal.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.kvartil.journal.JournalEvent;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.vault.DataKey;

/// The journal's file. Head: eight letters, one byte for sealed or not, salt, device. Then records: length (4 bytes), number of
/// the event (8), the guarded event. It only grows at its end; whole rewriting goes through [SafeFile]. A record cut off at the
/// end is what a power cut leaves and is forgotten; a damaged one is counted and those after it are read on.
final class JournalFile implements AutoCloseable {
  private static final byte[] MAGIC = {'K', 'V', 'J', 'R', 'N', 'L', '0', '1'};
  private static final byte PLAIN = 0;
  private static final byte SEALED = 1;
  private static final int HEAD = MAGIC.length + 1 + Guard.SALT + 2 * Long.BYTES;
  private static final int RECORD_HEAD = Integer.BYTES + Long.BYTES;
  /// No event is longer: its changes have at most a million letters.
  private static final int LONGEST = 8 << 20;
  private final FileChannel channel;
  private final Guard guard;

  private JournalFile(FileChannel channel, Guard guard) {
    this.channel = channel;
    this.guard = guard;
  }

  /// What a file's records are protected by.
  enum Under {
    NOTHING, KEY, FORMER_KEY
  }

  /// What a file holds.
  ///
  /// @param device installation whose changes they are
  /// @param end where the last whole record ends
  /// @param damaged records that are not what was written
  record Contents(UUID device, Under under, List<JournalEvent> events, long end, int damaged) {
    /// The same, read with the data key before the present one.
    Contents ofFormerKey() {
      return new Contents(device, Under.FORMER_KEY, events, end, damaged);
    }

    /// Number of the last event, 0 without one.
    long last() {
      return events.isEmpty() ? 0 : events.getLast().seq();
    }
  }

  /// Reads a file; empty when there is none, when its head is not one of ours, or when it is sealed and no key is given.
  ///
  /// @param key of the database; a file that is not sealed is read all the same
  static Optional<Contents> read(Path file, Optional<DataKey> key) throws IOException {
    if (!Files.exists(file) || Files.size(file) < HEAD) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    byte[] magic = new byte[MAGIC.length];
    bytes.get(magic);
    byte mode = bytes.get();
    boolean sealed = mode == SEALED;
    byte[] salt = new byte[Guard.SALT];
    bytes.get(salt);
    UUID device = new UUID(bytes.getLong(), bytes.getLong());
    if (!Arrays.equals(magic, MAGIC) || (mode != PLAIN && !sealed) || (sealed && key.isEmpty())) {
      return Optional.empty();
    }
    try (Guard guard = Guard.of(sealed ? key : Optional.empty(), salt)) {
      return Optional.of(records(bytes, guard, device));
    }
  }

  /// Whether a file is a journal anybody can read.
  static boolean isPlain(Path file) throws IOException {
    return read(file, Optional.empty()).isPresent();
  }

  private static Contents records(ByteBuffer bytes, Guard guard, UUID device) {
    List<JournalEvent> events = new ArrayList<>();
    int damaged = 0;
    long end = bytes.position();
    while (bytes.remaining() >= RECORD_HEAD) {
      int length = bytes.getInt();
      long number = bytes.getLong();
      if (length < 0 || length > LONGEST || length > bytes.remaining()) {
        // The tail of a power cut, or a length that was damaged: nothing after it can be told apart.
        damaged += length < 0 || length > LONGEST ? 1 : 0;
        break;
      }
      byte[] record = new byte[length];
      bytes.get(record);
      Optional<JournalEvent> event = guard.open(number, record).flatMap(JournalEvent::of)
          .filter(read -> read.seq() == number);
      event.ifPresent(events::add);
      damaged += event.isPresent() ? 0 : 1;
      end = bytes.position();
    }
    return new Contents(device, guard.sealed() ? Under.KEY : Under.NOTHING, List.copyOf(events), end, damaged);
  }

  /// Writes a file anew, whole, in the place of whatever stands there.
  static void rewrite(Path file, Optional<DataKey> key, UUID device, List<JournalEvent> events) throws Failure {
    try (Guard guard = Guard.fresh(key)) {
      SafeFile.write(file, out -> {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        head.put(MAGIC).put(guard.sealed() ? SEALED : PLAIN).put(guard.salt()).putLong(device.getMostSignificantBits())
            .putLong(device.getLeastSignificantBits());
        out.write(head.array());
        for (JournalEvent event : events) {
          out.write(record(guard, event).array());
        }
      });
    }
  }

  /// Opens a whole file for growing, after the last whole record.
  static JournalFile open(Path file, Optional<DataKey> key, long end) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    ByteBuffer salt = ByteBuffer.allocate(Guard.SALT);
    channel.read(salt, MAGIC.length + 1L);
    channel.truncate(end);
    channel.position(end);
    return new JournalFile(channel, Guard.of(key, salt.array()));
  }

  /// Writes events at the end and forces them to disk. After a failure nothing of them stays.
  void append(List<JournalEvent> events) throws IOException {
    long before = channel.position();
    try {
      for (JournalEvent event : events) {
        ByteBuffer record = record(guard, event);
        while (record.hasRemaining()) {
          channel.write(record);
        }
      }
      channel.force(false);
    } catch (IOException failed) {
      channel.truncate(before);
      channel.position(before);
      throw failed;
    }
  }

  private static ByteBuffer record(Guard guard, JournalEvent event) {
    byte[] content = guard.close(event.seq(), event.bytes());
    return ByteBuffer.allocate(RECORD_HEAD + content.length).putInt(content.length).putLong(event.seq()).put(content)
        .flip();
  }

  @Override
  public void close() throws IOException {
    guard.close();
    channel.close();
  }
}
