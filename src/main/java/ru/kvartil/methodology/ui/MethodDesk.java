package ru.kvartil.methodology.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.kvartil.methodology.IndexProfile;
import ru.kvartil.methodology.MethodologyProfile;
import ru.kvartil.methodology.MethodologyProfiles;
import ru.kvartil.methodology.ProfileAddition.Offer;
import ru.kvartil.methodology.ProfileReader;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Texts;
import ru.kvartil.shared.Transactions;

/// What the pages of methods do with the database and with files. Called away from the window's thread.
///
/// @param effect what a new version would change in the present data
/// @param stock what can be added to a method
public record MethodDesk(Transactions transactions, MethodologyProfiles profiles, Effect effect, Stock stock) {
  private static final Texts TEXTS = Texts.of(MethodDesk.class);
  /// A profile is a page of text; what is larger is something else.
  private static final long LARGEST = 1_000_000;

  /// What the quartiles of the chosen year would become under another profile. Given from outside: the indices are
  /// computed later in the order of features than methods are kept.
  @FunctionalInterface
  public interface Effect {
    Change of(MethodologyProfile before, MethodologyProfile after) throws Failure;

    /// @param year label of the year looked at
    /// @param schools how many schools are compared in it
    /// @param moved schools whose quartile differs, in order of names
    record Change(String year, int schools, List<Moved> moved) {
      public Change {
        moved = List.copyOf(moved);
      }
    }

    /// One school.
    ///
    /// @param before number of its quartile, «нет» without one
    record Moved(String school, String before, String after) {}
  }

  /// Indicators the present data can give and a method does not have; given from outside for the same reason.
  @FunctionalInterface
  public interface Stock {
    List<Offer> beside(IndexProfile profile) throws Failure;
  }

  List<MethodologyProfile> all() throws Failure {
    return transactions.read(profiles::all);
  }

  /// The profile of a file, stored byte for byte; a file that is no profile is refused and nothing changes.
  Brought bring(Path file) throws Failure {
    MethodologyProfile profile = ProfileReader.read(bytes(file));
    boolean known = all().stream().anyMatch(profile::sameAs);
    if (!known) {
      save(profile);
    }
    return new Brought(profile, known);
  }

  /// A profile from a file.
  ///
  /// @param known whether the same text was there already
  record Brought(MethodologyProfile profile, boolean known) {}

  void save(MethodologyProfile profile) throws Failure {
    transactions.write(TEXTS.get("action.saved", profile.document().name(), profile.document().version()), () -> {
      profiles.save(profile);
      return profile;
    });
  }

  /// Writes a profile's own bytes.
  Path write(MethodologyProfile profile, Path file) throws Failure {
    SafeFile.write(file, profile.document().bytes());
    return file;
  }

  /// Hashes of the profiles that came with the program.
  Set<String> shipped() {
    return Stream.concat(Stream.of(ShippedProfiles.outcome(), ShippedProfiles.welfare()),
        ShippedProfiles.identification().stream()).map(profile -> profile.document().sha256())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static byte[] bytes(Path file) throws Failure {
    try {
      if (Files.size(file) > LARGEST) {
        throw new Failure(TEXTS, "bring.large", String.valueOf(file.getFileName()));
      }
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new Failure(TEXTS, "bring.unreadable", unreadable, String.valueOf(file.getFileName()));
    }
  }
}
