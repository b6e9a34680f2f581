package ru.kvartil.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import ru.kvartil.methodology.IndexProfile;
import ru.kvartil.methodology.MethodologyProfile;
import ru.kvartil.methodology.Methods;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.methodology.ProfileReader;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// Finds the profile an argument means: a file, a stored name, or the one in use when there is no argument.
final class ProfileChoice {
  private static final Texts TEXTS = Texts.of(ProfileChoice.class);
  private final Workplace workplace;

  ProfileChoice(Workplace workplace) {
    this.workplace = workplace;
  }

  /// @param outcome whether a profile of ИОР is wanted, otherwise of ИСБШ; the other kind is refused
  IndexProfile choose(@Nullable String argument, boolean outcome) throws Failure {
    if (argument == null) {
      Methods usual = usual();
      return outcome ? usual.outcome() : usual.welfare();
    }
    if (named(argument) instanceof IndexProfile profile && profile instanceof OutcomeProfile == outcome) {
      return profile;
    }
    throw new Failure(TEXTS, "cli.profile-kind", argument);
  }

  /// The methods the window and documents use where nobody named others: the shipped names in the version saved last.
  Methods usual() throws Failure {
    return workplace.transactions().read(workplace.profiles()::usual);
  }

  /// The profile of a file or of a stored name, of either kind.
  MethodologyProfile named(String argument) throws Failure {
    Path file = file(argument);
    if (file != null && Files.isRegularFile(file)) {
      return ofFile(file);
    }
    return workplace.transactions().read(() -> workplace.profiles().find(argument))
        .orElseThrow(() -> new Failure(TEXTS, "cli.profile-unknown", argument));
  }

  static MethodologyProfile ofFile(Path file) throws Failure {
    try {
      return ProfileReader.read(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new Failure(TEXTS, "cli.profile-unreadable", unreadable, file);
    }
  }

  private static @Nullable Path file(String argument) {
    try {
      return Path.of(argument);
    } catch (InvalidPathException noPath) {
      return null;
    }
  }
}
