package ru.kvartil.methodology;

import java.util.List;
import java.util.Optional;
import ru.kvartil.shared.Failure;

/// The profiles of one database. Profiles are added, never changed.
public interface MethodologyProfiles {
  /// The profile of a name, the one saved last where it has several versions.
  Optional<MethodologyProfile> find(String name) throws Failure;

  /// All profiles, shipped and saved, by name and then by order of saving.
  List<MethodologyProfile> all() throws Failure;

  /// The methods in use where nobody has chosen others.
  default Methods usual() throws Failure {
    return Methods.usual(all());
  }

  /// Adds a profile. The same text again changes nothing; another text under a name and version already there is refused.
  void save(MethodologyProfile profile) throws Failure;
}
