package ru.kvartil.context;

import ru.kvartil.shared.Texts;

/// Where the result of a school stands against the one expected in its conditions.
public enum Position {
  /// Above or below by more than the threshold.
  ABOVE, BELOW,
  /// Within the threshold.
  AS_EXPECTED,
  /// Too few schools for more than a sign.
  SIGN_ABOVE, SIGN_BELOW,
  /// The school alone settles its own expected result.
  UNDETERMINED;

  private static final Texts TEXTS = Texts.of(Position.class);

  /// Russian words: «выше ожидаемого».
  public String text() {
    return TEXTS.get(this);
  }
}
