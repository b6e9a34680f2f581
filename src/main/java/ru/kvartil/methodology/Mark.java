package ru.kvartil.methodology;

import ru.kvartil.shared.Texts;

/// How well a number of a profile is founded (`methodology.md`, table of marks): `V` read in an official source, `S`
/// retold by another, `D` taken from programmes of districts, `K` common practice without a source, `C` decided by the
/// centre itself, `P` our default.
public enum Mark {
  V, S, D, K, C, P;

  private static final Texts TEXTS = Texts.of(Mark.class);

  /// Russian words for the table of a profile's numbers.
  public String text() {
    return TEXTS.get(this);
  }

  /// Whether a document must say that the number is not official (`wording.md`, rule 8).
  public boolean isOurs() {
    return this == K || this == C || this == P;
  }
}
