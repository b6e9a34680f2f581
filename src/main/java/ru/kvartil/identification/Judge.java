package ru.kvartil.identification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.identification.Finding.AtLeast;
import ru.kvartil.identification.Finding.Leaf;
import ru.kvartil.identification.Finding.Test;
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
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Makes criteria ready for a year ([Plan]).
final class Judge {
  private static final Texts TEXTS = Texts.of(Judge.class);
  private static final int QUARTERS = 4;
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

  Plan plan(Criterion criterion) {
    return switch (criterion.rule()) {
      case Threshold rule -> threshold(rule);
      case CriterionRule.LowShares rule -> lowShares(rule);
      case CriterionRule.Lowest rule -> ranks.plan(rule, year);
      case CriterionRule.LowestOfMany rule -> Many.plan(rule, source, ranks, year);
      case CriterionRule.Trend rule -> Trends.plan(rule, source, ranks, year);
      case CriterionRule.Checklist rule -> checklist(rule);
      case CriterionRule.Quarter rule -> quarter(rule);
      case CriterionRule.NoThreshold rule -> shown(rule);
    };
  }

  private Plan threshold(Threshold rule) {
    Test.Against test = new Test.Against(IdentificationProfile.exact(rule.threshold()), rule.sense(), rule.unit());
    List<List<Column>> parts = rule.parts().stream().map(part -> (rule.unit() == Unit.OF_PUPILS
        ? Stream.<Quantity>of(new Quantity.OfPupils(part))
        : part.stream().<Quantity>map(Quantity.One::new)).map(each -> source.column(each, year)).toList()).toList();
    String any = TEXTS.get("any-of-part");
    int needed = rule.joint().needed(parts.size());
    return (_, at) -> {
      Finding[] findings = new Finding[parts.size()];
      for (int i = 0; i < findings.length; i++) {
        findings[i] = part(parts.get(i), test, any, at);
      }
      return new AtLeast("", needed, List.of(findings));
    };
  }

  /// Of several forms of one examination (база, профиль) those count that anybody of the school sat.
  private Finding part(List<Column> forms, Test.Against test, String any, int at) {
    List<Finding> known = new ArrayList<>();
    for (Column form : forms) {
      if (form.has(at)) {
        known.add(against(form, test, at));
      }
    }
    return known.isEmpty()
        ? against(forms.getFirst(), test, at)
        : known.size() == 1 ? known.getFirst() : new AtLeast(any, 1, known);
  }

  private Leaf against(Column column, Test.Against test, int at) {
    boolean current = column.year().equals(year);
    if (!column.has(at)) {
      return new Leaf(column.name(), column.year(), current, column.isVpr(), column.gap(at).state(), Optional.empty(),
          test, column.gap(at).reason());
    }
    Value value = column.value(at);
    boolean countable = test.unit() != Unit.PEOPLE || value.isShare();
    State state = !countable ? State.NO_DATA : test.holds(value) ? State.FIRED : State.NOT_FIRED;
    return new Leaf(column.name(), column.year(), current, column.isVpr(), state, value.some(), test, "");
  }

  /// A procedure in the years it must be low in.
  private record Sat(Places stored, List<Column> years, String each) {}

  private Plan lowShares(CriterionRule.LowShares rule) {
    int years = whole(rule.years());
    Test.Against test = new Test.Against(IdentificationProfile.exact(rule.threshold()), Sense.AT_LEAST, Unit.VALUE);
    List<Sat> rows = keys(rule.families()).map(key -> {
      Quantity below = new Quantity.One(new Indicator.Percent(key, Measure.BELOW_MINIMUM));
      List<Column> columns = back(years).map(of -> source.column(below, of)).toList();
      return new Sat(source.stored(key, year), columns, TEXTS.get("each-year", columns.getFirst().name()));
    }).toList();
    String procedures = TEXTS.get("procedures");
    int needed = whole(rule.procedures());
    return (_, at) -> {
      List<Finding> findings = new ArrayList<>(rows.size());
      for (Sat row : rows) {
        if (row.stored.has(at)) {
          findings.add(years == 1
              ? against(row.years.getFirst(), test, at)
              : new AtLeast(row.each, years, each(row.years, test, at)));
        }
      }
      return new AtLeast(procedures, needed, findings);
    };
  }

  private List<Finding> each(List<Column> columns, Test.Against test, int at) {
    Finding[] findings = new Finding[columns.size()];
    for (int i = 0; i < findings.length; i++) {
      findings[i] = against(columns.get(i), test, at);
    }
    return List.of(findings);
  }

  private Stream<SchoolYear> back(int years) {
    return Stream.iterate(year, SchoolYear::previous).limit(years);
  }

  private Stream<ResultKey> keys(List<ResultFamily> families) {
    return families.stream().flatMap(family -> source.results(family, year).stream()).distinct();
  }

  private Plan checklist(CriterionRule.Checklist rule) {
    List<Column> items = rule.items().stream().map(item -> source.column(new Quantity.One(item), year)).toList();
    Test.No test = new Test.No();
    String unclear = TEXTS.get("no-answer");
    int needed = rule.joint().needed(items.size());
    return (_, at) -> new AtLeast("", needed, items.stream().<Finding>map(item -> answer(item, test, unclear, at))
        .toList());
  }

  private Leaf answer(Column item, Test.No test, String unclear, int at) {
    if (!item.has(at)) {
      return new Leaf(item.name(), year, true, false, item.gap(at).state(), Optional.empty(), test,
          item.gap(at).reason());
    }
    double answer = item.value(at).number();
    boolean known = answer == 0 || answer == 1;
    State state = !known ? State.NO_DATA : answer == 0 ? State.FIRED : State.NOT_FIRED;
    return new Leaf(item.name(), year, true, false, state, item.ifHas(at), test, known ? "" : unclear);
  }

  private Plan shown(CriterionRule.NoThreshold rule) {
    List<Column> columns = rule.indicators().stream().map(each -> source.column(new Quantity.One(each), year)).toList();
    Test.Shown test = new Test.Shown();
    String without = TEXTS.get("no-threshold");
    return (_, at) -> new AtLeast("", 1, columns.stream().<Finding>map(column -> new Leaf(column.name(), year, true,
        column.isVpr(), column.has(at) ? State.NOT_APPLIED : column.gap(at).state(), column.ifHas(at), test,
        column.has(at) ? without : column.gap(at).reason())).toList());
  }

  private Plan quarter(CriterionRule.Quarter rule) {
    List<Plan> each = back(whole(rule.years())).map(of -> quarter(rule, of)).toList();
    String running = TEXTS.get("running");
    return each.size() == 1
        ? each.getFirst()
        : (school, at) -> new AtLeast(running, each.size(), Plan.all(each, school, at));
  }

  private Plan quarter(CriterionRule.Quarter rule, SchoolYear of) {
    Map<SchoolKey, OptionalInt> known = quarters.of(rule.index(), of);
    String what = TEXTS.get(rule.index());
    String none = TEXTS.get("no-quarter");
    boolean current = of.equals(year);
    int from = whole(rule.from());
    int to = whole(rule.to());
    List<Optional<Value>> values = IntStream.rangeClosed(0, QUARTERS).mapToObj(number -> Optional.of(
        new Value(number, Optional.empty(), OptionalDouble.empty(), List.of()))).toList();
    return (school, _) -> {
      OptionalInt quarter = known.getOrDefault(school.key(), OptionalInt.empty());
      Test test = new Test.InQuarters(rule.index(), from, to, quarter);
      if (!school.compared()) {
        return new Leaf(what, of, current, false, State.NOT_APPLIED, Optional.empty(), test,
            TEXTS.get("outside", school.reason()));
      }
      if (quarter.isEmpty()) {
        return new Leaf(what, of, current, false, State.NO_DATA, Optional.empty(), test, none);
      }
      int number = quarter.getAsInt();
      State state = number >= from && number <= to ? State.FIRED : State.NOT_FIRED;
      return new Leaf(what, of, current, false, state, values.get(number), test, "");
    };
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
