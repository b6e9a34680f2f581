package ru.kvartil.identification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.Direction;
import ru.kvartil.identification.Finding.AtLeast;
import ru.kvartil.identification.Finding.Leaf;
import ru.kvartil.identification.Finding.Test;
import ru.kvartil.identification.Ranks.Compared;
import ru.kvartil.identification.Ranks.Wanted;
import ru.kvartil.identification.Source.Read;
import ru.kvartil.index.Participant;
import ru.kvartil.methodology.CriterionRule.Area;
import ru.kvartil.methodology.CriterionRule.Measured;
import ru.kvartil.methodology.CriterionRule.Threshold.Sense;
import ru.kvartil.methodology.CriterionRule.Threshold.Unit;
import ru.kvartil.methodology.CriterionRule.Trend;
import ru.kvartil.methodology.ResultFamily;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// «Стабильно низкие результаты и/или отрицательная динамика за 2–3 года» (methodology §9): low in each of the last years
/// with data, by the share below the minimum or among the lowest share of the district; or a fall since the last year
/// with data, or over three years. Parallels of a subject are taken together. Gaps are passed over, the years are named.
final class Trends {
  private static final Texts TEXTS = Texts.of(Trends.class);
  private static final int YEARS = 3;
  private final Source source;
  private final Ranks ranks;

  Trends(Source source, Ranks ranks) {
    this.source = source;
    this.ranks = ranks;
  }

  Finding judge(Trend rule, Participant school, SchoolYear year) {
    List<Finding> each = new ArrayList<>();
    for (Quantity.Pooled followed : followed(rule, school, year)) {
      List<SchoolYear> years = source.yearsTo(year).stream()
          .filter(of -> source.read(followed, school.key(), of) instanceof Read.Found).limit(YEARS).toList();
      if (years.isEmpty() || !years.getFirst().equals(year)) {
        each.add(missing(followed, school, year));
      } else {
        each.add(new AtLeast(source.name(followed), rule.joint().needed(2),
            List.of(stablyLow(rule, followed, school, years), falling(rule, followed, school, years))));
      }
    }
    return new AtLeast("", 1, each);
  }

  /// Subjects the school has results of, by each measure; a measure without any result of the school in the year is
  /// passed over where another has one.
  private List<Quantity.Pooled> followed(Trend rule, Participant school, SchoolYear year) {
    Set<Quantity.Pooled> all = new LinkedHashSet<>();
    for (ResultFamily family : rule.families()) {
      for (ResultKey key : source.results(family, year)) {
        if (source.hasStored(key, school.key(), year)) {
          List<Quantity.Pooled> measures = rule.by().stream()
              .map(by -> new Quantity.Pooled(key.procedure(), key.subject(), by)).toList();
          List<Quantity.Pooled> found = measures.stream()
              .filter(one -> source.read(one, school.key(), year) instanceof Read.Found).toList();
          all.addAll(found.isEmpty() ? List.of(measures.getFirst()) : found);
        }
      }
    }
    return List.copyOf(all);
  }

  private Leaf missing(Quantity.Pooled followed, Participant school, SchoolYear year) {
    Read read = source.read(followed, school.key(), year);
    Read.Gap gap = read instanceof Read.Gap known ? known : new Read.Gap(State.NO_DATA, TEXTS.get("no-year"));
    return new Leaf(source.name(followed), year, true, followed.isVpr(), gap.state(), Optional.empty(),
        new Test.Fall(List.of(), java.math.BigDecimal.ZERO), gap.reason());
  }

  private Finding stablyLow(Trend rule, Quantity.Pooled followed, Participant school, List<SchoolYear> years) {
    int needed = Judge.whole(rule.stable());
    List<Finding> each = new ArrayList<>();
    for (SchoolYear of : years.subList(0, Math.min(needed, years.size()))) {
      List<Finding> ways = new ArrayList<>();
      if (followed.measure() == Measured.PASSED) {
        ways.add(low(rule, followed, school, of, of.equals(years.getFirst())));
      }
      ways.add(ranks.leaf(new Compared(List.of(followed), Direction.MORE_IS_BETTER),
          new Wanted(Area.DISTRICT, rule.lowest(), false, List.of()), school, of));
      each.add(new AtLeast(TEXTS.get("low-in", of.label()), 1, ways));
    }
    for (int i = each.size(); i < needed; i++) {
      each.add(new Leaf(source.name(followed), years.getLast().previous(), false, followed.isVpr(), State.NO_DATA,
          Optional.empty(), new Test.Shown(), TEXTS.get("no-earlier")));
    }
    return new AtLeast(TEXTS.get("stably-low"), needed, each);
  }

  private Leaf low(Trend rule, Quantity.Pooled followed, Participant school, SchoolYear of, boolean current) {
    // Values are shares of those who passed: at most 100 − threshold passed means at least the threshold did not.
    Test.Against test = new Test.Against(java.math.BigDecimal.valueOf(100).subtract(Judge.points(rule.low())),
        Sense.AT_MOST, Unit.VALUE);
    Value value = source.read(followed, school.key(), of).ifFound().orElseThrow();
    return new Leaf(source.name(followed), of, current, followed.isVpr(),
        test.holds(value) ? State.FIRED : State.NOT_FIRED, Optional.of(value), test, "");
  }

  private Leaf falling(Trend rule, Quantity.Pooled followed, Participant school, List<SchoolYear> years) {
    List<Test.Before> before = years.stream().skip(1)
        .map(of -> new Test.Before(of, source.read(followed, school.key(), of).ifFound().orElseThrow())).toList();
    var points = followed.measure() == Measured.MEAN
        ? rule.changeScore()
        : followed.isVpr() ? rule.changeVpr() : rule.change();
    Test.Fall test = new Test.Fall(before, Judge.points(points));
    Value value = source.read(followed, school.key(), years.getFirst()).ifFound().orElseThrow();
    State state = before.isEmpty() ? State.NO_DATA : test.holds(value) ? State.FIRED : State.NOT_FIRED;
    return new Leaf(source.name(followed), years.getFirst(), true, followed.isVpr(), state, Optional.of(value), test,
        before.isEmpty() ? TEXTS.get("no-earlier") : "");
  }
}
