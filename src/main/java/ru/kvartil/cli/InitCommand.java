package ru.kvartil.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import ru.kvartil.cli.Workplaces.FirstContent;
import ru.kvartil.district.Centre;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// `init --district NAME [--recovery OUT.pdf]`: makes a database that knows its centre and nothing else. Of one with a password
/// the recovery sheet is written too, beside it where no other place is named.
@Command(name = "init")
final class InitCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(InitCommand.class);
  private final Workplaces workplaces;
  private final RecoveryPaper paper;
  @Spec
  private CommandSpec spec;
  @ParentCommand
  private KvartilCommand parent;
  @Option(names = "--district", paramLabel = "NAME", required = true)
  private String district;
  @Option(names = "--recovery", paramLabel = "OUT.pdf")
  private Optional<Path> recovery;

  InitCommand(Workplaces workplaces, RecoveryPaper paper) {
    this.workplaces = workplaces;
    this.paper = paper;
  }

  @Override
  public Integer call() throws Failure {
    Centre centre = Centre.of(district, Optional.of(SchoolYear.of(CommandLineFace.today())));
    Optional<Path> sheet = sheet();
    try (Workplace made = workplaces.create(parent.database(), FirstContent.centre(centre), key -> {
      if (sheet.isPresent()) {
        paper.write(key, sheet.get());
      }
    })) {
      // Read back before saying "done": what is acknowledged is there.
      Centre _ = made.transactions().read(made.centres()::find)
          .orElseThrow(() -> new IllegalStateException("a new database without its centre"));
    }
    sheet.ifPresent(file -> spec.commandLine().getOut().println(TEXTS.get("cli.init-sheet", file)));
    return CommandLineFace.Exit.DONE;
  }

  /// Where the sheet goes; empty for a database without a password and for one of a server, whose passwords are the server's.
  private Optional<Path> sheet() throws Failure {
    DatabaseAt at = parent.database();
    if (at.where() instanceof DatabaseAt.Where.OfServer || at.passwordFile().isEmpty()) {
      return Optional.empty();
    }
    Path path = at.path().toAbsolutePath();
    String name = path.getFileName().toString().replaceFirst("\\.mv\\.db$", "");
    Path file = recovery.orElse(path.resolveSibling(name + TEXTS.get("cli.init-sheet-name")));
    paper.require(file);
    if (Files.exists(file)) {
      throw new Failure(TEXTS, "cli.init-sheet-exists", file);
    }
    return Optional.of(file);
  }
}
