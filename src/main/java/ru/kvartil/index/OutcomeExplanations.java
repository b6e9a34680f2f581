package ru.kvartil.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import ru.kvartil.fact.Direction;
import ru.kvartil.index.OutcomeMovement.PartChange;
import ru.kvartil.index.OutcomeMovement.SchoolMovement;
import ru.kvartil.index.OutcomeResult.Basis;
import ru.kvartil.index.OutcomeResult.Comparison;
import ru.kvartil.index.OutcomeResult.OutcomeSchool;
import ru.kvartil.index.OutcomeResult.Part;
import ru.kvartil.index.OutcomeResult.UsedIndicator;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.IndicatorDefinition;
import ru.kvartil.indicator.IndicatorExplanations;
import ru.kvartil.indicator.OwnIndicator;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.provenance.Explanation.Kind;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// How an ИОР, its quartile, its change and its parts came about: formula, weights, what is missing, down to the cells.
public final class OutcomeExplanations {
  private static final Texts TEXTS = Texts.of(OutcomeExplanations.class);
  private final OutcomeResult result;
  private final OwnIndicator.Lookup described;

  /// @param described what the centre says of its own indicators
  public OutcomeExplanations(OutcomeResult result, OwnIndicator.Lookup described) {
    this.result = result;
    this.described = described;
  }

  /// The ИОР of a school.
  public Explanation value(SchoolKey key) {
    return result.school(key).map(this::value).orElseGet(() -> unknown(TEXTS.get("why.outcome.any")));
  }

  private Explanation value(OutcomeSchool school) {
    String what = TEXTS.get("why.outcome", school.index().school().school().name(), result.year().label());
    List<Explanation> steps = new ArrayList<>();
    String value = school.index().value().isPresent()
        ? MethodSteps.fixed(school.index().value().getAsDouble())
        : TEXTS.get("why.no-data");
    if (school.index().value().isEmpty()) {
      steps.add(Explanation.of(Kind.MISSING, result.refused().orElseGet(() -> TEXTS.get("why.coverage.less",
          RussianFormat.percent(100 * school.coverage()),
          RussianFormat.percent(100 * result.profile().coverage().minimum().value())))));
      school.readings().stream().filter(reading -> reading.present().isPresent())
          .forEach(reading -> steps.add(reading(reading)));
    } else {
      steps.add(Explanation.of(Kind.FORMULA, TEXTS.get("why.outcome.formula", school.parts().stream()
          .map(part -> TEXTS.get("why.product", MethodSteps.fixed(part.weight()), MethodSteps.fixed(part.normalised())))
          .collect(Collectors.joining(" + ")), value)));
      school.parts().forEach(part -> steps.add(contribution(part)));
      steps.add(Explanation.of(Kind.METHOD, TEXTS.get("why.coverage", RussianFormat.percent(100 * school.coverage()),
          RussianFormat.percent(100 * result.profile().coverage().minimum().value()))));
    }
    school.index().missing().forEach(reading -> steps.add(Explanation.of(Kind.MISSING,
        TEXTS.get("why.gap", reading.label(), reading.missing().map(missing -> missing.reason().text()).orElse("")))));
    unused(school).forEach(steps::add);
    outside(school.index()).ifPresent(steps::add);
    steps.add(MethodSteps.profile(result.profile()));
    return Explanation.number(what, value, steps);
  }

  /// Indicators the school has, which no index can use this year.
  private List<Explanation> unused(OutcomeSchool school) {
    return school.readings().stream()
        .filter(reading -> reading.present().isPresent() && school.parts().stream()
            .noneMatch(part -> part.indicator().indicator().equals(reading.indicator())))
        .filter(_ -> school.index().value().isPresent())
        .map(reading -> Explanation.of(Kind.MISSING, TEXTS.get("why.unused", reading.label()))).toList();
  }

  static Optional<Explanation> outside(SchoolIndex index) {
    if (index.school().compared()) {
      return Optional.empty();
    }
    String reason = index.school().reason();
    return Optional.of(Explanation.of(Kind.REMARK,
        reason.isEmpty() ? TEXTS.get("why.outside") : TEXTS.get("why.outside.reason", reason)));
  }

  private Explanation reading(Reading reading) {
    return IndicatorExplanations.of(IndicatorDefinition.of(reading.indicator(), described), reading.value());
  }

  /// What an indicator added to the ИОР of a school.
  private Explanation contribution(Part part) {
    String value = MethodSteps.fixed(part.contribution());
    return Explanation.number(TEXTS.get("why.contribution", part.name()), value,
        List.of(Explanation.of(Kind.FORMULA, TEXTS.get("why.contribution.formula", MethodSteps.fixed(part.weight()),
            MethodSteps.fixed(part.normalised()), value)),
            MethodSteps.weight(result.profile(), part.indicator(), part.weight()), normalised(part),
            IndicatorExplanations.of(IndicatorDefinition.of(part.indicator().indicator(), described), part.value())));
  }

  private Explanation normalised(Part part) {
    String value = MethodSteps.fixed(part.normalised());
    Optional<UsedIndicator> used = result.indicators().stream()
        .filter(each -> each.indicator().equals(part.indicator())).findFirst();
    List<Explanation> steps = new ArrayList<>();
    used.ifPresent(scale -> {
      String x = RussianFormat.plain(part.value().value());
      String from = RussianFormat.plain(scale.from());
      String to = RussianFormat.plain(scale.to());
      boolean less = part.indicator().direction() == Direction.LESS_IS_BETTER;
      steps.add(Explanation.of(Kind.FORMULA,
          TEXTS.get(less ? "why.normalised.less" : "why.normalised.more", x, from, to, value)));
    });
    if (part.beyondScale()) {
      steps.add(Explanation.of(Kind.REMARK, TEXTS.get("why.beyond")));
    }
    return Explanation.number(TEXTS.get("why.normalised"), value, steps);
  }

  /// A part of the ИОР of a school, or why the indicator is none.
  public Explanation contribution(SchoolKey key, Indicator indicator) {
    return part(key, indicator).map(this::contribution).orElseGet(() -> input(key, indicator));
  }

  /// The weight of an indicator for a school.
  public Explanation weight(SchoolKey key, Indicator indicator) {
    return part(key, indicator).map(part -> {
      Explanation weight = MethodSteps.weight(result.profile(), part.indicator(), part.weight());
      return new Explanation(TEXTS.get("why.weight.named", part.name()), weight.value(), Kind.METHOD, weight.parts(),
          Optional.empty()).with(MethodSteps.profile(result.profile()));
    }).orElseGet(() -> input(key, indicator));
  }

  /// The value of an indicator of a school with its cells.
  public Explanation input(SchoolKey key, Indicator indicator) {
    return result.school(key).stream().flatMap(school -> school.readings().stream())
        .filter(reading -> reading.indicator().equals(indicator)).findFirst().map(this::reading)
        .orElseGet(() -> unknown(IndicatorDefinition.of(indicator, described).name()));
  }

  /// How many people the value of an indicator of a school is of, with the value and its cells.
  public Explanation people(SchoolKey key, Indicator indicator) {
    Explanation value = input(key, indicator);
    return result.school(key).stream().flatMap(school -> school.readings().stream())
        .filter(reading -> reading.indicator().equals(indicator)).flatMap(reading -> reading.present().stream())
        .filter(present -> present.n().isPresent()).findFirst()
        .map(present -> Explanation.number(TEXTS.get("why.people", value.what()),
            RussianFormat.fixed(present.n().getAsDouble(), 0), List.of(value)))
        .orElse(value);
  }

  private Optional<Part> part(SchoolKey key, Indicator indicator) {
    return result.school(key).stream().flatMap(school -> school.parts().stream())
        .filter(part -> part.indicator().indicator().equals(indicator)).findFirst();
  }

  private static Explanation unknown(String what) {
    return Explanation.number(what, TEXTS.get("why.no-data"),
        List.of(Explanation.of(Kind.MISSING, TEXTS.get("why.unknown"))));
  }

  /// The quartile of a school with the borders it lies between.
  public Explanation quartile(SchoolKey key) {
    Optional<OutcomeSchool> found = result.school(key);
    String what = TEXTS.get("why.quartile", found.map(school -> school.index().school().school().name()).orElse(""),
        result.year().label());
    if (found.isEmpty()) {
      return unknown(what);
    }
    OutcomeSchool school = found.get();
    List<Explanation> steps = new ArrayList<>();
    Optional<Comparison> comparison = school.comparison();
    if (school.index().quartile().isPresent() && comparison.isPresent() && school.compared().isPresent()) {
      Comparison set = comparison.get();
      steps.add(MethodSteps.borders(set.levels(), result.profile().levels(), set.name(),
          MethodSteps.fixed(school.compared().getAsDouble()), school.index().quartile().getAsInt(),
          MethodSteps.DIGITS));
      steps.add(Explanation.of(Kind.METHOD, basis(set)));
    } else {
      steps.add(Explanation.of(Kind.MISSING, TEXTS.get(school.index().value().isEmpty()
          ? "why.quartile.no-value"
          : school.index().school().compared() ? "why.quartile.few" : "why.outside")));
    }
    steps.add(value(school));
    String value = school.index().quartile().isPresent()
        ? Integer.toString(school.index().quartile().getAsInt())
        : TEXTS.get("why.no-quartile");
    return Explanation.number(what, value, steps);
  }

  private static String basis(Comparison set) {
    String basis = TEXTS.get(set.basis() == Basis.GROUP
        ? "why.basis.group"
        : set.basis() == Basis.ALL ? "why.basis.all" : "why.basis.base");
    return switch (set.value()) {
      case INDEX -> basis;
      case INDEX_OF_DIFFERENT -> TEXTS.get("why.compared.different", basis);
      case COMMON_INDICATORS -> TEXTS.get("why.compared.common", basis, set.indicators().size());
    };
  }

  /// The change of the ИОР of a school from an earlier year.
  ///
  /// @param movement to the year of this result
  /// @param earlier of the year before, for its inputs
  public Explanation change(SchoolKey key, Optional<OutcomeMovement> movement, OutcomeExplanations earlier) {
    Optional<SchoolMovement> found = movement.flatMap(each -> each.school(key));
    String what = TEXTS.get("why.change", result.year().label());
    if (found.isEmpty() || found.get().change().isEmpty()) {
      return Explanation.number(what, TEXTS.get("why.no-data"),
          List.of(Explanation.of(Kind.MISSING, TEXTS.get("why.change.none")), value(key), earlier.value(key)));
    }
    SchoolMovement school = found.get();
    String value = signed(school.change().getAsDouble());
    List<Explanation> steps = new ArrayList<>();
    steps.add(Explanation.of(Kind.FORMULA, TEXTS.get("why.change.formula",
        MethodSteps.fixed(school.to().orElseThrow()), MethodSteps.fixed(school.from().orElseThrow()), value)));
    school.parts().forEach(part -> steps.add(change(part)));
    if (!school.gained().isEmpty() || !school.lost().isEmpty()) {
      steps.add(Explanation.number(TEXTS.get("why.composition"), signed(school.composition()),
          List.of(Explanation.of(Kind.REMARK, TEXTS.get("why.composition.about", names(school.gained()),
              names(school.lost()))))));
    }
    steps.add(value(key));
    steps.add(earlier.value(key));
    return Explanation.number(what, value, steps);
  }

  private static String names(List<Part> parts) {
    return parts.isEmpty() ? TEXTS.get("why.nobody") : parts.stream().map(Part::name).collect(Collectors.joining(", "));
  }

  /// What one indicator added to the change.
  public Explanation change(SchoolKey key, Indicator indicator, Optional<OutcomeMovement> movement) {
    return movement.flatMap(each -> each.school(key)).stream().flatMap(school -> school.parts().stream())
        .filter(part -> part.after().indicator().indicator().equals(indicator)).findFirst()
        .map(this::change).orElseGet(() -> unknown(TEXTS.get("why.change", result.year().label())));
  }

  private Explanation change(PartChange part) {
    IndicatorDefinition definition = IndicatorDefinition.of(part.after().indicator().indicator(), described);
    return Explanation.number(TEXTS.get("why.part-change", part.name()), signed(part.change()), List.of(
        Explanation.of(Kind.FORMULA, TEXTS.get("why.part-change.formula", MethodSteps.fixed(part.weight()),
            MethodSteps.fixed(part.after().normalised()), MethodSteps.fixed(part.before().normalised()),
            signed(part.change()))),
        IndicatorExplanations.of(definition, part.after().value()),
        IndicatorExplanations.of(definition, part.before().value())));
  }

  private static String signed(double value) {
    return RussianFormat.signed(value, MethodSteps.DIGITS);
  }
}
