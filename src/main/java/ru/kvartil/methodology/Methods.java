package ru.kvartil.methodology;

import java.util.List;
import java.util.function.Predicate;

/// The methods in use: one profile of ИОР and one of ИСБШ.
public record Methods(OutcomeProfile outcome, WelfareProfile welfare) {
  /// The profiles that come with the program.
  public static Methods shipped() {
    return new Methods(ShippedProfiles.outcome(), ShippedProfiles.welfare());
  }

  /// Those of the shipped names, each in the version saved last: what is used until a person chooses otherwise.
  ///
  /// @param all profiles of a database as [MethodologyProfiles#all] gives them
  public static Methods usual(List<MethodologyProfile> all) {
    Methods shipped = shipped();
    return new Methods(last(all, OutcomeProfile.class, shipped.outcome),
        last(all, WelfareProfile.class, shipped.welfare));
  }

  private static <P extends MethodologyProfile> P last(List<MethodologyProfile> all, Class<P> kind, P shipped) {
    Predicate<P> named = profile -> profile.document().name().equals(shipped.document().name());
    return all.stream().filter(kind::isInstance).map(kind::cast).filter(named).reduce(shipped, (_, later) -> later);
  }
}
