package ru.kvartil.entry;

import java.util.OptionalDouble;
import ru.kvartil.assessment.Measure;
import ru.kvartil.fact.Corrections.Entry;
import ru.kvartil.fact.NumberReading;
import ru.kvartil.indicator.ValueJudgement;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// What a text typed or pasted into a cell means: the same judgement an import makes, and means that no scale reaches.
public sealed interface Typing {
  /// Something to store.
  record Put(Entry entry) implements Typing {
    /// The value as a person would type it.
    public String text() {
      return switch (entry) {
        case Entry.Value(double value) -> RussianFormat.plain(value);
        case Entry.NoNumber() -> Texts.of(Typing.class).get("cell.no-number");
        case Entry.Cleared() -> "";
      };
    }

    /// The cell as it will be, before anybody has asked the database.
    OptionalDouble value() {
      return entry instanceof Entry.Value(double value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
  }

  /// Not stored; it stays to be seen in its cell.
  ///
  /// @param text as typed
  /// @param message what is wrong, what is safe, what to do
  record Refused(String text, String message) implements Typing {}

  /// Highest mean score any procedure knows.
  double HIGHEST_MEAN = 100;

  /// Reads a text for a column.
  static Typing of(String text, EntryColumn column) {
    Texts texts = Texts.of(Typing.class);
    return switch (ValueJudgement.of(NumberReading.of(text), column.meaning())) {
      case ValueJudgement.Nothing() -> new Put(new Entry.Cleared());
      case ValueJudgement.Missing() -> new Put(new Entry.NoNumber());
      case ValueJudgement.Kept kept when column.meaning().measure().filter(m -> m == Measure.MEAN).isPresent()
          && kept.value() > HIGHEST_MEAN ->
        new Refused(text.strip(), texts.get("refused.mean", text.strip()));
      case ValueJudgement.Kept kept -> new Put(new Entry.Value(kept.value()));
      case ValueJudgement.Refused refused -> new Refused(text.strip(), texts.get(switch (refused.reason()) {
        case NOT_A_NUMBER -> "refused.words";
        case PERCENT -> "refused.percent";
        case NEGATIVE -> "refused.negative";
        case UNLIKELY -> "refused.unlikely";
      }, text.strip()));
    };
  }
}
