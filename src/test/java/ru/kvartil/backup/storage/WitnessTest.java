package ru.kvartil.backup.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.audit.AuditChain.Break;
import ru.kvartil.audit.AuditChain.Reason;
import ru.kvartil.audit.storage.JooqTrail;
import ru.kvartil.backup.BackupFolder;
import ru.kvartil.backup.Backups;
import ru.kvartil.backup.Manifest;
import ru.kvartil.backup.Restoration;
import ru.kvartil.backup.StoredBackup;
import ru.kvartil.shared.Deeds.Deed;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.storage.Database;

/// Copies as witnesses of the trail: whoever rewrites the whole chain so that it hangs together is told by the end of it that
/// a copy keeps.
class WitnessTest {
  private static final Instant MORNING = Instant.parse("2026-11-22T07:45:10Z");
  private static final Database.Origin ORIGIN = new Database.Origin(InstantSource.fixed(MORNING), "Соколова");
  @TempDir
  private Path home;
  private Database database;
  private Backups backups;
  private JooqTrail trail;

  @BeforeEach
  void make() throws Failure {
    open(Database.create(home.resolve("база"), ORIGIN, _ -> {}));
  }

  private void open(Database opened) {
    database = opened;
    backups = new Backups(new OpenBackupEngine(database),
        new BackupFolder(home.resolve("база.backups"), "база", ZoneOffset.UTC),
        new Backups.Around(home.resolve("tmp"), () -> MORNING, "0.1.0"));
    trail = new JooqTrail(database, backups::witnesses);
    database.beforeCommit(trail);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private StoredBackup copy() throws Failure {
    return backups.make(ru.kvartil.backup.Reason.COMMAND, Progress.none());
  }

  private List<Break> check() throws Failure {
    return database.transactions().read(trail::check);
  }

  @Test
  void aCopyOfAnEmptyTrailKeepsNoEnd() throws Failure {
    assertThat(copy().manifest().orElseThrow().source().trail()).isEmpty();
    assertThat(check()).isEmpty();
  }

  @Test
  void tellsACutEndAndAChainWrittenAnew() throws Failure {
    trail.did(Deed.EXPORT, "Первое");
    trail.did(Deed.EXPORT, "Второе");
    Manifest made = copy().manifest().orElseThrow();
    assertThat(made.source().trail()).isEqualTo(database.transactions().read(trail::head));
    trail.did(Deed.EXPORT, "Третье");
    assertThat(check()).as("a longer chain holds the end of the copy").isEmpty();
    int _ = database.transactions().write("x", () -> database.sql().execute("delete from audit_entry where seq > 1"));
    assertThat(check()).containsExactly(new Break(2, Reason.OUTSIDE));
    trail.did(Deed.EXPORT, "Другое");
    assertThat(check()).as("written anew, it hangs together by itself").containsExactly(new Break(2, Reason.OUTSIDE));
  }

  @Test
  void whatARestoredDatabaseGaveUpBearsNoWitness() throws Failure {
    trail.did(Deed.EXPORT, "Первое");
    StoredBackup early = copy();
    trail.did(Deed.EXPORT, "Второе");
    StoredBackup _ = copy();
    Path file = database.file();
    database.close();
    Manifest _ = new Restoration(new ClosedDatabase(ORIGIN, Optional.empty()), ZoneOffset.UTC).restore(file,
        early.file());
    open(Database.open(file, ORIGIN));
    trail.did(Deed.EXPORT, "После возвращения");
    assertThat(check()).isEmpty();
    assertThat(copy().manifest().orElseThrow().source().trail()).map(head -> head.seq()).contains(3L);
    assertThat(check()).isEmpty();
  }
}
