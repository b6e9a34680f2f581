package ru.kvartil.methodology;

/// A versioned, immutable set of thresholds, weights and choices.
public sealed interface MethodologyProfile permits IndexProfile, IdentificationProfile {
  /// The text it was read from.
  ProfileDocument document();

  /// Whether two profiles are one and the same text: only then their results may be compared over years.
  default boolean sameAs(MethodologyProfile other) {
    return document().text().equals(other.document().text());
  }
}
