package ru.kvartil.identification;

import java.util.Collection;
import ru.kvartil.shared.Texts;

/// What became of a test, of a criterion, of a school under a flag. «Нет данных» is never «нет».
public enum State {
  /// It holds: the criterion fired, the school is found.
  FIRED,
  /// It does not hold, by data.
  NOT_FIRED,
  /// It cannot be told without data that are missing.
  NO_DATA,
  /// It does not apply: too few schools, no differences, outside the comparison, works that must not be used.
  NOT_APPLIED;

  private static final Texts TEXTS = Texts.of(State.class);

  /// Russian word of a criterion: «сработал», «не сработал», «нет данных», «не применён».
  public String text() {
    return TEXTS.get(this);
  }

  /// Russian word of a school under a flag: «отнесена», «не отнесена», «данных недостаточно», «не определяется».
  public String found() {
    return TEXTS.get(switch (this) {
      case FIRED -> "found.yes";
      case NOT_FIRED -> "found.no";
      case NO_DATA -> "found.unknown";
      case NOT_APPLIED -> "found.outside";
    });
  }

  /// At least so many of several, by three-valued logic: what is missing could still be either way. What does not apply
  /// is passed over; where nothing applies, the whole does not.
  ///
  /// @param needed at least 1
  public static State atLeast(int needed, Collection<State> states) {
    int fired = 0;
    int unknown = 0;
    int against = 0;
    for (State state : states) {
      switch (state) {
        case FIRED -> fired++;
        case NO_DATA -> unknown++;
        case NOT_FIRED -> against++;
        case NOT_APPLIED -> {
        }
      }
    }
    if (fired >= needed) {
      return FIRED;
    }
    if (fired + against == 0) {
      return states.isEmpty() || unknown > 0 ? NO_DATA : NOT_APPLIED;
    }
    return fired + unknown >= needed ? NO_DATA : NOT_FIRED;
  }
}
