package ru.kvartil.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import ru.kvartil.index.OutcomeMovement.PartChange;
import ru.kvartil.index.OutcomeMovement.SchoolMovement;
import ru.kvartil.index.OutcomeResult.ComparedBy;
import ru.kvartil.index.OutcomeResult.Comparison;
import ru.kvartil.index.OutcomeResult.OutcomeSchool;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Sentences about ИОР by the rules of `wording.md`: what, how much, compared with what, how sure.
public final class OutcomeSentences {
  private static final Texts TEXTS = Texts.of(OutcomeSentences.class);
  /// Digits of an index after the comma.
  static final int DIGITS = 3;

  private OutcomeSentences() {}

  /// What a school's ИОР is, in which quarter and among how many schools; why there is none; how small its groups are.
  public static String state(OutcomeResult result, OutcomeSchool school) {
    List<String> sentences = new ArrayList<>();
    OptionalDouble value = school.index().value();
    String year = result.year().label();
    if (value.isEmpty()) {
      return TEXTS.get("state.none", year);
    }
    String number = RussianFormat.fixed(value.getAsDouble(), DIGITS);
    sentences.add(school.comparison().map(comparison -> compared(year, number, school, comparison))
        .orElseGet(() -> TEXTS.get("state.outside", year, number, school.index().school().reason())));
    school.comparison().filter(comparison -> comparison.value() == ComparedBy.COMMON_INDICATORS).ifPresent(
        _ -> sentences.add(TEXTS.get("state.common", RussianFormat.fixed(school.compared().orElseThrow(), DIGITS))));
    SmallNumbers.smallest(school.parts())
        .ifPresent(n -> sentences.add(TEXTS.get("small", RussianFormat.plain(n))));
    return String.join(" ", sentences);
  }

  private static String compared(String year, String number, OutcomeSchool school, Comparison comparison) {
    String among = Levels.schools(comparison.levels().n());
    if (school.index().quartile().isEmpty()) {
      return TEXTS.get("state.no-levels", year, number, among);
    }
    String quarter = Integer.toString(school.index().quartile().getAsInt());
    return school.index().level()
        .map(level -> TEXTS.get("state.level", year, number, level.text(), quarter, comparison.name(), among))
        .orElseGet(() -> TEXTS.get("state.no-names", year, number, quarter, comparison.name(), among));
  }

  /// How a school's ИОР moved and with which indicator that is connected most; empty when it has no movement.
  public static Optional<String> change(OutcomeMovement movement, SchoolMovement school) {
    if (school.change().isEmpty()) {
      return Optional.empty();
    }
    double change = school.change().getAsDouble();
    String by = RussianFormat.fixed(Math.abs(change), DIGITS);
    String year = movement.from().label();
    if (isZero(by)) {
      return Optional.of(TEXTS.get("change.none", year));
    }
    String moved = TEXTS.get(change > 0 ? "change.up" : "change.down", year, by);
    String why = main(school).map(part -> TEXTS.get("change.part", part.name(),
        RussianFormat.signed(part.change(), DIGITS))).orElse("");
    String composition = RussianFormat.signed(school.composition(), DIGITS);
    String other = isZero(composition) ? "" : TEXTS.get("change.composition", composition);
    return Optional.of(TEXTS.get("change", moved, why, other));
  }

  /// The indicator whose change is the largest; empty when none would be printed as a change.
  private static Optional<PartChange> main(SchoolMovement school) {
    return school.parts().stream().max(Comparator.comparingDouble(part -> Math.abs(part.change())))
        .filter(part -> !isZero(RussianFormat.signed(part.change(), DIGITS)));
  }

  private static boolean isZero(String number) {
    return number.chars().noneMatch(c -> c >= '1' && c <= '9');
  }
}
