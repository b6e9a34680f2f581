package ru.kvartil.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import ru.kvartil.fact.Batch;
import ru.kvartil.importing.kept.KeptTable;
import ru.kvartil.importing.xlsx.KeptWorkbook;
import ru.kvartil.shared.Deeds.Deed;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Texts;

/// `original list`, `original show NUMBER`, `original export NUMBER --out FILE.xlsx`: the kept originals of imports.
@Command(name = "original")
final class OriginalCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(OriginalCommand.class);
  private static final Texts MISSING = Texts.of(Batch.class);
  private final Workplaces workplaces;
  @Spec
  private CommandSpec spec;
  @ParentCommand
  private KvartilCommand parent;
  @Parameters(index = "0", paramLabel = "list|show|export", descriptionKey = "what")
  private What what;
  @Parameters(index = "1", paramLabel = "NUMBER", arity = "0..1", descriptionKey = "number")
  private @Nullable Long number;
  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable Path target;

  OriginalCommand(Workplaces workplaces) {
    this.workplaces = workplaces;
  }

  /// What to do.
  enum What {
    LIST, SHOW, EXPORT
  }

  @Override
  public Integer call() throws Failure {
    switch (what) {
      case LIST -> list();
      case SHOW -> show();
      case EXPORT -> export();
    }
    return CommandLineFace.Exit.DONE;
  }

  private void list() throws Failure {
    try (Workplace workplace = workplaces.openReadOnly(parent.database())) {
      List<Batch> batches = batches(workplace);
      if (batches.isEmpty()) {
        out().println(TEXTS.get("cli.journal-empty"));
      }
      for (Batch batch : batches) {
        out().println(TEXTS.get("cli.original-line", batch.id(), RussianFormat.moment(batch.at(),
            ZoneId.systemDefault()), batch.file(), state(workplace, batch)));
      }
    }
  }

  private static String state(Workplace workplace, Batch batch) {
    if (!batch.original().kept()) {
      return MISSING.get(batch.original().missing());
    }
    return workplace.originals().whole(batch.original().hash())
        ? TEXTS.get("cli.original-kept", batch.original().hash())
        : TEXTS.get("cli.original-broken", batch.original().hash());
  }

  private void show() throws Failure {
    try (Workplace workplace = workplaces.openReadOnly(parent.database())) {
      Batch batch = batch(workplace);
      KeptTable table = table(workplace, batch);
      out().println(TEXTS.get("cli.original-about", batch.file(), batch.hash(), batch.original().hash()));
      for (KeptTable.Sheet sheet : table.sheets()) {
        out().println(TEXTS.get("cli.original-sheet", sheet.name(), sheet.rows(), sheet.columns()));
      }
    }
  }

  private void export() throws Failure {
    Path file = target;
    if (file == null) {
      throw new Failure(TEXTS, "cli.original-out");
    }
    try (Workplace workplace = workplaces.open(parent.database())) {
      Batch batch = batch(workplace);
      KeptTable table = table(workplace, batch);
      workplace.trail().did(Deed.EXPORT, TEXTS.get("cli.original-deed", batch.id(), file.getFileName()));
      SafeFile.write(file, out -> KeptWorkbook.write(table, out));
    }
    out().println(TEXTS.get("cli.original-written", file));
  }

  private KeptTable table(Workplace workplace, Batch batch) throws Failure {
    if (!batch.original().kept()) {
      throw new Failure(TEXTS, "cli.original-none", batch.id(), MISSING.get(batch.original().missing()));
    }
    return KeptTable.of(batch.file(), workplace.originals().read(batch.original().hash()));
  }

  private Batch batch(Workplace workplace) throws Failure {
    Long wanted = number;
    if (wanted == null) {
      throw new Failure(TEXTS, "cli.original-number");
    }
    return batches(workplace).stream().filter(each -> each.id().value() == wanted).findFirst()
        .orElseThrow(() -> new Failure(TEXTS, "cli.original-unknown", wanted));
  }

  private static List<Batch> batches(Workplace workplace) throws Failure {
    return workplace.transactions().read(() -> workplace.facts().batches());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
