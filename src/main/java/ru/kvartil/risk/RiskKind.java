package ru.kvartil.risk;

import ru.kvartil.shared.Texts;

/// What a risk is about: the four kinds of S3 («Опережающее управление», п. 1–4), and whatever the centre adds beside them.
public enum RiskKind {
  STAFF, EQUIPMENT, FAILURE, SOCIAL, OTHER;

  private static final Texts TEXTS = Texts.of(RiskKind.class);

  /// «кадры».
  public String text() {
    return TEXTS.get(this);
  }
}
