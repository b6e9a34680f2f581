package ru.kvartil.index.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import ru.kvartil.index.Level;
import ru.kvartil.index.OutcomeMovement.SchoolMovement;
import ru.kvartil.index.OutcomeResult.OutcomeSchool;
import ru.kvartil.index.Reading;
import ru.kvartil.index.SchoolIndex;
import ru.kvartil.index.SmallNumbers;
import ru.kvartil.indicator.IndicatorValue.Missing;
import ru.kvartil.indicator.IndicatorValue.Reason;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.table.Cell;

/// What the tables of indices print, the same in the section, in the card and in the table of schools.
final class IndexCells {
  private static final Texts TEXTS = Texts.of(IndexCells.class);
  /// Digits of ИОР after the comma.
  static final int OUTCOME_DIGITS = 3;
  /// Digits of ИСБШ after the comma.
  static final int WELFARE_DIGITS = 1;
  private static final int MOST_PARTS = 3;
  private static final int MOST_MISSING = 2;

  private IndexCells() {}

  static Cell quartile(SchoolIndex index) {
    if (index.quartile().isPresent()) {
      return Cell.quartile(index.quartile().getAsInt(), index.level().map(Level::text).orElse(""));
    }
    if (!index.school().compared()) {
      return Cell.missing(TEXTS.get("cell.outside"));
    }
    return Cell.missing(TEXTS.get(index.value().isPresent() ? "cell.no-level" : "cell.no-data"));
  }

  static Cell value(OptionalDouble value, int digits) {
    return value.isPresent()
        ? Cell.number(value.getAsDouble(), RussianFormat.fixed(value.getAsDouble(), digits))
        : Cell.missing(TEXTS.get("cell.no-data"));
  }

  static Cell change(OptionalDouble change) {
    return change.isPresent()
        ? Cell.number(change.getAsDouble(), RussianFormat.signed(change.getAsDouble(), OUTCOME_DIGITS))
        : Cell.missing(TEXTS.get("cell.no-data"));
  }

  /// Of what the change was made, then what is to be known of the value: outside the comparison, small groups, gaps.
  static String why(OutcomeSchool school, Optional<SchoolMovement> movement) {
    List<String> words = new ArrayList<>();
    movement.filter(each -> each.change().isPresent()).map(IndexCells::parts).filter(text -> !text.isEmpty())
        .ifPresent(words::add);
    outside(school.index()).ifPresent(words::add);
    SmallNumbers.smallest(school.parts())
        .ifPresent(n -> words.add(TEXTS.get("why.small", RussianFormat.plain(n))));
    missing(school.index()).ifPresent(words::add);
    return String.join("; ", words);
  }

  /// Why a school has no ИСБШ; empty when it has one.
  static String why(SchoolIndex index) {
    List<String> words = new ArrayList<>();
    outside(index).ifPresent(words::add);
    missing(index).ifPresent(words::add);
    return String.join("; ", words);
  }

  private static String parts(SchoolMovement movement) {
    List<String> parts = movement.parts().stream()
        .filter(part -> isSeen(part.change()))
        .sorted(Comparator.comparingDouble(part -> -Math.abs(part.change()))).limit(MOST_PARTS)
        .map(part -> TEXTS.get("why.part", part.name(), RussianFormat.signed(part.change(), OUTCOME_DIGITS)))
        .collect(Collectors.toCollection(ArrayList::new));
    if (isSeen(movement.composition())) {
      parts.add(TEXTS.get("why.composition", RussianFormat.signed(movement.composition(), OUTCOME_DIGITS)));
    }
    return String.join(", ", parts);
  }

  /// Whether a change is printed as something other than zero.
  private static boolean isSeen(double change) {
    return RussianFormat.signed(change, OUTCOME_DIGITS).chars().anyMatch(c -> c >= '1' && c <= '9');
  }

  private static Optional<String> outside(SchoolIndex index) {
    if (index.school().compared()) {
      return Optional.empty();
    }
    String reason = index.school().reason();
    return Optional.of(reason.isEmpty() ? TEXTS.get("cell.outside") : TEXTS.get("why.outside", reason));
  }

  private static Optional<String> missing(SchoolIndex index) {
    if (index.missing().isEmpty()) {
      return Optional.empty();
    }
    String some = index.missing().stream().limit(MOST_MISSING).map(IndexCells::gap).collect(Collectors.joining(", "));
    int rest = index.missing().size() - MOST_MISSING;
    return Optional.of(TEXTS.get("why.missing", rest > 0 ? TEXTS.get("why.more", some, rest) : some));
  }

  private static String gap(Reading reading) {
    return reading.missing().map(Missing::reason).filter(reason -> reason != Reason.NO_DATA)
        .map(reason -> TEXTS.get("why.gap", reading.label(), reason.text())).orElse(reading.label());
  }
}
