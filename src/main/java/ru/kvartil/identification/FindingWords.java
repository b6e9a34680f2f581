package ru.kvartil.identification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.kvartil.fact.Series;
import ru.kvartil.identification.Finding.Leaf;
import ru.kvartil.identification.Finding.Test;
import ru.kvartil.identification.Identification.CriterionFinding;
import ru.kvartil.index.Chance;
import ru.kvartil.index.Spread;
import ru.kvartil.methodology.CriterionRule.Area;
import ru.kvartil.methodology.CriterionRule.Threshold.Unit;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Share;
import ru.kvartil.shared.Texts;

/// Findings in Russian words: value, counts and what they were tested by.
public final class FindingWords {
  private static final Texts TEXTS = Texts.of(FindingWords.class);
  private static final int DIGITS = 3;

  private FindingWords() {}

  /// «K03 Неудовлетворительные результаты …: ОГЭ, русский язык: …» – the tests that made the criterion fire.
  public static String text(CriterionFinding finding) {
    String tests = finding.finding().leaves().filter(leaf -> leaf.state() == State.FIRED).map(FindingWords::text)
        .collect(Collectors.joining("; "));
    String named = TEXTS.get("words.criterion", finding.criterion().id(), finding.criterion().name(), tests);
    return finding.criterion().note().isEmpty()
        ? named
        : TEXTS.get("words.note", named, finding.criterion().note());
  }

  /// One test with its value, or why there is none.
  public static String text(Leaf leaf) {
    String tested = tested(leaf);
    List<String> parts = new java.util.ArrayList<>(List.of(leaf.year().label()));
    value(leaf).ifPresent(parts::add);
    spread(leaf).map(Spread::text).ifPresent(parts::add);
    if (!tested.isEmpty()) {
      parts.add(tested);
    }
    if (!leaf.reason().isEmpty()) {
      parts.add(leaf.reason());
    }
    if (byChance(leaf)) {
      parts.add(TEXTS.get("words.chance"));
    }
    return TEXTS.get("words.test", leaf.what(), String.join(", ", parts));
  }

  /// The spread of a share of few people; empty where there is no share of results of an exam.
  public static Optional<Spread> spread(Leaf leaf) {
    return leaf.value().filter(FindingWords::isOfResults).flatMap(Value::share)
        .filter(share -> share.part() <= share.whole())
        .map(Spread::of);
  }

  /// Whether a value is of people who sat something, not of a contingent or a questionnaire.
  private static boolean isOfResults(Value value) {
    return value.isShare() && value.inputs().stream().map(input -> input.series().kind())
        .anyMatch(kind -> !kind.equals(Series.PASSPORT) && !kind.equals(Series.INDICATOR));
  }

  /// Whether a fall is within what small numbers may do by themselves (methodology §9). A note: it overrides nothing.
  public static boolean byChance(Leaf leaf) {
    return leaf.state() == State.FIRED && leaf.test() instanceof Test.Fall fall
        && fall.before().stream().findFirst().flatMap(before -> before.value().share())
            .flatMap(before -> leaf.value().flatMap(Value::share).map(now -> Chance.explains(before, now)))
            .orElse(false);
  }

  /// The value with its counts: «33,3 %, 14 из 42»; empty where there is none.
  public static Optional<String> value(Leaf leaf) {
    return leaf.value().map(FindingWords::text);
  }

  /// A value: «30 %, 3 из 10», or the number.
  static String text(Value value) {
    return value.share().map(FindingWords::counts).orElseGet(() -> RussianFormat.plain(value.number()));
  }

  private static String counts(Share share) {
    return TEXTS.get("words.share", RussianFormat.percent(share.percent()), RussianFormat.plain(share.part()),
        RussianFormat.plain(share.whole()));
  }

  /// What it was tested by: threshold, border, m of N; may be empty.
  public static String tested(Leaf leaf) {
    return switch (leaf.test()) {
      case Test.Against against -> against(against);
      case Test.Among among -> among(among);
      case Test.AtBorder border -> TEXTS.get("words.border", border.year().label(),
          RussianFormat.plain(border.border().doubleValue()));
      case Test.Fall fall -> fall.before().stream()
          .map(before -> TEXTS.get("words.before", before.year().label(),
              before.value().share().map(share -> RussianFormat.percent(share.percent()))
                  .orElseGet(() -> RussianFormat.plain(before.value().number()))))
          .collect(Collectors.joining(", "));
      case Test.No _ -> leaf.state() == State.FIRED ? TEXTS.get("words.no") : "";
      case Test.InQuarters quarters -> TEXTS.get("words.quarters", quarters.from(), quarters.to());
      case Test.Shown _ -> "";
    };
  }

  private static String against(Test.Against against) {
    String number = against.threshold().stripTrailingZeros().toPlainString().replace('.', ',');
    String threshold = against.unit() == Unit.PEOPLE
        ? TEXTS.get("words.people", number)
        : number;
    return switch (against.sense()) {
      case AT_LEAST -> TEXTS.get("words.at-least", threshold);
      case ABOVE -> TEXTS.get("words.above", threshold);
      case AT_MOST -> TEXTS.get("words.at-most", threshold);
      case BELOW -> TEXTS.get("words.below", threshold);
    };
  }

  private static String among(Test.Among among) {
    String percent = among.percent().stripTrailingZeros().toPlainString().replace('.', ',');
    String area = TEXTS.get(among.area() == Area.DISTRICT ? "words.district" : "words.region");
    return among.share().map(group -> TEXTS.get(among.top() ? "words.highest" : "words.lowest", percent, area,
        group.m(), group.n(), group.ties())).orElseGet(() -> TEXTS.get("words.share-of", percent, area));
  }

  /// A number for tables: three digits after the comma.
  public static String number(Value value) {
    return RussianFormat.fixed(value.number(), DIGITS);
  }
}
