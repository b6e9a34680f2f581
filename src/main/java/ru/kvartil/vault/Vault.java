package ru.kvartil.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Texts;

/// The keys of one database on disk: `NAME.keys` and its copy `NAME.keys2`, and `NAME.tries` with the number of wrong
/// passwords. Opens them with a password or the recovery key, and changes them. What changes them takes an [Unlocked], so a
/// key of another database can never be stored here.
public final class Vault {
  private static final Texts TEXTS = Texts.of(Vault.class);
  private static final String SUFFIX = ".mv.db";
  private final KeyCopies copies;
  private final Attempts attempts;
  private final Surroundings around;

  /// What it takes from outside.
  ///
  /// @param clock wall clock
  /// @param nanos a counter that nobody can set, nanoseconds
  /// @param cost asked for every password that is set
  public record Surroundings(InstantSource clock, LongSupplier nanos, Supplier<Argon2> cost) {
    /// This machine, with the cost measured each time.
    public static Surroundings machine() {
      return new Surroundings(InstantSource.system(), System::nanoTime, () -> Argon2.measured(System::nanoTime));
    }
  }

  /// @param database path of the database, with or without `.mv.db`
  public Vault(Path database, Surroundings around) {
    Path base = base(database);
    this.copies = new KeyCopies(base);
    this.attempts = new Attempts(base.resolveSibling(base.getFileName() + ".tries"), around.clock(), around.nanos());
    this.around = around;
  }

  static Path base(Path database) {
    Path absolute = database.toAbsolutePath().normalize();
    String name = String.valueOf(absolute.getFileName());
    return name.endsWith(SUFFIX)
        ? absolute.resolveSibling(name.substring(0, name.length() - SUFFIX.length()))
        : absolute;
  }

  /// Identity of the database whose keys lie here; empty without a whole key file.
  public static Optional<UUID> databaseOf(Path database) {
    try {
      return Optional.of(new KeyCopies(base(database)).find().file().database());
    } catch (Failure lost) {
      return Optional.empty();
    }
  }

  /// Whether there is a key file, whole or not.
  public boolean exists() {
    return copies.exist();
  }

  /// The files of the keys, for backups.
  public List<Path> files() {
    return copies.places();
  }

  /// The slots as they stand, before anything is opened.
  ///
  /// @throws Failure when neither copy is whole
  public KeyFile file() throws Failure {
    return copies.find().file();
  }

  /// The slots that a password opens; none when neither copy of the key file is whole.
  public List<KeySlot> people() {
    try {
      return file().people();
    } catch (Failure lost) {
      return List.of();
    }
  }

  /// How long the next try of a password has to wait; zero when it may come.
  public Duration waiting() {
    return attempts.left();
  }

  /// Makes the keys of a new database: a slot for one person and one for a recovery key. A key file of another database
  /// that stands in the way is kept under another name.
  public Made create(UUID database, DataKey key, String label, char[] password) throws Failure {
    requireTaken(password);
    putAside(database);
    RecoveryKey recovery = RecoveryKey.random(new SecureRandom());
    UUID slot = newId();
    KeyFile file = KeyFile.empty(database).withPassword(slot, label, password, around.cost().get(), key)
        .withRecovery(recovery, key);
    copies.save(file);
    KeySlot made = file.people().getFirst();
    return new Made(recovery, new Unlocked(database, key.copy(), Optional.of(made), List.of()));
  }

  /// As above with a new data key and a new identity.
  public Made create(String label, char[] password) throws Failure {
    try (DataKey key = DataKey.random(new SecureRandom())) {
      return create(newId(), key, label, password);
    }
  }

  /// New keys.
  ///
  /// @param recovery to be printed and closed
  /// @param keys opened already, with the slot of the person
  public record Made(RecoveryKey recovery, Unlocked keys) {
    /// The slot of the person.
    public UUID slot() {
      return keys.slot().orElseThrow().id();
    }
  }

  private void putAside(UUID database) throws Failure {
    if (!exists()) {
      return;
    }
    try {
      UUID other = file().database();
      if (other.equals(database)) {
        return;
      }
    } catch (Failure damaged) {
      // Damaged or newer: kept all the same, somebody may still want it.
    }
    for (Path place : copies.places()) {
      Path aside = place.resolveSibling(place.getFileName() + ".other-" + around.clock().millis());
      try {
        if (Files.exists(place)) {
          SafeFile.write(aside, Files.readAllBytes(place));
        }
      } catch (IOException busy) {
        throw new Failure(TEXTS, "vault.keys-busy", busy, place);
      }
    }
  }

  /// Opens with a password, whoever's it is; one try however many people there are.
  public Unlocked unlock(char[] password) throws Failure {
    return unlock(copies.find(), Optional.empty(), password);
  }

  /// Opens with the password of one person.
  public Unlocked unlock(UUID slot, char[] password) throws Failure {
    return unlock(copies.find(), Optional.of(slot), password);
  }

  private Unlocked unlock(KeyCopies.Found found, Optional<UUID> only, char[] password) throws Failure {
    attempts.begin();
    for (KeySlot slot : found.file().people()) {
      if (only.isEmpty() || only.get().equals(slot.id())) {
        Optional<DataKey> key = found.file().open(slot, password);
        if (key.isPresent()) {
          attempts.right();
          return opened(found, key.get(), Optional.of(slot));
        }
      }
    }
    Duration wait = attempts.left();
    throw wait.isZero()
        ? new Failure(TEXTS, "vault.wrong-password")
        : new Failure(TEXTS, "vault.wrong-password-wait", Attempts.words(wait));
  }

  /// Opens with the recovery key; no waiting, because it cannot be guessed.
  public Unlocked recover(RecoveryKey recovery) throws Failure {
    KeyCopies.Found found = copies.find();
    DataKey key = found.file().open(recovery).orElseThrow(() -> new Failure(TEXTS, "vault.recovery-other"));
    attempts.right();
    return opened(found, key, Optional.empty());
  }

  /// A lost copy is written again only now that the other one has proven itself. A folder that cannot be written keeps
  /// nobody from his data.
  private Unlocked opened(KeyCopies.Found found, DataKey key, Optional<KeySlot> slot) {
    List<Path> restored = found.stale();
    try {
      copies.save(found.file(), restored);
    } catch (Failure readOnly) {
      restored = List.of();
    }
    return new Unlocked(found.file().database(), key, slot, restored);
  }

  /// Another password for whoever knows the present one; the data key stays, so nothing else changes.
  public void changePassword(UUID slot, char[] present, char[] next) throws Failure {
    requireTaken(next);
    try (Unlocked unlocked = unlock(slot, present)) {
      setPassword(unlocked, slot, next);
    }
  }

  /// A new password for a slot, with the vault open: after the recovery key, or by who may.
  public void setPassword(Unlocked unlocked, UUID slot, char[] next) throws Failure {
    requireTaken(next);
    KeyFile file = owned(unlocked);
    KeySlot old = file.people().stream().filter(each -> each.id().equals(slot)).findFirst()
        .orElseThrow(() -> new Failure(TEXTS, "vault.no-person"));
    copies.save(file.withPassword(slot, old.label(), next, around.cost().get(), unlocked.key()));
  }

  /// Lets one more person in.
  ///
  /// @param label readable to anybody, so no surname
  /// @return identity of the slot
  public UUID add(Unlocked unlocked, String label, char[] password) throws Failure {
    requireTaken(password);
    KeyFile file = owned(unlocked);
    if (file.slots().size() >= KeyFile.MOST_SLOTS) {
      throw new Failure(TEXTS, "vault.full", KeyFile.MOST_SLOTS);
    }
    UUID slot = newId();
    copies.save(file.withPassword(slot, label, password, around.cost().get(), unlocked.key()));
    return slot;
  }

  /// Gives a person of the centre a password of their own, or another one.
  ///
  /// @param owner identity of the person, of version 7 ([KeySlot#owner])
  /// @param label readable to anybody, so no surname
  public void give(Unlocked unlocked, UUID owner, String label, char[] password) throws Failure {
    requireTaken(password);
    KeyFile file = owned(unlocked);
    boolean fresh = file.people().stream().noneMatch(slot -> slot.id().equals(owner));
    if (fresh && file.slots().size() >= KeyFile.MOST_SLOTS) {
      throw new Failure(TEXTS, "vault.full", KeyFile.MOST_SLOTS);
    }
    copies.save(file.withPassword(owner, label, password, around.cost().get(), unlocked.key()));
  }

  /// Sets the main password, also where it was taken away: what the recovery key is for.
  public void setMain(Unlocked unlocked, char[] password) throws Failure {
    Optional<KeySlot> main = owned(unlocked).people().stream().filter(slot -> slot.owner().isEmpty()).findFirst();
    if (main.isPresent()) {
      setPassword(unlocked, main.get().id(), password);
    } else {
      UUID _ = add(unlocked, "", password);
    }
  }

  /// Takes a person's password away; the last one stays. Who wrote down the data key meanwhile is kept out only by a new
  /// data key.
  public void remove(Unlocked unlocked, UUID slot) throws Failure {
    KeyFile file = owned(unlocked);
    if (file.people().size() == 1) {
      throw new Failure(TEXTS, "vault.last-person");
    }
    copies.save(file.without(slot));
  }

  /// Makes another recovery key; the printed one opens nothing any more. It is handed over first: when that fails, the
  /// former one stays in force.
  public void newRecovery(Unlocked unlocked, Handing handing) throws Failure {
    try (RecoveryKey recovery = RecoveryKey.random(new SecureRandom())) {
      KeyFile next = owned(unlocked).withRecovery(recovery, unlocked.key());
      handing.take(recovery);
      copies.save(next);
    }
  }

  /// Makes a new data key for this database. Whoever has written down the present one reads nothing that is stored under the
  /// new one. Only the password that is typed now goes on, and a new recovery key: those of other people cannot be wrapped
  /// anew without being typed. Nothing is stored here.
  ///
  /// @param unlocked by the password
  /// @param password the same one; stays the caller's
  public KeyRenewal renewal(Unlocked unlocked, char[] password) throws Failure {
    KeyFile present = owned(unlocked);
    KeySlot mine = unlocked.slot().orElseThrow(() -> new Failure(TEXTS, "vault.no-person"));
    DataKey key = DataKey.random(new SecureRandom());
    RecoveryKey recovery = RecoveryKey.random(new SecureRandom());
    return new KeyRenewal(key, present.emptied()
        .withPassword(mine.id(), mine.label(), password, around.cost().get(), key).withRecovery(recovery, key),
        recovery);
  }

  /// Takes a recovery key to paper.
  @FunctionalInterface
  public interface Handing {
    void take(RecoveryKey key) throws Failure;
  }

  private KeyFile owned(Unlocked unlocked) throws Failure {
    KeyFile file = file();
    if (!file.database().equals(unlocked.database())) {
      throw new Failure(TEXTS, "vault.other-database");
    }
    return file;
  }

  private static void requireTaken(char[] password) throws Failure {
    Strength strength = Strength.of(password);
    if (!strength.taken()) {
      throw new Failure(TEXTS, strength == Strength.SHORT ? "vault.short" : "vault.monotonous", Strength.LEAST);
    }
  }

  private static UUID newId() {
    return UUID.randomUUID();
  }
}
