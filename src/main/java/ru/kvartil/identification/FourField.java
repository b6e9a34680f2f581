package ru.kvartil.identification;

import java.util.Optional;
import java.util.OptionalInt;
import ru.kvartil.shared.Texts;

/// The cell of a school by quarters of ИОР and ИСБШ (methodology §3.4). It stands beside the two flags and replaces
/// neither: a резильентная school keeps its ШССУ.
public enum FourField {
  LOW_IN_HARD, LOW, HARD, RESILIENT, OTHER;

  /// From this quarter of ИОР a school in hard conditions is резильентная.
  public static final int RESILIENT_FROM = 3;
  private static final Texts TEXTS = Texts.of(FourField.class);

  /// Russian name of the cell.
  public String text() {
    return TEXTS.get(this);
  }

  /// The cell; empty where one of the quarters is missing.
  public static Optional<FourField> of(OptionalInt outcome, OptionalInt welfare) {
    if (outcome.isEmpty() || welfare.isEmpty()) {
      return Optional.empty();
    }
    boolean hard = welfare.getAsInt() == 1;
    if (outcome.getAsInt() == 1) {
      return Optional.of(hard ? LOW_IN_HARD : LOW);
    }
    return Optional.of(!hard ? OTHER : outcome.getAsInt() >= RESILIENT_FROM ? RESILIENT : HARD);
  }
}
