package ru.kvartil.identification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.identification.Finding.AtLeast;
import ru.kvartil.identification.Finding.Leaf;
import ru.kvartil.identification.Finding.Test;
import ru.kvartil.identification.Source.Read;
import ru.kvartil.index.Participant;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.methodology.Criterion;
import ru.kvartil.methodology.CriterionRule;
import ru.kvartil.methodology.CriterionRule.Threshold;
import ru.kvartil.methodology.CriterionRule.Threshold.Sense;
import ru.kvartil.methodology.CriterionRule.Threshold.Unit;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.Parameter;
import ru.kvartil.methodology.ResultFamily;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Judges one criterion for one school.
final class Judge {
  private static final Texts TEXTS = Texts.of(Judge.class);
  private final Source source;
  private final Ranks ranks;
  private final Quarters quarters;
  private final SchoolYear year;

  /// @param year the year of the identification
  Judge(Source source, Ranks ranks, Quarters quarters, SchoolYear year) {
    this.source = source;
    this.ranks = ranks;
    this.quarters = quarters;
    this.year = year;
  }

  Finding judge(Criterion criterion, Participant school) {
    return switch (criterion.rule()) {
      case Threshold rule -> threshold(rule, school);
      case CriterionRule.LowShares rule -> lowShares(rule, school);
      case CriterionRule.Lowest rule -> ranks.judge(rule, school, year);
      case CriterionRule.LowestOfMany rule -> new Many(source, ranks).judge(rule, school, year);
      case CriterionRule.Trend rule -> new Trends(source, ranks).judge(rule, school, year);
      case CriterionRule.Checklist rule -> new AtLeast("", rule.joint().needed(rule.items().size()),
          rule.items().stream().<Finding>map(item -> answer(item, school)).toList());
      case CriterionRule.Quarter rule -> quarter(rule, school);
      case CriterionRule.NoThreshold rule -> new AtLeast("", 1,
          rule.indicators().stream().<Finding>map(each -> shown(each, school)).toList());
    };
  }

  private Finding threshold(Threshold rule, Participant school) {
    Test.Against test = new Test.Against(IdentificationProfile.exact(rule.threshold()), rule.sense(), rule.unit());
    List<Finding> parts = new ArrayList<>();
    for (List<Indicator> part : rule.parts()) {
      List<Quantity> quantities = rule.unit() == Unit.OF_PUPILS
          ? List.of(new Quantity.OfPupils(part))
          : part.stream().<Quantity>map(Quantity.One::new).toList();
      List<Finding> known = quantities.stream().filter(each -> isStored(each, school))
          .<Finding>map(each -> against(each, test, school, year, Optional.empty())).toList();
      parts.add(known.isEmpty()
          ? against(quantities.getFirst(), test, school, year, Optional.empty())
          : known.size() == 1 ? known.getFirst() : new AtLeast(TEXTS.get("any-of-part"), 1, known));
    }
    return new AtLeast("", rule.joint().needed(parts.size()), parts);
  }

  /// Of several forms of one examination (база, профиль) those count that anybody of the school sat.
  private boolean isStored(Quantity quantity, Participant school) {
    return source.read(quantity, school.key(), year) instanceof Read.Found;
  }

  private Leaf against(Quantity quantity, Test.Against test, Participant school, SchoolYear of,
      Optional<String> name) {
    Read read = source.read(quantity, school.key(), of);
    String what = name.orElseGet(() -> source.name(quantity));
    boolean current = of.equals(year);
    return switch (read) {
      case Read.Gap gap ->
        new Leaf(what, of, current, quantity.isVpr(), gap.state(), Optional.empty(), test, gap.reason());
      case Read.Found found -> {
        boolean countable = test.unit() != Unit.PEOPLE || found.value().share().isPresent();
        State state = !countable ? State.NO_DATA : test.holds(found.value()) ? State.FIRED : State.NOT_FIRED;
        yield new Leaf(what, of, current, quantity.isVpr(), state, Optional.of(found.value()), test, "");
      }
    };
  }

  private Finding lowShares(CriterionRule.LowShares rule, Participant school) {
    int years = (int) rule.years().value();
    Test.Against test = new Test.Against(IdentificationProfile.exact(rule.threshold()), Sense.AT_LEAST, Unit.VALUE);
    List<Finding> procedures = new ArrayList<>();
    for (ResultKey key : keys(rule.families(), school)) {
      Quantity below = new Quantity.One(new Indicator.Percent(key, Measure.BELOW_MINIMUM));
      List<Finding> each = Stream.iterate(year, SchoolYear::previous).limit(years)
          .<Finding>map(of -> against(below, test, school, of, Optional.empty())).toList();
      procedures.add(years == 1
          ? each.getFirst()
          : new AtLeast(TEXTS.get("each-year", source.name(below)), years, each));
    }
    return new AtLeast(TEXTS.get("procedures"), (int) rule.procedures().value(), procedures);
  }

  private List<ResultKey> keys(List<ResultFamily> families, Participant school) {
    return families.stream().flatMap(family -> source.results(family, year).stream()).distinct()
        .filter(key -> source.hasStored(key, school.key(), year)).toList();
  }

  private Leaf answer(Indicator item, Participant school) {
    Quantity quantity = new Quantity.One(item);
    Read read = source.read(quantity, school.key(), year);
    String what = source.name(quantity);
    return switch (read) {
      case Read.Gap gap ->
        new Leaf(what, year, true, false, gap.state(), Optional.empty(), new Test.No(), gap.reason());
      case Read.Found found -> {
        double answer = found.value().number();
        boolean known = answer == 0 || answer == 1;
        State state = !known ? State.NO_DATA : answer == 0 ? State.FIRED : State.NOT_FIRED;
        yield new Leaf(what, year, true, false, state, Optional.of(found.value()), new Test.No(),
            known ? "" : TEXTS.get("no-answer"));
      }
    };
  }

  private Leaf shown(Indicator indicator, Participant school) {
    Quantity quantity = new Quantity.One(indicator);
    Read read = source.read(quantity, school.key(), year);
    String reason = read instanceof Read.Gap gap ? gap.reason() : TEXTS.get("no-threshold");
    State state = read instanceof Read.Gap gap ? gap.state() : State.NOT_APPLIED;
    return new Leaf(source.name(quantity), year, true, quantity.isVpr(), state, read.ifFound(), new Test.Shown(),
        reason);
  }

  private Finding quarter(CriterionRule.Quarter rule, Participant school) {
    int years = whole(rule.years());
    List<Finding> each = Stream.iterate(year, SchoolYear::previous).limit(years)
        .<Finding>map(of -> quarter(rule, school, of)).toList();
    return years == 1 ? each.getFirst() : new AtLeast(TEXTS.get("running"), years, each);
  }

  private Leaf quarter(CriterionRule.Quarter rule, Participant school, SchoolYear of) {
    OptionalInt quarter = quarters.of(rule.index(), school.key(), of);
    Test test = new Test.InQuarters(rule.index(), whole(rule.from()), whole(rule.to()), quarter);
    String what = TEXTS.get(rule.index());
    boolean current = of.equals(year);
    if (!school.compared()) {
      return new Leaf(what, of, current, false, State.NOT_APPLIED, Optional.empty(), test,
          TEXTS.get("outside", school.reason()));
    }
    if (quarter.isEmpty()) {
      return new Leaf(what, of, current, false, State.NO_DATA, Optional.empty(), test, TEXTS.get("no-quarter"));
    }
    int number = quarter.getAsInt();
    State state = number >= rule.from().value() && number <= rule.to().value() ? State.FIRED : State.NOT_FIRED;
    Value value = new Value(number, Optional.empty(), java.util.OptionalDouble.empty(), List.of());
    return new Leaf(what, of, current, false, state, Optional.of(value), test, "");
  }

  static int whole(Parameter parameter) {
    return (int) parameter.value();
  }

  /// A criterion that does not concern this kind of school.
  static Finding notForKind(Criterion criterion, Participant school, SchoolYear year) {
    return new Leaf(criterion.name(), year, true, false, State.NOT_APPLIED, Optional.empty(), new Test.Shown(),
        TEXTS.get("not-for-kind", school.group().code()));
  }

  /// Points of a test as an exact decimal.
  static BigDecimal points(Parameter parameter) {
    return IdentificationProfile.exact(parameter);
  }
}
