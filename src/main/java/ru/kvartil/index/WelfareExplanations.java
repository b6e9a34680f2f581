package ru.kvartil.index;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import ru.kvartil.fact.Direction;
import ru.kvartil.index.WelfareResult.Part;
import ru.kvartil.index.WelfareResult.UsedShare;
import ru.kvartil.index.WelfareResult.WelfareSchool;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.IndicatorDefinition;
import ru.kvartil.indicator.IndicatorExplanations;
import ru.kvartil.indicator.OwnIndicator;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.provenance.Explanation.Kind;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// How an ИСБШ, its quartile and its shares came about, down to the cells of the социальный паспорт.
public final class WelfareExplanations {
  private static final Texts TEXTS = Texts.of(WelfareExplanations.class);
  private static final int DIGITS = 1;
  private final WelfareResult result;
  private final OwnIndicator.Lookup described;

  /// @param described what the centre says of its own indicators
  public WelfareExplanations(WelfareResult result, OwnIndicator.Lookup described) {
    this.result = result;
    this.described = described;
  }

  /// The ИСБШ of a school.
  public Explanation value(SchoolKey key) {
    Optional<WelfareSchool> found = result.school(key);
    if (found.isEmpty()) {
      return unknown(TEXTS.get("why.welfare.any"));
    }
    WelfareSchool school = found.get();
    String what = TEXTS.get("why.welfare", school.index().school().school().name(), result.year().label());
    List<Explanation> steps = new ArrayList<>();
    if (school.index().value().isPresent() && school.raw().isPresent()) {
      DoubleSummaryStatistics ends = result.welfare().stream().flatMapToDouble(each -> each.raw().stream())
          .summaryStatistics();
      String raw = fixed(school.raw().getAsDouble());
      steps.add(Explanation.of(Kind.FORMULA, TEXTS.get("why.welfare.formula", raw, fixed(ends.getMin()),
          fixed(ends.getMax()), value(school))));
      steps.add(Explanation.of(Kind.FORMULA, TEXTS.get("why.raw.formula", school.parts().stream()
          .map(part -> TEXTS.get("why.product", fixed(part.weight()), fixed(part.z())))
          .collect(Collectors.joining(" + ")), raw)));
      school.parts().forEach(part -> steps.add(contribution(part)));
    } else {
      steps.add(Explanation.of(Kind.MISSING, result.refused().orElseGet(() -> TEXTS.get("why.welfare.none"))));
      school.readings().forEach(reading -> steps.add(reading(reading)));
    }
    school.index().missing().forEach(reading -> steps.add(Explanation.of(Kind.MISSING,
        TEXTS.get("why.share-gap", reading.label(),
            reading.missing().map(missing -> missing.reason().text()).orElse("")))));
    OutcomeExplanations.outside(school.index()).ifPresent(steps::add);
    steps.add(MethodSteps.profile(result.profile()));
    return Explanation.number(what, value(school), steps);
  }

  private static String value(WelfareSchool school) {
    return school.index().value().isPresent()
        ? RussianFormat.fixed(school.index().value().getAsDouble(), DIGITS)
        : TEXTS.get("why.no-data");
  }

  private Explanation reading(Reading reading) {
    return IndicatorExplanations.of(IndicatorDefinition.of(reading.indicator(), described), reading.value());
  }

  private Explanation contribution(Part part) {
    String value = RussianFormat.signed(part.contribution(), MethodSteps.DIGITS);
    List<Explanation> steps = new ArrayList<>();
    steps.add(Explanation.of(Kind.FORMULA,
        TEXTS.get("why.contribution.formula", fixed(part.weight()), fixed(part.z()), value)));
    steps.add(MethodSteps.weight(result.profile(), part.indicator(), part.weight()));
    used(part.indicator().indicator()).ifPresent(used -> steps.add(z(part, used)));
    steps.add(IndicatorExplanations.of(IndicatorDefinition.of(part.indicator().indicator(), described), part.value()));
    return Explanation.number(TEXTS.get("why.contribution", part.name()), value, steps);
  }

  private Explanation z(Part part, UsedShare used) {
    boolean less = part.indicator().direction() == Direction.LESS_IS_BETTER;
    return Explanation.number(TEXTS.get("why.z"), fixed(part.z()),
        List.of(Explanation.of(Kind.FORMULA, TEXTS.get(less ? "why.z.less" : "why.z.more",
            RussianFormat.plain(part.value().value()), RussianFormat.plain(used.mean()),
            RussianFormat.plain(used.sd()), fixed(part.z()))), mean(used)));
  }

  private Explanation mean(UsedShare used) {
    return Explanation.number(TEXTS.get("why.mean", used.name()), RussianFormat.percent(used.mean()),
        List.of(Explanation.of(Kind.REMARK, TEXTS.get("why.mean.about", Levels.schools(complete())))));
  }

  private int complete() {
    return (int) result.welfare().stream()
        .filter(school -> school.index().school().compared() && school.index().missing().isEmpty()).count();
  }

  /// A share of a school with its cells.
  public Explanation input(SchoolKey key, Indicator indicator) {
    return result.school(key).stream().flatMap(school -> school.readings().stream())
        .filter(reading -> reading.indicator().equals(indicator)).findFirst().map(this::reading)
        .orElseGet(() -> unknown(IndicatorDefinition.of(indicator, described).name()));
  }

  /// What a share added, or its value where it added nothing.
  public Explanation contribution(SchoolKey key, Indicator indicator) {
    return result.school(key).stream().flatMap(school -> school.parts().stream())
        .filter(part -> part.indicator().indicator().equals(indicator)).findFirst().map(this::contribution)
        .orElseGet(() -> input(key, indicator));
  }

  /// The mean of a share over the compared schools.
  public Explanation mean(Indicator indicator) {
    return used(indicator).map(this::mean)
        .orElseGet(() -> unknown(IndicatorDefinition.of(indicator, described).name()));
  }

  /// The weight of a share.
  public Explanation weight(Indicator indicator) {
    return used(indicator).map(used -> {
      Explanation weight = MethodSteps.weight(result.profile(), used.indicator(), used.weight());
      return new Explanation(TEXTS.get("why.weight.named", used.name()), weight.value(), Kind.METHOD, weight.parts(),
          Optional.empty()).with(MethodSteps.profile(result.profile()));
    }).orElseGet(() -> unknown(IndicatorDefinition.of(indicator, described).name()));
  }

  private Optional<UsedShare> used(Indicator indicator) {
    return result.shares().stream().filter(share -> share.indicator().indicator().equals(indicator)).findFirst();
  }

  /// The quartile of a school by its ИСБШ.
  public Explanation quartile(SchoolKey key) {
    Optional<SchoolIndex> found = result.school(key).map(WelfareSchool::index);
    String what = TEXTS.get("why.welfare.quartile", found.map(index -> index.school().school().name()).orElse(""),
        result.year().label());
    boolean there = found.isPresent() && found.get().quartile().isPresent() && found.get().value().isPresent();
    if (!there) {
      return Explanation.number(what, TEXTS.get("why.no-quartile"),
          List.of(Explanation.of(Kind.MISSING, TEXTS.get("why.quartile.no-value")), value(key)));
    }
    int quarter = found.get().quartile().getAsInt();
    return Explanation.number(what, Integer.toString(quarter), List.of(
        MethodSteps.borders(result.levels(), result.profile().levels(), TEXTS.get("all-schools"),
            RussianFormat.fixed(found.get().value().getAsDouble(), DIGITS), quarter, DIGITS),
        value(key)));
  }

  private static Explanation unknown(String what) {
    return Explanation.number(what, TEXTS.get("why.no-data"),
        List.of(Explanation.of(Kind.MISSING, TEXTS.get("why.unknown"))));
  }

  private static String fixed(double value) {
    return MethodSteps.fixed(value);
  }
}
