package ru.kvartil.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import ru.kvartil.index.OutcomeMovement.PartChange;
import ru.kvartil.index.OutcomeMovement.SchoolMovement;
import ru.kvartil.index.OutcomeResult.Comparison;
import ru.kvartil.index.OutcomeResult.OutcomeSchool;
import ru.kvartil.methodology.OutcomeProfile.Normalisation;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Sentences about the ИОР of one school by the rules of `wording.md`: what, how much, compared with what, how sure. They
/// speak of the value that the chart beside them draws ([ComparedValue]); where that is not the whole ИОР they name both,
/// each with its own change.
final class OutcomeSentences {
  private static final Texts TEXTS = Texts.of(OutcomeSentences.class);
  /// Digits of an index after the comma.
  static final int DIGITS = 3;
  /// Differences below this come of arithmetic, not of data.
  private static final double ROUNDING = 1e-9;
  private final OutcomeResult result;
  private final OutcomeSchool school;
  private final List<String> sentences = new ArrayList<>();

  private OutcomeSentences(OutcomeResult result, OutcomeSchool school) {
    this.result = result;
    this.school = school;
  }

  /// What a school's ИОР is, in which quartile and among how many schools, how it moved; why there is none; how small its
  /// groups are.
  ///
  /// @param movement from the last year with a value; empty when there is none or years are not compared
  static String of(OutcomeResult result, OutcomeSchool school, Optional<OutcomeMovement> movement) {
    Optional<ComparedValue> value = ComparedValue.of(school);
    if (value.isEmpty()) {
      return TEXTS.get("state.none", result.year().label());
    }
    OutcomeSentences text = new OutcomeSentences(result, school);
    text.state(value.get());
    Optional<SchoolMovement> moved = movement.flatMap(each -> each.school(school.index().school().key()));
    if (movement.isPresent() && moved.filter(each -> each.change().isPresent()).isPresent()) {
      text.changes(movement.get(), moved.get(), value.get());
    } else if (value.get().isPartial()) {
      text.whole();
    }
    text.small();
    return String.join(" ", text.sentences);
  }

  private void state(ComparedValue value) {
    String year = result.year().label();
    String number = TEXTS.get(value.isPartial() ? "index.common" : "index.whole", fixed(value.value()));
    String reason = school.index().school().reason();
    sentences.add(school.comparison().map(comparison -> compared(year, number, comparison)).orElseGet(() -> reason
        .isEmpty()
            ? TEXTS.get("state.outside-plain", year, number)
            : TEXTS.get("state.outside", year, number, reason)));
  }

  private String compared(String year, String number, Comparison comparison) {
    String among = Levels.schools(comparison.levels().n());
    if (school.index().quartile().isEmpty()) {
      return TEXTS.get("state.no-levels", year, number, among);
    }
    String quartile = Integer.toString(school.index().quartile().getAsInt());
    return school.index().level()
        .map(level -> TEXTS.get("state.level", year, number, level.text(), quartile, comparison.name(), among))
        .orElseGet(() -> TEXTS.get("state.no-names", year, number, quartile, comparison.name(), among));
  }

  private void changes(OutcomeMovement movement, SchoolMovement moved, ComparedValue now) {
    ComparedValue before = ComparedValue.of(moved.before()).orElseThrow();
    String year = movement.from().label();
    double change = moved.change().orElseThrow();
    boolean fixed = result.profile().normalisation() == Normalisation.FIXED;
    if (!now.isPartial() && !before.isPartial()) {
      sentences.add(change(year, TEXTS.get(fixed ? "subject.index" : "subject.scale"), change, why(moved, change)));
      return;
    }
    if (now.isLike(before) && fixed) {
      sentences.add(change(year, TEXTS.get("subject.common"), now.value() - before.value(), ""));
    } else if (!now.isLike(before)) {
      sentences.add(TEXTS.get("change.other-common", year));
    }
    if (now.isPartial()) {
      whole();
    }
    sentences.add(change(year, TEXTS.get(fixed ? "subject.whole" : "subject.whole-scale"), change, why(moved, change)));
  }

  private void whole() {
    sentences.add(TEXTS.get("whole", fixed(school.index().value().orElseThrow())));
  }

  private static String change(String year, String subject, double change, String why) {
    String by = fixed(Math.abs(change));
    if (isZero(by)) {
      return TEXTS.get(Math.abs(change) < ROUNDING ? "change.none" : "change.almost", year, subject);
    }
    return TEXTS.get("change", TEXTS.get(change > 0 ? "change.up" : "change.down", year, subject, by), why);
  }

  /// Of which indicator most of the change came, and what of it came of another set of indicators; nothing where a value
  /// of small groups alone takes part.
  private String why(SchoolMovement moved, double change) {
    if (allSmall(school) || allSmall(moved.before())) {
      return "";
    }
    String main = moved.parts().stream().filter(part -> part.change() * change > 0)
        .max(Comparator.comparingDouble((PartChange part) -> Math.abs(part.change())))
        .map(part -> TEXTS.get("change.part", part.name(), RussianFormat.signed(part.change(), DIGITS))).orElse("");
    String composition = RussianFormat.signed(moved.composition(), DIGITS);
    return isZero(composition) ? main : main + TEXTS.get("change.composition", composition);
  }

  /// Groups too small for a conclusion: all of them, or some.
  private void small() {
    OptionalDouble smallest = SmallNumbers.smallest(school.parts());
    if (smallest.isPresent()) {
      sentences
          .add(TEXTS.get(allSmall(school) ? "small.all" : "small.some", RussianFormat.plain(smallest.getAsDouble())));
    }
  }

  private static boolean allSmall(OutcomeSchool school) {
    return school.parts().stream().allMatch(part -> SmallNumbers.isSmall(part.value()));
  }

  private static String fixed(double number) {
    return RussianFormat.fixed(number, DIGITS);
  }

  private static boolean isZero(String number) {
    return number.chars().noneMatch(c -> c >= '1' && c <= '9');
  }
}
