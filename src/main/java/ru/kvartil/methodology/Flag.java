package ru.kvartil.methodology;

import java.util.Arrays;
import java.util.Optional;
import ru.kvartil.shared.Texts;

/// What identification may find a school to be. A school may have several: a резильентная one stays ШССУ.
public enum Flag {
  LOW_RESULTS, HARD_CONDITIONS, LEADER, RISK_SIGN;

  private static final Texts TEXTS = Texts.of(Flag.class);

  /// The word of profiles and tables: «ШНОР», «ШССУ», «школа-лидер», «индикатор риска».
  public String text() {
    return TEXTS.get(this);
  }

  /// The flag of a word.
  public static Optional<Flag> of(String word) {
    return Arrays.stream(values()).filter(flag -> flag.text().equals(word)).findFirst();
  }
}
