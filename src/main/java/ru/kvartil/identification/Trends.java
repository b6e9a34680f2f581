package ru.kvartil.identification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.Direction;
import ru.kvartil.identification.Finding.AtLeast;
import ru.kvartil.identification.Finding.Leaf;
import ru.kvartil.identification.Finding.Test;
import ru.kvartil.identification.Ranks.Compared;
import ru.kvartil.identification.Ranks.Wanted;
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
  private final Trend rule;
  private final Source source;
  private final Ranks ranks;
  private final SchoolYear year;
  private final int needed;
  private final Test.Against low;
  private final Map<SchoolYear, String> lowIn = new HashMap<>();
  private final String stablyLow = TEXTS.get("stably-low");
  private final String noEarlier = TEXTS.get("no-earlier");

  private Trends(Trend rule, Source source, Ranks ranks, SchoolYear year) {
    this.rule = rule;
    this.source = source;
    this.ranks = ranks;
    this.year = year;
    this.needed = Judge.whole(rule.stable());
    // Values are shares of those who passed: at most 100 − threshold passed means at least the threshold did not.
    this.low = new Test.Against(BigDecimal.valueOf(100).subtract(Judge.points(rule.low())), Sense.AT_MOST, Unit.VALUE);
    source.yearsTo(year).forEach(of -> lowIn.put(of, TEXTS.get("low-in", of.label())));
  }

  static Plan plan(Trend rule, Source source, Ranks ranks, SchoolYear year) {
    return new Trends(rule, source, ranks, year).plan();
  }

  private record Subject(Procedure procedure, String name) {}

  /// Of which schools results of a subject are stored, and its measures.
  private record Sat(Places stored, List<Followed> measures) {}

  /// A measure of a subject in the years up to this one, the latest first, with the tests of each year.
  private record Followed(Measured measure, List<Column> years, List<Plan.OfLeaf> lowest, BigDecimal points) {
    Column now() {
      return years.getFirst();
    }
  }

  private Plan plan() {
    Map<Subject, Followed[]> known = new HashMap<>();
    Map<ResultFamily, Map<Subject, Sat>> families = new LinkedHashMap<>();
    for (ResultFamily family : rule.families()) {
      Map<Subject, Sat> subjects = families.computeIfAbsent(family, _ -> new LinkedHashMap<>());
      for (ResultKey key : source.results(family, year)) {
        Subject subject = new Subject(key.procedure(), key.subject());
        Followed[] measures = known.computeIfAbsent(subject,
            each -> rule.by().stream().map(by -> followed(each, by)).toArray(Followed[]::new));
        subjects.computeIfAbsent(subject, _ -> new Sat(new Places(source.columns().size()), List.of(measures))).stored
            .addAll(source.stored(key, year));
      }
    }
    List<Sat> rows = families.values().stream().flatMap(each -> each.values().stream()).toList();
    return (school, at) -> judge(rows, school, at);
  }

  private Followed followed(Subject subject, Measured by) {
    Quantity quantity = new Quantity.Pooled(subject.procedure, subject.name, by);
    // Without any data up to the year there is still the year itself to say so.
    List<SchoolYear> up = source.yearsTo(year);
    List<SchoolYear> years = !up.isEmpty() && up.getFirst().equals(year) ? up : joined(up);
    List<Column> columns = years.stream().map(of -> source.column(quantity, of)).toList();
    List<Plan.OfLeaf> lowest = years.stream().map(of -> ranks.plan(
        new Compared(List.of(quantity), Direction.MORE_IS_BETTER),
        new Wanted(Area.DISTRICT, rule.lowest(), false, List.of()), of)).toList();
    return new Followed(by, columns, lowest, Judge.points(by == Measured.MEAN
        ? rule.changeScore()
        : quantity.isVpr() ? rule.changeVpr() : rule.change()));
  }

  private List<SchoolYear> joined(List<SchoolYear> up) {
    List<SchoolYear> years = new ArrayList<>(List.of(year));
    years.addAll(up);
    return years;
  }

  private Finding judge(List<Sat> rows, Participant school, int at) {
    List<Followed> followed = new ArrayList<>();
    for (Sat row : rows) {
      if (row.stored.has(at)) {
        // A measure without any result of the school in the year is passed over where another has one.
        int before = followed.size();
        boolean any = false;
        for (Followed one : row.measures) {
          if (one.now().has(at)) {
            any = true;
            add(one, followed);
          }
        }
        if (!any && followed.size() == before) {
          add(row.measures.getFirst(), followed);
        }
      }
    }
    Finding[] findings = new Finding[followed.size()];
    for (int i = 0; i < findings.length; i++) {
      findings[i] = judge(followed.get(i), school, at);
    }
    return new AtLeast("", 1, List.of(findings));
  }

  /// Two families may name one subject.
  private static void add(Followed one, List<Followed> followed) {
    if (!followed.contains(one)) {
      followed.add(one);
    }
  }

  private Finding judge(Followed followed, Participant school, int at) {
    Column now = followed.now();
    if (!now.has(at)) {
      return new Leaf(now.name(), year, true, now.isVpr(), now.gap(at).state(), Optional.empty(),
          new Test.Fall(List.of(), BigDecimal.ZERO), now.gap(at).reason());
    }
    List<Integer> years = new ArrayList<>();
    for (int i = 0; i < followed.years.size() && years.size() < YEARS; i++) {
      if (followed.years.get(i).has(at)) {
        years.add(i);
      }
    }
    return new AtLeast(now.name(), rule.joint().needed(2),
        List.of(stablyLow(followed, school, at, years), falling(followed, at, years)));
  }

  private Finding stablyLow(Followed followed, Participant school, int at, List<Integer> years) {
    List<Finding> each = new ArrayList<>();
    for (int i : years.subList(0, Math.min(needed, years.size()))) {
      Column of = followed.years.get(i);
      Finding rank = followed.lowest.get(i).judge(school, at);
      each.add(new AtLeast(lowIn.getOrDefault(of.year(), ""), 1, followed.measure == Measured.PASSED
          ? List.of(low(of, at), rank)
          : List.of(rank)));
    }
    for (int i = each.size(); i < needed; i++) {
      SchoolYear last = followed.years.get(years.getLast()).year();
      each.add(new Leaf(followed.now().name(), last.previous(), false, followed.now().isVpr(), State.NO_DATA,
          Optional.empty(), new Test.Shown(), noEarlier));
    }
    return new AtLeast(stablyLow, needed, each);
  }

  private Leaf low(Column of, int at) {
    return new Leaf(of.name(), of.year(), of.year().equals(year), of.isVpr(),
        low.holds(of.value(at)) ? State.FIRED : State.NOT_FIRED, of.ifHas(at), low, "");
  }

  private Leaf falling(Followed followed, int at, List<Integer> years) {
    List<Test.Before> before = new ArrayList<>(years.size());
    for (int i : years.subList(1, years.size())) {
      Column of = followed.years.get(i);
      before.add(new Test.Before(of.year(), of.value(at)));
    }
    Test.Fall test = new Test.Fall(before, followed.points);
    Column now = followed.now();
    State state = before.isEmpty() ? State.NO_DATA : test.holds(now.value(at)) ? State.FIRED : State.NOT_FIRED;
    return new Leaf(now.name(), year, true, now.isVpr(), state, now.ifHas(at), test,
        before.isEmpty() ? noEarlier : "");
  }
}
