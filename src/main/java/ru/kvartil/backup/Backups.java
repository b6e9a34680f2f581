package ru.kvartil.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import ru.kvartil.audit.AuditEntry;
import ru.kvartil.district.Access;
import ru.kvartil.district.Right;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.original.Originals;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.FullDisk;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.shared.Texts;

/// Makes, proves, keeps and compares the copies of one open database. A copy is called good only after it was restored on
/// trial and every table of it was found equal to what the live database said.
public final class Backups {
  private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
  private static final Texts TEXTS = Texts.of(Backups.class);
  /// Rows of a table the quick look still reads: all small tables within 300 ms.
  private static final long SAMPLED = 20_000;
  /// Tables that grow without a change of the data; the chain of the audit proves itself.
  private static final Set<String> UNMARKED = Set.of("audit_entry");
  private final BackupEngine engine;
  private final BackupFolder folder;
  private final Around around;
  private final Access access;
  private final Optional<Originals> originals;

  /// Of a database that keeps no originals.
  ///
  /// @param folder the first place of copies, beside the database
  public Backups(BackupEngine engine, BackupFolder folder, Around around) {
    this(engine, folder, around, Access.unlimited(), Optional.empty());
  }

  /// @param access says whether who works may make copies; the program's own are made whoever works
  /// @param originals what imports of the database kept; copies hold each once
  public Backups(BackupEngine engine, BackupFolder folder, Around around, Access access,
      Optional<Originals> originals) {
    this.engine = engine;
    this.folder = folder;
    this.around = around;
    this.access = access;
    this.originals = originals;
  }

  /// What copies need besides.
  ///
  /// @param temporary the program's folder of temporary files
  /// @param program version of the program
  public record Around(Path temporary, InstantSource clock, String program) {}

  /// The copies of the first place, newest first.
  public List<StoredBackup> all() throws Failure {
    return folder.all();
  }

  /// Copies of this database in another folder, newest first; none when it is not there, as a stick that was pulled.
  public List<StoredBackup> in(Path second) throws Failure {
    return new BackupFolder(second, folder.name(), folder.zone()).all();
  }

  /// Where the copies of the first place lie.
  public Path home() {
    return folder.folder();
  }

  /// The ends of the trail that copies of this installation keep. A restored database is another installation: what was done
  /// after its copy is not in its trail, and copies of that time bear no witness.
  public List<AuditEntry.Head> witnesses() throws Failure {
    String device = engine.mark().device();
    return all().stream().flatMap(copy -> copy.manifest().stream()).map(Manifest::source)
        .filter(source -> source.device().equals(device)).flatMap(source -> source.trail().stream()).toList();
  }

  /// The newest copy that can be counted on.
  public Optional<StoredBackup> newest() throws Failure {
    return all().stream().filter(StoredBackup::good).findFirst();
  }

  /// Makes a copy, proves it and removes copies no rule keeps any more.
  ///
  /// @throws Failure when no copy could be made or the made one was not equal; the earlier copies stand
  public StoredBackup make(Reason reason, Progress progress) throws Failure {
    if (reason == Reason.COMMAND) {
      access.require(Right.COPY);
    }
    return made(reason, progress);
  }

  private StoredBackup made(Reason reason, Progress progress) throws Failure {
    Instant now = around.clock().instant();
    try (Scratch scratch = new Scratch(around.temporary())) {
      folder.prepare();
      progress.report(-1, TEXTS.get("backup.copying"));
      BackupEngine.State state = engine.copyInto(scratch.folder("live"));
      Path target = folder.free(now);
      Path unproven = BackupFolder.unproven(target);
      Manifest manifest = new Manifest(now, reason, around.program(), state.source(), state.tables(),
          hashes(state.files()), kept());
      progress.report(-1, TEXTS.get("backup.packing"));
      BackupFile.write(unproven, manifest, state.files());
      progress.report(-1, TEXTS.get("backup.proving"));
      try {
        Manifest _ = Proof.of(unproven, scratch.folder("proof"), engine::tablesOf);
        SafeFile.rename(unproven, target);
      } finally {
        BackupFolder.remove(unproven);
      }
      prune();
      return BackupFolder.stored(target);
    } catch (IOException failed) {
      throw new Failure(TEXTS, FullDisk.says(failed) ? "backup.no-room" : "backup.failed", failed, folder.folder());
    }
  }

  /// Brings new originals to the copies; what lies there then. A state refers to none that came later:
  /// an original is kept before its import is stored. What cannot be brought keeps nobody from having a copy.
  private SortedSet<String> kept() {
    SortedSet<String> there = new TreeSet<>();
    if (originals.isPresent()) {
      try {
        Originals copies = originals.get().in(folder.originals());
        int brought = copies.bringNew(originals.get());
        LOG.info("{} originals brought to the copies", brought);
        there.addAll(copies.all());
      } catch (Failure refused) {
        LOG.warn("originals are not in the copy", refused);
      }
    }
    return there;
  }

  private static Map<String, String> hashes(List<Path> files) throws Failure {
    try {
      return BackupFile.hashes(files);
    } catch (IOException failed) {
      throw new Failure(TEXTS, "backup.failed", failed, files.getFirst());
    }
  }

  /// Restores a copy on trial, wherever it lies, and compares every row.
  public Manifest check(Path file) throws Failure {
    try (Scratch scratch = new Scratch(around.temporary())) {
      return Proof.of(file, scratch.folder("proof"), engine::tablesOf);
    }
  }

  private void prune() throws Failure {
    Retention.USUAL.surplus(all(), folder.zone()).forEach(each -> BackupFolder.remove(each.file()));
  }

  /// Overwrites and removes the copies made before the database was encrypted, once an encrypted one is proven: what anybody
  /// can read must not lie beside it. Copies in other places are the person's.
  ///
  /// @return how many were removed
  public int removeReadable() throws Failure {
    List<StoredBackup> readable = all().stream().filter(Backups::readable).toList();
    if (readable.isEmpty()) {
      return 0;
    }
    StoredBackup _ = made(Reason.COMMAND, Progress.none());
    for (StoredBackup copy : readable) {
      try {
        SafeFile.shred(copy.file());
      } catch (IOException busy) {
        throw new Failure(TEXTS, "backup.readable-stays", busy, copy.file());
      }
    }
    return readable.size();
  }

  private static boolean readable(StoredBackup copy) {
    return copy.manifest().map(Manifest::source).filter(source -> source.encryption().equals("none")).isPresent();
  }

  /// Puts a good copy into a second place: a stick, another folder; reads it back from there.
  ///
  /// @return the file there
  public Path copyTo(StoredBackup backup, Path second) throws Failure {
    access.require(Right.COPY);
    if (!Files.isDirectory(second)) {
      throw new Failure(TEXTS, "backup.no-second", second);
    }
    Path target = second.resolve(String.valueOf(backup.file().getFileName()));
    SafeFile.write(target, out -> {
      try (InputStream in = Files.newInputStream(backup.file())) {
        in.transferTo(out);
      }
    });
    try {
      Manifest _ = BackupFile.verify(target);
      if (originals.isPresent()) {
        int _ = originals.get().in(BackupFolder.originalsBeside(target))
            .bringNew(originals.get().in(folder.originals()));
      }
    } catch (Failure damaged) {
      BackupFolder.remove(target);
      throw damaged;
    }
    return target;
  }

  /// What restoring a copy would change. The copy is proven on the way: a damaged one is refused here already.
  public Differences compare(Path file) throws Failure {
    try (Scratch scratch = new Scratch(around.temporary())) {
      Path proof = scratch.folder("proof");
      Manifest _ = Proof.of(file, proof, engine::tablesOf);
      return engine.differences(Proof.database(proof));
    }
  }

  /// Compares the open database with the copy that was made of the very same state, if there is one; reading it through
  /// shows damage by itself, too.
  ///
  /// @param whole every row, or large tables by their counts alone
  /// @return tables that are not what they were
  /// @throws Failure with the code `storage.damaged` when the file cannot be read through
  public Set<String> changedByItself(boolean whole) throws Failure {
    Manifest.Mark mark = engine.mark();
    Map<String, TableState> now = engine.look(whole ? Long.MAX_VALUE : SAMPLED);
    Optional<Manifest> same = all().stream().flatMap(copy -> copy.manifest().stream())
        .filter(manifest -> manifest.source().mark().equals(mark)).findFirst();
    if (same.isEmpty() || !engine.mark().equals(mark)) {
      return Set.of();
    }
    Set<String> changed = new TreeSet<>();
    same.get().tables().forEach((name, then) -> {
      TableState found = now.get(name);
      if (!UNMARKED.contains(name) && found != null && !equal(found, then)) {
        changed.add(name);
      }
    });
    return changed;
  }

  private static boolean equal(TableState found, TableState then) {
    return found.rows() == then.rows() && (found.sha256().isEmpty() || found.sha256().equals(then.sha256()));
  }

  /// Compares how far the open database is with its newest copy. A file cut short is opened by the engine as it was some time
  /// ago, without a word: the copy knows of more.
  ///
  /// @throws Failure with the code `backup.ahead` when a copy of this very installation is further than the database
  public void requireNotBehind() throws Failure {
    Optional<StoredBackup> newest = folder.newest();
    Optional<Manifest.Source> source = newest.flatMap(StoredBackup::manifest).map(Manifest::source);
    if (source.isEmpty()) {
      return;
    }
    Manifest.Mark mark = engine.mark();
    if (source.get().device().equals(mark.device()) && source.get().lastChange() > mark.change()) {
      throw new Failure(TEXTS, "backup.ahead", String.valueOf(newest.get().file().getFileName()));
    }
  }

  /// Rows of each table of the open database.
  public Map<String, Long> rows() throws Failure {
    Map<String, Long> rows = new TreeMap<>();
    engine.look(0).forEach((table, state) -> rows.put(table, state.rows()));
    return rows;
  }

  /// Rows and hash of each table of the open database.
  public Map<String, TableState> tables() throws Failure {
    return engine.look(Long.MAX_VALUE);
  }

  /// How far the open database is.
  public Manifest.Mark mark() throws Failure {
    return engine.mark();
  }
}
