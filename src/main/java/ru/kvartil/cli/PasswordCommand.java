package ru.kvartil.cli;

import java.nio.CharBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import ru.kvartil.district.Person;
import ru.kvartil.district.Right;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.vault.KeySlot;
import ru.kvartil.vault.RecoveryKey;
import ru.kvartil.vault.Unlocked;
import ru.kvartil.vault.Vault;

/// `password change --password-file OLD --new-password-file NEW`, `password give --for NAME --new-password-file NEW`,
/// `password take --for NAME`, `password recover --key-file KEY --new-password-file NEW`,
/// `password sheet --password-file FILE --recovery OUT.pdf`: changes who can open a database; the data stay as they are.
/// `password renew --password-file FILE --recovery OUT.pdf` writes them anew under another data key.
@Command(name = "password")
final class PasswordCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(PasswordCommand.class);
  private final CliCommands.Services services;
  private final RecoveryPaper paper;
  @Spec
  private CommandSpec spec;
  @ParentCommand
  private KvartilCommand parent;
  @Parameters(paramLabel = "change|give|take|recover|sheet|renew", descriptionKey = "what")
  private What what;
  @Option(names = "--new-password-file", paramLabel = "FILE")
  private Optional<Path> next;
  @Option(names = "--key-file", paramLabel = "FILE")
  private Optional<Path> keyFile;
  @Option(names = "--for", paramLabel = "NAME")
  private Optional<String> whose;
  @Option(names = "--recovery", paramLabel = "OUT.pdf")
  private Optional<Path> recovery;

  PasswordCommand(CliCommands.Services services, RecoveryPaper paper) {
    this.services = services;
    this.paper = paper;
  }

  /// What is done to the passwords.
  enum What {
    CHANGE, GIVE, TAKE, RECOVER, SHEET, RENEW
  }

  @Override
  public Integer call() throws Failure {
    Vault vault = services.protecting().vault(parent.database().path());
    if (!vault.exists()) {
      throw new Failure(TEXTS, "cli.no-keys", parent.database().path());
    }
    String done = switch (what) {
      case CHANGE -> change(vault);
      case GIVE -> give(vault);
      case TAKE -> take(vault);
      case RECOVER -> recover(vault);
      case SHEET -> sheet(vault);
      case RENEW -> renew();
    };
    spec.commandLine().getOut().println(done);
    return CommandLineFace.Exit.DONE;
  }

  private String change(Vault vault) throws Failure {
    try (Unlocked unlocked = unlock(vault)) {
      if (parent.database().person().isPresent()) {
        try (Workplace workplace = services.workplaces().open(parent.database())) {
          next(password -> workplace.passwords(vault).change(unlocked, password));
        }
      } else {
        next(password -> vault.setPassword(unlocked, unlocked.slot().orElseThrow().id(), password));
      }
      return TEXTS.get("cli.password-changed");
    }
  }

  private String give(Vault vault) throws Failure {
    String name = needed(whose, "--for");
    try (Workplace workplace = services.workplaces().open(parent.database()); Unlocked unlocked = unlock(vault)) {
      Person person = PeopleCommand.named(workplace, name);
      next(password -> workplace.passwords(vault).give(unlocked, person, password));
      return TEXTS.get("cli.password-given", person.name());
    }
  }

  private String take(Vault vault) throws Failure {
    String name = needed(whose, "--for");
    try (Workplace workplace = services.workplaces().open(parent.database()); Unlocked unlocked = unlock(vault)) {
      Person person = PeopleCommand.named(workplace, name);
      workplace.passwords(vault).take(unlocked, workplace.transactions().read(workplace.people()::all), person);
      return TEXTS.get("cli.password-taken", person.name());
    }
  }

  private String recover(Vault vault) throws Failure {
    char[] typed = DatabaseAt.read(needed(keyFile, "--key-file"));
    try (RecoveryKey key = RecoveryKey.parse(CharBuffer.wrap(typed)); Unlocked unlocked = vault.recover(key)) {
      next(password -> vault.setMain(unlocked, password));
      return TEXTS.get("cli.password-recovered");
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  private String sheet(Vault vault) throws Failure {
    Path out = needed(recovery, "--recovery");
    paper.require(out);
    try (Unlocked unlocked = unlock(vault)) {
      if (unlocked.slot().flatMap(KeySlot::owner).isPresent() || parent.database().person().isPresent()) {
        // With the main password and no name given even a damaged database gets its sheet.
        try (Workplace workplace = services.workplaces().open(parent.database())) {
          workplace.access().require(Right.KEYS);
        }
      }
      vault.newRecovery(unlocked, key -> paper.write(key, out));
      return TEXTS.get("cli.recovery-made", out);
    }
  }

  private String renew() throws Failure {
    Path out = needed(recovery, "--recovery");
    paper.require(out);
    Workplaces.Renewed renewed = services.workplaces().renewKey(parent.database(), key -> paper.write(key, out));
    String done = TEXTS.get("cli.key-renewed", out, renewed.copy().file()
        .map(copy -> TEXTS.get("cli.key-copied", copy))
        .orElseGet(() -> TEXTS.get("cli.key-not-copied", renewed.copy().trouble())));
    return renewed.losing().isEmpty()
        ? done
        : TEXTS.get("cli.key-renewed-losing", done, String.join(", ", renewed.losing()));
  }

  private Unlocked unlock(Vault vault) throws Failure {
    char[] password = parent.database().password();
    try {
      return vault.unlock(password);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  /// What is done with a new password.
  @FunctionalInterface
  private interface Setting {
    void set(char[] password) throws Failure;
  }

  private void next(Setting setting) throws Failure {
    char[] password = DatabaseAt.read(needed(next, "--new-password-file"));
    try {
      setting.set(password);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private static <T> T needed(Optional<T> option, String name) throws Failure {
    return option.orElseThrow(() -> new Failure(TEXTS, "cli.missing", name));
  }
}
