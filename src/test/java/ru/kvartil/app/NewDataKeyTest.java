package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.journal.OutsideJournal;
import ru.kvartil.backup.Reason;
import ru.kvartil.backup.StoredBackup;
import ru.kvartil.cli.CommandLineFace;
import ru.kvartil.original.Originals;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.storage.Database;
import ru.kvartil.vault.Cheap;
import ru.kvartil.vault.DataKey;
import ru.kvartil.vault.FormerKey;
import ru.kvartil.vault.KeyRenewal;
import ru.kvartil.vault.RecoveryKey;
import ru.kvartil.vault.Unlocked;
import ru.kvartil.vault.Vault;

/// A database under a new data key is the same database: its history, originals, journal and copies go on; the former key
/// opens nothing of it any more. Whatever ends the program on the way.
class NewDataKeyTest {
  private static final Database.Origin ORIGIN = new Database.Origin(InstantSource.system(), "тест");
  private static final List<String> TABLES = List.of("schools", "indicators");
  @TempDir
  Path folder;
  private Path password;
  private String out = "";
  private String err = "";

  @BeforeEach
  void make() throws Exception {
    password = Files.writeString(folder.resolve("пароль.txt"), Cheap.PASSWORD);
    done("init", "--district", "Озёрный");
    done("people", "add", "А. А. Белова");
    done("people", "add", "Вольф Борис");
    Path own = Files.writeString(folder.resolve("свой.txt"), "камень осень труба");
    done("password", "give", "--for", "Вольф Борис", "--new-password-file", own.toString());
    load("первая", 3);
    done("backup", "make");
  }

  private Wiring wiring() {
    return new Wiring(new Folders(folder.resolve("user")), ORIGIN, new Cheap().surroundings());
  }

  private Path base() {
    return folder.resolve("база");
  }

  private int run(String... args) {
    StringWriter said = new StringWriter();
    StringWriter complained = new StringWriter();
    int code = new CommandLineFace(wiring().commands(), new PrintWriter(said), new PrintWriter(complained)).run(
        Stream.concat(Stream.of("--database", base().toString(), "--password-file", password.toString()),
            Stream.of(args)).toArray(String[]::new));
    out = said.toString();
    err = complained.toString();
    return code;
  }

  private void done(String... args) {
    assertThat(run(args)).as(() -> err).isZero();
  }

  private void load(String name, int value) throws Exception {
    Path table = Files.writeString(folder.resolve(name + ".csv"), "Школа;Число\nПриметная школа;" + value + "\n");
    done("import", table.toString(), "--year", "2024", "--map", "Школа=school.name", "--map",
        "Число=indicator:число");
  }

  private List<String> contents() throws Exception {
    List<String> all = new ArrayList<>();
    for (String table : TABLES) {
      Path csv = folder.resolve(table + ".csv");
      done("export", table, "--csv", csv.toString());
      all.addAll(Files.readAllLines(csv));
    }
    done("journal");
    out.lines().forEach(all::add);
    return all;
  }

  private Unlocked unlocked() throws Failure {
    return new Vault(base(), new Cheap().surroundings()).unlock(Cheap.password());
  }

  private List<String> brokenOriginals(DataKey key) throws Failure {
    return List.copyOf(new Originals(folder.resolve("база.originals"), Optional.of(key))
        .broken(new Originals(folder.resolve("база.originals"), Optional.of(key)).all()));
  }

  @Test
  void everythingGoesOnUnderTheNewKey() throws Exception {
    List<String> before = contents();
    try (Unlocked former = unlocked()) {
      done("password", "renew", "--recovery", folder.resolve("лист.pdf").toString());
      assertThat(out).contains("Новый ключ данных сделан", "лист.pdf", "заново: Вольф Борис");
      assertThat(folder.resolve("лист.pdf")).isNotEmptyFile();
      assertThat(contents()).isEqualTo(before);
      assertThatThrownBy(() -> Database.open(base(), ORIGIN, former.key())).hasMessageContaining("другим ключом");
      assertThat(brokenOriginals(former.key())).isNotEmpty();
    }
    try (Unlocked present = unlocked(); OpenWorkplace open = wiring().open(base(), present)) {
      assertThat(brokenOriginals(present.key())).isEmpty();
      assertThat(open.passwords(new Vault(base(), new Cheap().surroundings())).holders()).isEmpty();
      assertThat(open.backups().all()).extracting(copy -> copy.manifest().orElseThrow().reason())
          .contains(Reason.NEW_KEY, Reason.COMMAND);
      assertThat(open.start()).isEqualTo(OutsideJournal.Start.CALM);
    }
    assertThat(folder.resolve("база.former")).doesNotExist();
    done("audit");
    load("вторая", 5);
    done("undo", "--last");
  }

  /// The journal goes on under the new key: what was loaded after the copy comes back.
  @Test
  void aLostDatabaseIsPutTogetherAgain() throws Exception {
    done("password", "renew", "--recovery", folder.resolve("лист.pdf").toString());
    load("вторая", 5);
    List<String> before = contents();
    Files.delete(folder.resolve("база.mv.db"));
    done("rebuild", "--yes");
    assertThat(contents()).isEqualTo(before);
  }

  /// Copies from before are opened by the keys that lie in them; the window, which has only the present key, says so.
  @Test
  void aCopyFromBeforeComesBack() throws Exception {
    Path copy;
    try (Unlocked present = unlocked(); OpenWorkplace open = wiring().open(base(), present)) {
      copy = open.backups().newest().map(StoredBackup::file).orElseThrow();
    }
    List<String> before = contents();
    load("вторая", 5);
    done("password", "renew", "--recovery", folder.resolve("лист.pdf").toString());
    try (Unlocked present = unlocked(); OpenWorkplace open = wiring().open(base(), present)) {
      assertThatThrownBy(() -> wiring().restore(open, copy, Progress.none()))
          .hasMessageContaining("до замены ключа данных");
      assertThat(open.transactions().read(open.schools()::all)).hasSize(1);
    }
    done("backup", "restore", copy.toString(), "--yes");
    assertThat(contents()).isEqualTo(before);
  }

  /// The key is new although no copy could be made: that is said, nothing stays open, and the former copy with the journal,
  /// which lies under the new key, gives the database back, under the former key.
  @Test
  void aCopyThatCannotBeMadeTakesNothingBack() throws Exception {
    Path copies = folder.resolve("база.backups");
    Path aside = Files.move(copies, folder.resolve("в стороне"));
    Files.writeString(copies, "не папка");
    try (Unlocked former = unlocked()) {
      done("password", "renew", "--recovery", folder.resolve("лист.pdf").toString());
      assertThat(out).contains("Новый ключ данных сделан", "не сделана", "backup make");
      assertThatThrownBy(() -> Database.open(base(), ORIGIN, former.key())).hasMessageContaining("другим ключом");
    }
    Files.delete(copies);
    Files.move(aside, copies);
    done("people", "add", "Новикова Н. Н.");
    Files.delete(folder.resolve("база.mv.db"));
    assertThat(run("rebuild", "--yes")).as(err).isEqualTo(1);
    // The copy is under the former key, and so is what came out of it.
    assertThat(out.lines().filter(line -> line.startsWith("Не восстановлено")))
        .singleElement().asString().contains("Сделан новый ключ данных");
    done("people", "list");
    assertThat(out).contains("Новикова Н. Н.");
  }

  @Test
  void theFormerSheetOpensNothing() throws Exception {
    String[] printed = new String[1];
    try (Unlocked present = unlocked()) {
      new Vault(base(), new Cheap().surroundings()).newRecovery(present,
          key -> printed[0] = String.join(" ", key.groups()));
    }
    done("password", "renew", "--recovery", folder.resolve("лист.pdf").toString());
    try (RecoveryKey former = RecoveryKey.parse(printed[0])) {
      assertThatThrownBy(() -> new Vault(base(), new Cheap().surroundings()).recover(former).close())
          .hasMessageContaining("заменён новым");
    }
  }

  /// Ended before the database was replaced: it is under its key as before.
  @Test
  void endedBeforeTheReplacement() throws Exception {
    List<String> before = contents();
    try (Unlocked former = unlocked();
        KeyRenewal lost = new Vault(base(), new Cheap().surroundings())
            .renewal(former, Cheap.password())) {
      FormerKey.keep(base(), former.key(), lost.key());
      assertThat(contents()).isEqualTo(before);
      assertThat(brokenOriginals(former.key())).isEmpty();
    }
    assertThat(folder.resolve("база.former")).doesNotExist();
    done("password", "renew", "--recovery", folder.resolve("лист.pdf").toString());
    assertThat(contents()).isEqualTo(before);
  }

  /// Ended right after the database was replaced: originals and journal follow at the next opening.
  @Test
  void endedAfterTheReplacement() throws Exception {
    List<String> before = contents();
    Vault vault = new Vault(base(), new Cheap().surroundings());
    try (Unlocked former = unlocked(); KeyRenewal renewal = vault.renewal(former, Cheap.password())) {
      new NewDataKey(wiring(), ORIGIN).renew(base(), former, renewal);
      assertThat(brokenOriginals(renewal.key())).isNotEmpty();
    }
    try (Unlocked present = unlocked(); OpenWorkplace open = wiring().open(base(), present)) {
      assertThat(open.start()).isEqualTo(OutsideJournal.Start.CALM);
      assertThat(brokenOriginals(present.key())).isEmpty();
    }
    assertThat(folder.resolve("база.former")).doesNotExist();
    assertThat(contents()).isEqualTo(before);
  }
}
