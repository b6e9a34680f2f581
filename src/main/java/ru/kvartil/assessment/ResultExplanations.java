package ru.kvartil.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import ru.kvartil.fact.Derived;
import ru.kvartil.fact.FactExplanations;
import ru.kvartil.fact.Observed;
import ru.kvartil.fact.Series;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.provenance.Explanation.Kind;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Share;
import ru.kvartil.shared.Texts;

/// How the numbers of a result came about.
public final class ResultExplanations {
  private static final Texts TEXTS = Texts.of(ResultExplanations.class);

  private ResultExplanations() {}

  /// Words of a stored number: «ОГЭ, математика: сдавали, 2023/2024».
  public static String words(Series series, SchoolYear year) {
    String measure = Measure.of(series.measure()).map(Measure::title).orElse(series.measure());
    return TEXTS.get("why.series", words(ResultKey.of(series)), measure, year.label());
  }

  private static String words(ResultKey key) {
    String subject = key.subject();
    boolean word = subject.length() > 1 && Character.isLowerCase(subject.charAt(1));
    String lower = word ? Character.toLowerCase(subject.charAt(0)) + subject.substring(1) : subject;
    String named = subject.isEmpty() ? key.procedure().word() : TEXTS.get("why.subject", key.procedure().word(), lower);
    return key.parallel() == 0 ? named : TEXTS.get("why.parallel", named, key.parallel());
  }

  /// A stored number with its cell.
  public static Explanation of(Observed observed) {
    return FactExplanations.of(words(observed.series(), observed.year()), observed.value());
  }

  /// A count as printed; of participants also as the sum of the marks.
  public static Explanation number(Result result, Measure measure) {
    Optional<Derived<Double>> number = measure == Measure.PARTICIPANTS
        ? result.participants()
        : measure == Measure.MEAN ? result.mean() : result.number(measure);
    return number.map(derived -> number(result, measure, derived)).orElseGet(() -> none(result, measure));
  }

  private static Explanation number(Result result, Measure measure, Derived<Double> derived) {
    List<Observed> inputs = derived.inputs();
    if (inputs.size() == 1) {
      return of(inputs.getFirst());
    }
    String value = RussianFormat.plain(derived.value());
    List<Explanation> parts = new ArrayList<>();
    if (measure == Measure.MEAN) {
      parts.add(Explanation.of(Kind.REMARK, TEXTS.get("why.mean")));
    } else {
      parts.add(Explanation.of(Kind.FORMULA, TEXTS.get("why.marks", inputs.stream()
          .map(input -> RussianFormat.plain(input.value().value().orElseThrow())).collect(Collectors.joining(" + ")),
          value)));
    }
    inputs.forEach(input -> parts.add(of(input)));
    return Explanation.number(words(result.key().series(measure), result.year()), value, parts);
  }

  /// Nothing can be said: what is stored instead of a number is named with its cell.
  private static Explanation none(Result result, Measure measure) {
    Series series = result.key().series(measure);
    return result.observations().find(result.school(), result.year(), series)
        .map(fact -> of(new Observed(result.year(), series, fact)))
        .orElseGet(() -> FactExplanations.absent(words(series, result.year())));
  }

  /// A count of those below the minimum, or of «2» where only marks are given.
  public static Explanation below(Result result) {
    return number(result, result.number(Measure.BELOW_MINIMUM).isPresent() ? Measure.BELOW_MINIMUM : Measure.MARK_2);
  }

  /// A share in its whole: the formula with both counts and their cells.
  public static Explanation share(Result result, Measure measure) {
    Explanation part = measure == Measure.BELOW_MINIMUM ? below(result) : number(result, measure);
    Explanation whole = measure.denominator().map(of -> number(result, of)).orElse(part);
    String what = TEXTS.get("why.share", words(result.key().series(measure), result.year()));
    Optional<Share> share = result.share(measure).map(Derived::value);
    if (share.isEmpty()) {
      return Explanation.number(what, TEXTS.get("why.no-data"),
          List.of(Explanation.of(Kind.MISSING, TEXTS.get("why.share.none")), part, whole));
    }
    Share found = share.get();
    if (found.part() > found.whole()) {
      return Explanation.number(what, TEXTS.get("why.no-data"),
          List.of(Explanation.of(Kind.MISSING, TEXTS.get("why.share.above")), part, whole));
    }
    String value = RussianFormat.percent(found.percent());
    return Explanation.number(what, value,
        List.of(Explanation.of(Kind.FORMULA, TEXTS.get("why.share.formula", RussianFormat.plain(found.part()),
            RussianFormat.plain(found.whole()), value)), part, whole));
  }

  /// Change of a share against the school year before, in percentage points.
  public static Explanation change(Result now, Measure measure) {
    Result before = new Result(now.observations(), now.school(), now.year().previous(), now.key());
    String what = TEXTS.get("why.change", words(now.key().series(measure), now.year()));
    Optional<Double> after = percent(now, measure);
    Optional<Double> earlier = percent(before, measure);
    Explanation left = share(now, measure);
    Explanation right = share(before, measure);
    if (after.isEmpty() || earlier.isEmpty()) {
      return Explanation.number(what, TEXTS.get("why.no-data"),
          List.of(Explanation.of(Kind.MISSING, TEXTS.get("why.change.none")), left, right));
    }
    double change = after.get() - earlier.get();
    String value = TEXTS.get("why.points", RussianFormat.signed(change, 1));
    return Explanation.number(what, value, List.of(Explanation.of(Kind.FORMULA, TEXTS.get("why.change.formula",
        RussianFormat.percentNumber(after.get()), RussianFormat.percentNumber(earlier.get()), value)), left, right));
  }

  private static Optional<Double> percent(Result result, Measure measure) {
    return result.share(measure).map(Derived::value).filter(share -> share.part() <= share.whole())
        .map(Share::percent);
  }
}
