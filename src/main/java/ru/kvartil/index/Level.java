package ru.kvartil.index;

import ru.kvartil.shared.Texts;

/// Name of a quarter, lowest first (methodology §2.3).
public enum Level {
  LOW, BELOW_AVERAGE, ABOVE_AVERAGE, HIGH;

  private static final Texts TEXTS = Texts.of(Level.class);

  /// The level of a quarter 1…4.
  public static Level of(int quarter) {
    return values()[quarter - 1];
  }

  /// Russian: «низкий», «ниже среднего», «выше среднего», «высокий».
  public String text() {
    return TEXTS.get(this);
  }
}
