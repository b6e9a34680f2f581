package ru.kvartil.ui.control;

import java.util.Locale;

/// Meaning of a colour, the same in chips, cells and sentences: never the only sign, a word stands beside it.
public enum Tone {
  PLAIN, MUTED, ACCENT, GOOD, WARN, BAD;

  /// Style class in `theme.css`: `tone-good`.
  public String styleClass() {
    return "tone-" + name().toLowerCase(Locale.ROOT);
  }
}
