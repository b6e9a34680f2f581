package ru.kvartil.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import ru.kvartil.cli.CommandLineFace.Exit;
import ru.kvartil.shared.Failure;

/// `diagnose --out FILE.zip`: what a developer needs to understand a fault, without anything of a person.
@Command(name = "diagnose")
final class DiagnoseCommand implements Callable<Integer> {
  private final Workplaces workplaces;
  @ParentCommand
  private KvartilCommand parent;
  @Option(names = "--out", paramLabel = "FILE", required = true)
  private Path out;

  DiagnoseCommand(Workplaces workplaces) {
    this.workplaces = workplaces;
  }

  @Override
  public Integer call() throws Failure {
    workplaces.diagnose(parent.database(), out);
    return Exit.DONE;
  }
}
