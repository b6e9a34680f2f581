package ru.kvartil.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import ru.kvartil.cli.CommandLineFace.Exit;
import ru.kvartil.methodology.MethodologyProfile;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Texts;

/// `profile export|import FILE [--name NAME]`: methodology profiles as files, byte for byte.
@Command(name = "profile")
final class ProfileCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(ProfileCommand.class);
  private final Workplaces workplaces;
  @Spec
  private CommandSpec spec;
  @ParentCommand
  private KvartilCommand parent;
  @Parameters(index = "0", paramLabel = "export|import", descriptionKey = "what")
  private What what;
  @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "file")
  private Path file;
  @Option(names = "--name", paramLabel = "NAME")
  private @Nullable String name;

  ProfileCommand(Workplaces workplaces) {
    this.workplaces = workplaces;
  }

  /// Direction; Java words, hence the underscores.
  enum What {
    EXPORT, IMPORT
  }

  @Override
  public Integer call() throws Failure {
    MethodologyProfile profile = what == What.EXPORT ? written() : stored();
    spec.commandLine().getOut().println(TEXTS.get(what == What.EXPORT ? "cli.profile-written" : "cli.profile-stored",
        profile.document().name(), profile.document().version()));
    return Exit.DONE;
  }

  private MethodologyProfile written() throws Failure {
    try (Workplace workplace = workplaces.openToExport(parent.database())) {
      ProfileChoice choice = new ProfileChoice(workplace);
      MethodologyProfile profile = name == null ? choice.usual().outcome() : choice.named(name);
      workplace.exports(TEXTS.get("cli.exports-profile", profile.document().name(), file.getFileName()));
      SafeFile.write(file, profile.document().bytes());
      return profile;
    }
  }

  private MethodologyProfile stored() throws Failure {
    MethodologyProfile profile = ProfileChoice.ofFile(file);
    try (Workplace workplace = workplaces.open(parent.database())) {
      workplace.transactions().write(TEXTS.get("cli.profile-added", profile.document().name()), () -> {
        workplace.profiles().save(profile);
        return 0;
      });
    }
    return profile;
  }
}
