package ru.kvartil.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import ru.kvartil.cli.Workplaces.FirstContent;
import ru.kvartil.district.Centre;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

/// `init --district NAME`: makes a database that knows its centre and nothing else.
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
    Centre centre = Centre.of(district, Optional.of(SchoolYear.of(CommandLineFace.today())));
    try (Workplace made = workplaces.create(parent.database(), FirstContent.centre(centre))) {
      // Read back before saying "done": what is acknowledged is there.
      return made.transactions().read(made.centres()::find).map(_ -> CommandLineFace.Exit.DONE)
          .orElseThrow(() -> new IllegalStateException("a new database without its centre"));
    }
  }
}
