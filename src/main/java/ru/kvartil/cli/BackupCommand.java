package ru.kvartil.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import ru.kvartil.backup.Backups;
import ru.kvartil.backup.Differences;
import ru.kvartil.backup.Manifest;
import ru.kvartil.backup.Reason;
import ru.kvartil.backup.Restoration;
import ru.kvartil.backup.StoredBackup;
import ru.kvartil.cli.CommandLineFace.Exit;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.shared.Texts;

/// `backup make [--to DIR]`, `backup list`, `backup check FILE`, `backup restore FILE [--yes]`.
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(BackupCommand.class);
  private static final Texts REASONS = Texts.of(Reason.class);
  private static final double MEGABYTE = 1024 * 1024;
  private final Workplaces workplaces;
  @Spec
  private CommandSpec spec;
  @ParentCommand
  private KvartilCommand parent;
  @Parameters(index = "0", paramLabel = "make|list|check|restore", descriptionKey = "what")
  private What what;
  @Parameters(index = "1", paramLabel = "FILE", arity = "0..1", descriptionKey = "file")
  private @Nullable Path file;
  @Option(names = "--to", paramLabel = "DIR")
  private @Nullable Path to;
  @Option(names = "--yes")
  private boolean yes;

  BackupCommand(Workplaces workplaces) {
    this.workplaces = workplaces;
  }

  /// What to do; Java words, hence the capitals.
  enum What {
    MAKE, LIST, CHECK, RESTORE
  }

  @Override
  public Integer call() throws Failure {
    switch (what) {
      case MAKE -> make();
      case LIST -> list();
      case CHECK -> {
        return check(file());
      }
      case RESTORE -> {
        return restore(file());
      }
    }
    return Exit.DONE;
  }

  private int check(Path copy) throws Failure {
    Manifest manifest = copies().check(copy);
    out().println(TEXTS.get("cli.backup-good", line(manifest)));
    SortedSet<String> broken = copies().brokenOriginals(copy);
    if (!manifest.originals().isEmpty()) {
      out().println(broken.isEmpty()
          ? TEXTS.get("cli.backup-originals", manifest.originals().size())
          : TEXTS.get("cli.backup-originals-broken", broken.size(), manifest.originals().size(),
              String.join(", ", broken)));
    }
    return broken.isEmpty() ? Exit.DONE : Exit.REJECTED_ROWS;
  }

  private Path file() throws Failure {
    Path given = file;
    if (given == null) {
      throw new Failure(TEXTS, "cli.backup-file");
    }
    return given;
  }

  private void make() throws Failure {
    try (Workplace workplace = workplaces.open(parent.database())) {
      Backups backups = workplace.backups();
      StoredBackup made = backups.make(Reason.COMMAND, Progress.none());
      Path second = to;
      if (second != null) {
        workplace.exports(TEXTS.get("cli.exports-backup", made.file().getFileName()));
      }
      out().println(TEXTS.get("cli.backup-made", second == null ? made.file() : backups.copyTo(made, second)));
    }
  }

  private void list() throws Failure {
    List<StoredBackup> all;
    try (Workplace workplace = workplaces.openReadOnly(parent.database())) {
      all = workplace.backups().all();
    }
    if (all.isEmpty()) {
      out().println(TEXTS.get("cli.backup-none"));
    }
    for (StoredBackup each : all) {
      out().println(TEXTS.get("cli.backup-line", each.file().getFileName(),
          RussianFormat.fixed(each.size() / MEGABYTE, 1),
          each.manifest().map(BackupCommand::line).orElseGet(() -> TEXTS.get("cli.backup-damaged"))));
    }
  }

  private static String line(Manifest manifest) {
    return TEXTS.get("cli.backup-about",
        RussianFormat.moment(manifest.made().atOffset(ZoneOffset.UTC), ZoneId.systemDefault()),
        REASONS.get(manifest.reason()), manifest.rows("school"), manifest.rows("fact"));
  }

  /// Without `--yes` it says what would change and changes nothing.
  private int restore(Path copy) throws Failure {
    Manifest manifest = copies().check(copy);
    out().println(line(manifest));
    Optional<Differences> differences = copies().differences(copy);
    differences.ifPresentOrElse(this::print, () -> out().println(TEXTS.get("cli.restore-no-database")));
    if (!yes) {
      boolean shrinks = differences.filter(Restoration::shrinks).isPresent();
      throw new Failure(TEXTS, shrinks ? "cli.restore-shrinks" : "cli.restore-ask");
    }
    Optional<Path> before = copies().restore(copy);
    before.ifPresent(kept -> out().println(TEXTS.get("cli.restore-kept", kept)));
    out().println(TEXTS.get("cli.restored"));
    return Exit.DONE;
  }

  private void print(Differences differences) {
    if (differences.none()) {
      out().println(TEXTS.get("cli.restore-same"));
    }
    differences.tables()
        .forEach(count -> out().println(TEXTS.get("cli.restore-count", count.name(), count.now(), count.copy())));
    differences.years()
        .forEach(count -> out().println(TEXTS.get("cli.restore-year", count.name(), count.now(), count.copy())));
    print(differences.schools(), "cli.restore-school-gone", "cli.restore-school-back");
    print(differences.batches(), "cli.restore-batch-gone", "cli.restore-batch-back");
    print(differences.actions(), "cli.restore-action-gone", "cli.restore-action-back");
  }

  private void print(List<Differences.Item> items, String gone, String back) {
    items.forEach(item -> out().println(TEXTS.get(item.back() ? back : gone, item.text())));
  }

  private Workplaces.Copies copies() throws Failure {
    return workplaces.copies(parent.database());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
