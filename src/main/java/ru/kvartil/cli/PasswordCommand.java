package ru.kvartil.cli;

import java.nio.CharBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.vault.RecoveryKey;
import ru.kvartil.vault.Unlocked;
import ru.kvartil.vault.Vault;

/// `password change --password-file OLD --new-password-file NEW`, `password recover --key-file KEY --new-password-file NEW`,
/// `password sheet --password-file FILE --recovery OUT.pdf`: changes who can open a database; the data stay as they are.
@Command(name = "password")
final class PasswordCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(PasswordCommand.class);
  private final Protecting protecting;
  private final RecoveryPaper paper;
  @Spec
  private CommandSpec spec;
  @ParentCommand
  private KvartilCommand parent;
  @Parameters(paramLabel = "change|recover|sheet", descriptionKey = "what")
  private What what;
  @Option(names = "--new-password-file", paramLabel = "FILE")
  private Optional<Path> next;
  @Option(names = "--key-file", paramLabel = "FILE")
  private Optional<Path> keyFile;
  @Option(names = "--recovery", paramLabel = "OUT.pdf")
  private Optional<Path> recovery;

  PasswordCommand(Protecting protecting, RecoveryPaper paper) {
    this.protecting = protecting;
    this.paper = paper;
  }

  /// What is done to the passwords.
  enum What {
    CHANGE, RECOVER, SHEET
  }

  @Override
  public Integer call() throws Failure {
    Vault vault = protecting.vault(parent.database().path());
    if (!vault.exists()) {
      throw new Failure(TEXTS, "cli.no-keys", parent.database().path());
    }
    String done = switch (what) {
      case CHANGE -> change(vault);
      case RECOVER -> recover(vault);
      case SHEET -> sheet(vault);
    };
    spec.commandLine().getOut().println(done);
    return CommandLineFace.Exit.DONE;
  }

  private String change(Vault vault) throws Failure {
    try (Unlocked unlocked = unlock(vault)) {
      set(vault, unlocked, unlocked.slot().orElseThrow().id());
      return TEXTS.get("cli.password-changed");
    }
  }

  private String recover(Vault vault) throws Failure {
    char[] typed = DatabaseAt.read(needed(keyFile, "--key-file"));
    try (RecoveryKey key = RecoveryKey.parse(CharBuffer.wrap(typed)); Unlocked unlocked = vault.recover(key)) {
      set(vault, unlocked, vault.file().people().getFirst().id());
      return TEXTS.get("cli.password-recovered");
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  private String sheet(Vault vault) throws Failure {
    Path out = needed(recovery, "--recovery");
    paper.require(out);
    try (Unlocked unlocked = unlock(vault)) {
      vault.newRecovery(unlocked, key -> paper.write(key, out));
      return TEXTS.get("cli.recovery-made", out);
    }
  }

  private Unlocked unlock(Vault vault) throws Failure {
    char[] password = parent.database().password();
    try {
      return vault.unlock(password);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private void set(Vault vault, Unlocked unlocked, UUID slot) throws Failure {
    char[] password = DatabaseAt.read(needed(next, "--new-password-file"));
    try {
      vault.setPassword(unlocked, slot, password);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private static Path needed(Optional<Path> option, String name) throws Failure {
    return option.orElseThrow(() -> new Failure(TEXTS, "cli.missing", name));
  }
}
