package ru.kvartil.ui.theme;

import java.util.Locale;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import ru.kvartil.shared.Texts;

/// The colours of the window.
public enum Look {
  /// Dark words on white.
  LIGHT,
  /// Light words on dark grey.
  DARK,
  /// White and yellow on black, every border drawn, words at least 7:1 against what is under them.
  CONTRAST;

  private static final Texts TEXTS = Texts.of(Look.class);

  /// «Тёмная».
  public String words() {
    return TEXTS.get(this);
  }

  /// Style class of roots, under which `theme.css` has the tokens.
  public String style() {
    return "look-" + name().toLowerCase(Locale.ROOT);
  }

  /// The ground the tokens stand on: AtlantaFX has no theme of high contrast, the dark one is the nearest.
  String ground() {
    return this == LIGHT ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet();
  }
}
