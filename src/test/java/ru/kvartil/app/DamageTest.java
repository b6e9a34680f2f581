package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;
import ru.kvartil.backup.Manifest;
import ru.kvartil.backup.Reason;
import ru.kvartil.backup.TableState;
import ru.kvartil.cli.Workplaces.Rebuilt;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.storage.Database;
import ru.kvartil.vault.Cheap;
import ru.kvartil.vault.Unlocked;
import ru.kvartil.vault.Vault;

/// A flipped bit, a file cut short, a block of zeros, in every file the program needs: it is refused, found by the check at the
/// start, or harms nothing; no value is ever wrong without a word, and what is damaged is put together again from what is
/// whole. A thousand instead of forty: `mvn test -Pbench -Dtest=DamageTest#aThousand`.
class DamageTest {
  private static final Database.Origin ORIGIN = new Database.Origin(InstantSource.system(), "тест");
  /// They grow by opening, rebuilding and looking.
  private static final Set<String> GROWING = Set.of("change_event", "audit_entry");
  private static final List<String> FILES = List.of("база.mv.db", "база.mv.db", "база.mv.db", "база.keys", "база.keys2",
      "база.journal", "база.kvartil", ".kvb");
  @TempDir
  Path folder;

  @Test
  @Tag("long")
  void forty() throws Exception {
    damage(20, false, 20261122);
    damage(20, true, 20261123);
  }

  @Test
  @Tag("bench")
  void aThousand() throws Exception {
    damage(500, false, System.nanoTime());
    damage(500, true, System.nanoTime());
  }

  private void damage(int times, boolean secret, long seed) throws Exception {
    Random random = new Random(seed);
    Whole whole = new Whole(Files.createDirectory(folder.resolve("целая " + secret)), secret);
    Map<String, Integer> outcomes = new TreeMap<>();
    for (int i = 0; i < times; i++) {
      Path hurt = folder.resolve("повреждённая");
      copy(whole.home, hurt);
      String file = FILES.get(random.nextInt(FILES.size()));
      Path path = find(hurt, file);
      if (path != null) {
        String how = hurt(path, random);
        String as = "seed " + seed + ", " + i + ": " + path.getFileName() + " " + how;
        outcomes.merge(kind(file) + " " + whole.look(hurt, as), 1, Integer::sum);
      }
      remove(hurt);
    }
    System.out.printf("%d damages, %s, seed %d: %s%n", times, secret ? "encrypted" : "plain", seed, outcomes);
  }

  private static String kind(String file) {
    return file.substring(file.indexOf('.') + 1);
  }

  private static @Nullable Path find(Path home, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElse(null);
    }
  }

  /// @return what was done, in words
  private static String hurt(Path file, Random random) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(3)) {
      case 0 -> {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
        return "bit at " + at;
      }
      case 1 -> {
        Files.write(file, Arrays.copyOf(bytes, at));
        return "cut to " + at;
      }
      default -> {
        int from = at / 512 * 512;
        Arrays.fill(bytes, from, Math.min(bytes.length, from + 512 * (1 + random.nextInt(16))), (byte) 0);
        Files.write(file, bytes);
        return "zeros from " + from;
      }
    }
  }

  /// A database with a proven copy of its last state, and what it holds.
  private static final class Whole {
    private final Path home;
    private final Wiring wiring;
    private final boolean secret;
    private final Map<String, TableState> expected;

    Whole(Path home, boolean secret) throws Exception {
      this.home = home;
      this.secret = secret;
      this.wiring = new Wiring(new Folders(home.resolveSibling("user")), ORIGIN, new Cheap().surroundings());
      Path base = home.resolve("база");
      Optional<Unlocked> keys = Optional.empty();
      if (secret) {
        Vault.Made made = wiring.keys().vault(base).create("", Cheap.password());
        made.recovery().close();
        keys = Optional.of(made.keys());
      }
      Optional<Unlocked> under = keys;
      new KilledProgram(home, new Random(1))
          .found(
              content -> under.isPresent() ? wiring.create(base, content, under.get()) : wiring.create(base, content));
      try (OpenWorkplace open = open(home)) {
        open.backups().make(Reason.COMMAND, Progress.none());
        this.expected = states(open);
      }
      keys.ifPresent(Unlocked::close);
    }

    private OpenWorkplace open(Path at) throws Failure {
      Path base = at.resolve("база");
      if (!secret) {
        return wiring.open(base);
      }
      try (Unlocked unlocked = wiring.keys().unlock(base, Cheap.password())) {
        return wiring.open(base, unlocked);
      }
    }

    private static Map<String, TableState> states(OpenWorkplace open) throws Failure {
      Map<String, TableState> states = new TreeMap<>(open.backups().tables());
      states.keySet().removeAll(GROWING);
      return states;
    }

    /// What came of it: `refused`, `found` by the check at the start, `harmless`. All else fails.
    String look(Path hurt, String as) throws Exception {
      String outcome;
      try (OpenWorkplace open = open(hurt)) {
        Set<String> changed = open.backups().changedByItself(true);
        outcome = changed.isEmpty() ? "harmless" : "found";
        if (changed.isEmpty()) {
          assertThat(states(open)).as(as).isEqualTo(expected);
        }
      } catch (Failure refused) {
        outcome = "refused";
      } catch (RuntimeException | Error bug) {
        throw new AssertionError(as, bug);
      }
      copies(hurt, as);
      if (!outcome.equals("harmless")) {
        rebuild(hurt, as);
      }
      return outcome;
    }

    /// A copy proves whole, or is refused.
    private void copies(Path hurt, String as) throws Exception {
      Path copy = find(hurt, ".kvb");
      try {
        Manifest proven = rescued(hurt, copies -> copies.check(copy));
        assertThat(proven.tables()).as(as).containsAllEntriesOf(expected);
      } catch (Failure refused) {
        assertThat(as).contains(".kvb");
      }
    }

    private void rebuild(Path hurt, String as) throws Exception {
      assertThat(as).as("a damaged copy harms nothing").doesNotContain(".kvb");
      try {
        Rebuilt _ = rescued(hurt, ClosedCopies::rebuild);
        try (OpenWorkplace open = open(hurt)) {
          assertThat(states(open)).as(as).isEqualTo(expected);
        }
      } catch (Failure failure) {
        throw new AssertionError(as, failure);
      }
    }

    @FunctionalInterface
    private interface Rescuing<T> {
      T from(ClosedCopies copies) throws Failure;
    }

    private <T> T rescued(Path hurt, Rescuing<T> rescuing) throws Exception {
      Path base = hurt.resolve("база");
      if (!secret) {
        return rescuing.from(wiring.copies(base));
      }
      Path keys = Vault.databaseOf(base).isPresent()
          ? base
          : CopyKeys.ownKeys(find(hurt, ".kvb"), wiring.temporary());
      try (Unlocked unlocked = wiring.keys().unlock(keys, Cheap.password())) {
        return rescuing.from(wiring.copies(base, unlocked, keys));
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(from, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes about) throws IOException {
        Files.createDirectory(to.resolve(from.relativize(dir)));
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
        Files.copy(file, to.resolve(from.relativize(file)));
        return FileVisitResult.CONTINUE;
      }
    });
  }

  private static void remove(Path folder) throws IOException {
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failed)
          throws IOException {
        Files.delete(dir);
        return FileVisitResult.CONTINUE;
      }
    });
  }
}
