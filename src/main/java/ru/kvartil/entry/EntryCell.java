package ru.kvartil.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import ru.kvartil.fact.FactExplanations;
import ru.kvartil.fact.FactOrigin;
import ru.kvartil.fact.FactValue;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// A cell of a grid as it is stored.
///
/// @param value empty with [State#NONE], and where a file or a person says «х»
/// @param origin one line for people: cell of a file, or who typed it when; empty with [State#NONE]
/// @param fact the stored value behind it; empty with [State#NONE], for the contingent, and until a typed one is stored
public record EntryCell(State state, OptionalDouble value, String origin, Optional<FactValue> fact) {
  /// Nothing is known.
  public static final EntryCell NONE = new EntryCell(State.NONE, OptionalDouble.empty(), "", Optional.empty());
  private static final Texts TEXTS = Texts.of(EntryCell.class);

  /// Where a cell's value comes from.
  public enum State {
    NONE, IMPORTED, TYPED, CORRECTED
  }

  static EntryCell of(Optional<FactValue> fact) {
    return fact.map(value -> new EntryCell(switch (value.origin()) {
      case FactOrigin.Imported _ -> State.IMPORTED;
      case FactOrigin.Typed typed -> typed.corrects() ? State.CORRECTED : State.TYPED;
    }, value.value(), value.origin().text(), fact)).orElse(NONE);
  }

  /// What stands in the cell: a number with as many digits as it has, «х», «нет данных».
  public String text() {
    return switch (state) {
      case NONE -> TEXTS.get("cell.no-data");
      case IMPORTED, TYPED, CORRECTED ->
        value.isPresent() ? RussianFormat.plain(value.getAsDouble()) : TEXTS.get("cell.no-number");
    };
  }

  /// «Откуда цифра».
  ///
  /// @param what what stands in the cell: «Гимназия · Сдавали · 2024/2025»
  public Explanation explained(String what) {
    return fact.map(stored -> FactExplanations.of(what, stored)).orElseGet(() -> state == State.NONE
        ? FactExplanations.absent(what)
        : Explanation.number(what, text(), List.of(Explanation.of(Explanation.Kind.SOURCE, origin))));
  }

  /// What a spreadsheet gets: decimal comma, no spaces; empty where nothing is known.
  public String copied() {
    return switch (state) {
      case NONE -> "";
      case IMPORTED, TYPED, CORRECTED ->
        value.isPresent() ? exact(value.getAsDouble()) : TEXTS.get("cell.no-number");
    };
  }

  /// Every digit, for editing: `63,17525773195877`.
  private static String exact(double number) {
    BigDecimal all = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    return (all.scale() < 0 ? all.setScale(0) : all).toPlainString().replace('.', ',');
  }
}
