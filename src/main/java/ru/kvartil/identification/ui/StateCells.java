package ru.kvartil.identification.ui;

import ru.kvartil.identification.Identification.SchoolFinding;
import ru.kvartil.identification.State;
import ru.kvartil.methodology.Flag;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.table.Cell;

/// States as the tables of identification print them: the same words and colours everywhere.
final class StateCells {
  private static final Texts TEXTS = Texts.of(StateCells.class);

  private StateCells() {}

  /// The state of a school under a flag.
  static Cell flag(SchoolFinding school, Flag flag) {
    if (!school.school().compared()) {
      return Cell.missing(TEXTS.get("outside"));
    }
    return switch (school.state(flag)) {
      case FIRED -> Cell.chips(new Cell.Word(flag.text(), tone(flag)));
      case NOT_FIRED -> Cell.words(TEXTS.get("not"), Tone.MUTED);
      case NO_DATA -> Cell.chips(new Cell.Word(TEXTS.get("unknown"), Tone.PLAIN));
      case NOT_APPLIED -> Cell.missing(TEXTS.get("not-told"));
    };
  }

  /// The state of a criterion.
  static Cell criterion(State state) {
    return switch (state) {
      case FIRED -> Cell.chips(new Cell.Word(state.text(), Tone.ACCENT));
      case NOT_FIRED -> Cell.words(state.text(), Tone.MUTED);
      case NO_DATA -> Cell.chips(new Cell.Word(state.text(), Tone.PLAIN));
      case NOT_APPLIED -> Cell.missing(state.text());
    };
  }

  /// The colour of a flag: what a school is found to be.
  static Tone tone(Flag flag) {
    return switch (flag) {
      case LOW_RESULTS -> Tone.BAD;
      case HARD_CONDITIONS, RISK_SIGN -> Tone.WARN;
      case LEADER -> Tone.GOOD;
    };
  }
}
