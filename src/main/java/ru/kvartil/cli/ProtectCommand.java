package ru.kvartil.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import ru.kvartil.district.Right;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// `protect --password-file FILE --recovery OUT.pdf`: encrypts a plain database under a password.
@Command(name = "protect")
final class ProtectCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(ProtectCommand.class);
  private final CliCommands.Services services;
  private final RecoveryPaper paper;
  @Spec
  private CommandSpec spec;
  @ParentCommand
  private KvartilCommand parent;
  @Option(names = "--recovery", paramLabel = "OUT.pdf", required = true)
  private Path recovery;

  ProtectCommand(CliCommands.Services services, RecoveryPaper paper) {
    this.services = services;
    this.paper = paper;
  }

  @Override
  public Integer call() throws Failure {
    paper.require(recovery);
    DatabaseAt at = parent.database();
    if (at.person().isPresent()) {
      try (Workplace workplace = services.workplaces().open(at)) {
        workplace.access().require(Right.KEYS);
      }
    }
    char[] password = at.password();
    try {
      services.protecting().protect(at.path(), password, key -> paper.write(key, recovery));
    } finally {
      Arrays.fill(password, '\0');
    }
    spec.commandLine().getOut().println(TEXTS.get("cli.protected", recovery));
    return CommandLineFace.Exit.DONE;
  }
}
