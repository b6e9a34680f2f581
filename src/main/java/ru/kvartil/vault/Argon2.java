package ru.kvartil.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// How much work a password costs: Argon2id (RFC 9106) with its parameters, which are stored beside what it wraps.
///
/// @param memoryKib memory in KiB
/// @param passes over the memory
/// @param lanes of memory; one, because Bouncy Castle fills them one after another anyway
public record Argon2(int memoryKib, int passes, int lanes) {
  /// Where the measuring starts: 64 MiB, 3 passes.
  public static final Argon2 START = new Argon2(64 * 1024, 3, 1);
  /// Below this no key file of ours goes (OWASP Password Storage, Argon2id): 19 MiB, 2 passes.
  public static final Argon2 LEAST = new Argon2(19 * 1024, 2, 1);
  static final int SALT = 16;
  /// A file from a stranger may not make the program take more memory or time than this.
  private static final int MOST_KIB = 256 * 1024;
  private static final int MOST_PASSES = 32;
  private static final int MOST_LANES = 4;
  private static final long MOST_WORK = 1024L * 1024;
  private static final Duration QUICK = Duration.ofMillis(300);
  private static final Duration SLOW = Duration.ofSeconds(1);
  private static final Duration AIM = Duration.ofMillis(650);
  private static final List<Argon2> LADDER = List.of(LEAST, new Argon2(32 * 1024, 2, 1), new Argon2(32 * 1024, 3, 1),
      new Argon2(64 * 1024, 2, 1), START, new Argon2(64 * 1024, 4, 1), new Argon2(96 * 1024, 3, 1),
      new Argon2(128 * 1024, 3, 1), new Argon2(128 * 1024, 4, 1), new Argon2(128 * 1024, 6, 1));

  /// Whether a file may ask for this much work. Too little needs no refusal: who changes the parameters of a slot only
  /// makes its password wrong.
  boolean bearable() {
    return memoryKib >= 8L * lanes && memoryKib <= MOST_KIB && passes >= 1 && passes <= MOST_PASSES && lanes >= 1
        && lanes <= MOST_LANES && (long) memoryKib * passes <= MOST_WORK;
  }

  /// What this machine does in 0.3–1 s. The first derivation after the start of a program is the slow one, and it is the
  /// one everybody waits for, so exactly one is measured, without warming up.
  public static Argon2 measured(LongSupplier nanos) {
    long from = nanos.getAsLong();
    byte[] spent = START.derive("measure".toCharArray(), new byte[SALT]);
    Arrays.fill(spent, (byte) 0);
    return fitting(Duration.ofNanos(nanos.getAsLong() - from));
  }

  /// @param start how long [#START] took
  static Argon2 fitting(Duration start) {
    if (start.compareTo(QUICK) >= 0 && start.compareTo(SLOW) <= 0) {
      return START;
    }
    double nanosOfWork = (double) start.toNanos() / START.work();
    return LADDER.stream().filter(each -> each.work() * nanosOfWork <= AIM.toNanos()).reduce((_, larger) -> larger)
        .orElse(LEAST);
  }

  private long work() {
    return (long) memoryKib * passes;
  }

  /// The key that wraps: 32 bytes. The caller overwrites it after use; the password stays the caller's.
  byte[] derive(char[] password, byte[] salt) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
        .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(memoryKib).withIterations(passes)
        .withParallelism(lanes).withSalt(salt).build());
    byte[] utf8 = utf8(password);
    byte[] key = new byte[DataKey.BYTES];
    try {
      generator.generateBytes(utf8, key);
      return key;
    } finally {
      Arrays.fill(utf8, (byte) 0);
    }
  }

  private static byte[] utf8(char[] password) {
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    encoded.clear();
    while (encoded.hasRemaining()) {
      encoded.put((byte) 0);
    }
    return bytes;
  }
}
