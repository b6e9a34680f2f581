package ru.kvartil.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// `rebuild [--yes]`: the newest proven copy and what the outside journal has beyond it, in the place of the database. Says what
/// came from where; exit code 1 when something could not be done again or
/// the journal could not be read whole.
@Command(name = "rebuild")
final class RebuildCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(RebuildCommand.class);
  private final Workplaces workplaces;
  @Spec
  private CommandSpec spec;
  @ParentCommand
  private KvartilCommand parent;
  @Option(names = "--yes")
  private boolean yes;

  RebuildCommand(Workplaces workplaces) {
    this.workplaces = workplaces;
  }

  @Override
  public Integer call() throws Failure {
    if (!yes) {
      throw new Failure(TEXTS, "cli.rebuild-ask");
    }
    Workplaces.Rebuilt rebuilt = workplaces.copies(parent.database()).rebuild();
    RebuiltWords.of(rebuilt).forEach(spec.commandLine().getOut()::println);
    return rebuilt.whole() ? CommandLineFace.Exit.DONE : CommandLineFace.Exit.REJECTED_ROWS;
  }
}
