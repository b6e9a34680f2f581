package ru.kvartil.journal.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import ru.kvartil.journal.Harm;
import ru.kvartil.journal.JournalEvent;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.vault.DataKey;

/// The journal's file. Head: eight letters, one byte for sealed or not, salt, device. Then records: length (4 bytes), number of
/// the event (8), the guarded event. It only grows at its end; whole rewriting goes through [SafeFile]. A record cut off at the
/// end is what a power cut leaves and is forgotten; a damaged one is counted, and the next whole one after it is looked for.
final class JournalFile implements AutoCloseable {
  private static final byte[] MAGIC = {'K', 'V', 'J', 'R', 'N', 'L', '0', '1'};
  private static final byte PLAIN = 0;
  private static final byte SEALED = 1;
  private static final int HEAD = MAGIC.length + 1 + Guard.SALT + 2 * Long.BYTES;
  private static final int RECORD_HEAD = Integer.BYTES + Long.BYTES;
  /// So much further than the last one the number of the next readable record may be: room for much damage, and little for
  /// chance.
  private static final long FURTHER = 1 << 20;
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

  /// What stands after the last readable record.
  enum Rest {
    NOTHING,
    /// A record that was begun.
    CUT,
    /// Whole records that are not what was written.
    DAMAGED
  }

  /// What a file holds.
  ///
  /// @param device installation whose changes they are
  /// @param events in the order of their numbers
  /// @param end where the last whole record ends
  /// @param damaged places that are not what was written
  record Contents(UUID device, Under under, List<JournalEvent> events, long end, int damaged, Rest rest) {
    /// The same, read with the data key before the present one.
    Contents ofFormerKey() {
      return new Contents(device, Under.FORMER_KEY, events, end, damaged, rest);
    }

    /// Whether an installation wrote it: its head says so, or, where that is damaged, its events do.
    boolean isOf(String installation) {
      return device.toString().equals(installation)
          || events.stream().anyMatch(event -> event.device().toString().equals(installation));
    }

    /// Whether there are records and none can be read.
    boolean isLost() {
      return events.isEmpty() && rest == Rest.DAMAGED;
    }

    /// Number of the last event, 0 without one.
    long last() {
      return events.isEmpty() ? 0 : events.getLast().seq();
    }

    List<JournalEvent> after(long number) {
      return events.stream().filter(event -> event.seq() > number).toList();
    }

    /// What is missing of the changes after a number. Numbers go up by one, so that every gap shows.
    List<Harm> harm(long after) {
      List<Harm> harm = new ArrayList<>();
      Optional<Instant> known = events.stream().filter(event -> event.seq() <= after).map(event -> event.step().at())
          .reduce((_, later) -> later);
      long next = after + 1;
      for (JournalEvent event : after(after)) {
        Optional<Instant> at = Optional.of(event.step().at());
        if (event.seq() > next) {
          harm.add(new Harm(Harm.Kind.MISSING, event.seq() - next, known, at));
        }
        next = event.seq() + 1;
        known = at;
      }
      if (rest != Rest.NOTHING) {
        harm.add(new Harm(rest == Rest.CUT ? Harm.Kind.CUT : Harm.Kind.MISSING, 0, known, Optional.empty()));
      }
      return harm;
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
    int end = bytes.position();
    Optional<Found> found = next(bytes, end, 0, guard);
    while (found.isPresent()) {
      damaged += found.get().start() > end ? 1 : 0;
      end = found.get().end();
      events.add(found.get().event());
      found = next(bytes, end, events.getLast().seq(), guard);
    }
    Rest rest = rest(bytes, end);
    return new Contents(device, guard.sealed() ? Under.KEY : Under.NOTHING, List.copyOf(events), end,
        damaged + (rest == Rest.DAMAGED ? 1 : 0), rest);
  }

  /// A readable record and where it stands.
  private record Found(JournalEvent event, int start, int end) {}

  /// The first readable record from a place on: where a length was damaged, the next head is wherever one opens, or the
  /// record goes to the end of the file.
  private static Optional<Found> next(ByteBuffer bytes, int from, long last, Guard guard) {
    for (int start = from; start + RECORD_HEAD <= bytes.limit(); start++) {
      Optional<Found> found = record(bytes, start, bytes.getInt(start), last, guard);
      if (found.isPresent()) {
        return found;
      }
    }
    return record(bytes, from, bytes.limit() - from - RECORD_HEAD, last, guard);
  }

  private static Optional<Found> record(ByteBuffer bytes, int start, int length, long last, Guard guard) {
    if (length <= 0 || length > LONGEST || length > bytes.limit() - start - RECORD_HEAD) {
      return Optional.empty();
    }
    long number = bytes.getLong(start + Integer.BYTES);
    if (number <= last || (last > 0 && number - last > FURTHER)) {
      return Optional.empty();
    }
    byte[] record = new byte[length];
    bytes.get(start + RECORD_HEAD, record);
    return guard.open(number, record).flatMap(JournalEvent::of).filter(read -> read.seq() == number)
        .map(event -> new Found(event, start, start + RECORD_HEAD + length));
  }

  /// A file that was to grow when the power went ends within a record, or in zeros.
  private static Rest rest(ByteBuffer bytes, int end) {
    int left = bytes.limit() - end;
    if (left == 0) {
      return Rest.NOTHING;
    }
    boolean zeros = IntStream.range(end, bytes.limit()).allMatch(place -> bytes.get(place) == 0);
    boolean cut = left < RECORD_HEAD || (bytes.getInt(end) > left - RECORD_HEAD && bytes.getInt(end) <= LONGEST);
    return zeros || cut ? Rest.CUT : Rest.DAMAGED;
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
