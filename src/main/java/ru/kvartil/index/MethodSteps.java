package ru.kvartil.index;

import java.util.List;
import java.util.Optional;
import ru.kvartil.methodology.LevelRules;
import ru.kvartil.methodology.MethodologyProfile;
import ru.kvartil.methodology.Parameter;
import ru.kvartil.methodology.ProfileDocument;
import ru.kvartil.methodology.ProfileIndicator;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.provenance.Explanation.Kind;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// What a method says, as steps of an explanation: the profile with its source, weights, borders.
final class MethodSteps {
  static final int DIGITS = 3;
  private static final Texts TEXTS = Texts.of(MethodSteps.class);

  private MethodSteps() {}

  /// The profile with its version, source, order and hash.
  static Explanation profile(MethodologyProfile profile) {
    ProfileDocument document = profile.document();
    Explanation order = Explanation.of(Kind.METHOD, document.order().isEmpty()
        ? TEXTS.get("why.no-order")
        : TEXTS.get("why.order", document.order()));
    return Explanation.of(Kind.METHOD, TEXTS.get("why.profile", document.name(), document.version()),
        Explanation.of(Kind.METHOD, TEXTS.get("why.profile-source", document.source())), order,
        Explanation.of(Kind.METHOD, TEXTS.get("why.hash", document.sha256())));
  }

  /// The weight of an indicator: as the profile gives it, and its share in the weights that count for the school.
  static Explanation weight(MethodologyProfile profile, ProfileIndicator indicator, double share) {
    Parameter weight = indicator.weight();
    String of = TEXTS.get("why.weight.of", RussianFormat.plain(weight.value()), profile.document().name(),
        profile.document().version());
    return new Explanation(TEXTS.get("why.weight"), fixed(share), Kind.METHOD,
        List.of(Explanation.of(Kind.METHOD, of), ground(weight)), Optional.empty());
  }

  private static Explanation ground(Parameter parameter) {
    return Explanation.of(Kind.METHOD, parameter.source().isEmpty()
        ? TEXTS.get("why.mark", parameter.mark().text())
        : TEXTS.get("why.mark.source", parameter.mark().text(), parameter.source()));
  }

  /// The quarter of a value among a compared set, with the borders it lies between.
  ///
  /// @param set Russian name of the set
  static Explanation borders(Levels levels, LevelRules rules, String set, String value, int quarter, int digits) {
    Cuts cuts = levels.cuts().orElseThrow();
    String low = RussianFormat.fixed(cuts.q1(), digits);
    String middle = RussianFormat.fixed(cuts.q2(), digits);
    String high = RussianFormat.fixed(cuts.q3(), digits);
    String between = switch (quarter) {
      case 1 -> TEXTS.get("why.quarter.first", value, low);
      case 2 -> TEXTS.get("why.quarter.between", value, low, middle, 2);
      case 3 -> TEXTS.get("why.quarter.between", value, middle, high, 3);
      default -> TEXTS.get("why.quarter.last", value, high);
    };
    return Explanation.of(Kind.FORMULA, between,
        Explanation.of(Kind.METHOD, TEXTS.get("why.set", set, Levels.schools(levels.n()))),
        Explanation.of(Kind.METHOD, TEXTS.get("why.borders", low, middle, high)),
        Explanation.of(Kind.METHOD, TEXTS.get("why.quantile", rules.quantile().number(), rules.quantileMark().text())),
        Explanation.of(Kind.METHOD, TEXTS.get("why.ties")));
  }

  static String fixed(double value) {
    return RussianFormat.fixed(value, DIGITS);
  }
}
