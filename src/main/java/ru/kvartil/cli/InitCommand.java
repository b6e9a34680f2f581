package ru.kvartil.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import ru.kvartil.district.Centre;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

/// `init --district NAME`: makes an empty database.
@Command(name = "init")
final class InitCommand implements Callable<Integer> {
  private final Workplaces workplaces;
  @ParentCommand
  private KvartilCommand parent;
  @Option(names = "--district", paramLabel = "NAME", required = true)
  private String district;

  InitCommand(Workplaces workplaces) {
    this.workplaces = workplaces;
  }

  @Override
  public Integer call() throws Failure {
    try (Workplace workplace = workplaces.create(parent.database())) {
      return workplace.transactions().write("init", () -> {
        workplace.centres().save(Centre.of(district, Optional.of(SchoolYear.of(CommandLineFace.today()))));
        return CommandLineFace.Exit.DONE;
      });
    }
  }
}
