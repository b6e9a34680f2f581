package ru.kvartil.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import ru.kvartil.fact.Batch;
import ru.kvartil.importing.ImportUndo;
import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// `undo ID|--last`: takes an import back.
@Command(name = "undo")
final class UndoCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(UndoCommand.class);
  private final Workplaces workplaces;
  @Spec
  private CommandSpec spec;
  @ParentCommand
  private KvartilCommand parent;
  @ArgGroup(multiplicity = "1")
  private Which which;

  UndoCommand(Workplaces workplaces) {
    this.workplaces = workplaces;
  }

  /// The import that is meant.
  static final class Which {
    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "batch")
    private @Nullable Long id;
    @Option(names = "--last")
    private boolean last;
  }

  @Override
  public Integer call() throws Failure {
    try (Workplace workplace = workplaces.open(parent.database())) {
      BatchId batch = which.last || which.id == null ? last(workplace) : new BatchId(which.id);
      int removed = new ImportUndo(workplace.transactions(), workplace.facts(), workplace.schools()).undo(batch);
      spec.commandLine().getOut().println(TEXTS.get("cli.undone", batch, removed));
    }
    return CommandLineFace.Exit.DONE;
  }

  private static BatchId last(Workplace workplace) throws Failure {
    List<Batch> batches = workplace.transactions().read(() -> workplace.facts().batches());
    if (batches.isEmpty()) {
      throw new Failure(TEXTS, "cli.undo-nothing");
    }
    return batches.getFirst().id();
  }
}
