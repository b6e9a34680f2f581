package ru.kvartil.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.kvartil.fact.Direction;
import ru.kvartil.index.RegressionFit.Observation;
import ru.kvartil.index.RegressionFit.Predictor;
import ru.kvartil.index.RegressionResult.RegressionSchool;
import ru.kvartil.index.RegressionResult.Variable;
import ru.kvartil.indicator.IndicatorDefinition;
import ru.kvartil.indicator.IndicatorValue.Present;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.methodology.Parameter;
import ru.kvartil.methodology.WelfareProfile;
import ru.kvartil.methodology.WelfareProfile.RegressionRules;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Computes ИСБШ by regression (methodology §3.3): least squares of the outcome on the predictors over the compared
/// schools that have all of them, raw = Σ bⱼxⱼ, ИСБШ = 100·(raw − min)/(max − min), turned round for
/// an outcome of which less is better: higher is always better-off. With its checks: fewer than p + 3
/// schools, exact collinearity, a constant or perfectly explained outcome refuse the model in one sentence; the rest
/// warns.
public final class RegressionIndex {
  private static final Texts TEXTS = Texts.of(RegressionIndex.class);
  private final WelfareProfile profile;
  private final Indicators values;
  private final SchoolYear year;
  private final Variable outcome;
  private final List<Variable> predictors;

  /// @param profile whose rules of levels and of regression apply
  /// @param outcome what the context is to explain
  /// @param predictors at least one; coefficients keep their given names
  public RegressionIndex(WelfareProfile profile, Indicators values, SchoolYear year, Variable outcome,
      List<Variable> predictors) {
    if (predictors.isEmpty()) {
      throw new IllegalArgumentException("no predictors");
    }
    this.profile = profile;
    this.values = values;
    this.year = year;
    this.outcome = outcome;
    this.predictors = List.copyOf(predictors);
  }

  /// ИСБШ of the schools; those with gaps and those outside the comparison are listed without a value.
  public RegressionResult compute(List<Participant> participants) {
    List<RegressionSchool> schools = participants.stream().map(this::read).toList();
    List<RegressionSchool> complete = schools.stream().filter(RegressionIndex::isComplete).toList();
    List<Warning> warnings = new ArrayList<>();
    List<String> left = schools.stream().map(RegressionSchool::index)
        .filter(index -> index.school().compared() && !index.missing().isEmpty())
        .map(index -> index.school().school().name())
        .toList();
    if (!left.isEmpty()) {
      warnings.add(Warning.of(Warning.Code.SCHOOLS_LEFT_OUT, Names.some(left)));
    }
    List<Integer> varying = new ArrayList<>();
    for (int j = 1; j <= predictors.size(); j++) {
      if (complete.isEmpty() || !LeastSquares.isConstant(column(complete, j))) {
        varying.add(j);
      } else {
        warnings.add(Warning.of(Warning.Code.CONSTANT_PREDICTOR, predictors.get(j - 1).given()));
      }
    }
    int n = complete.size();
    long needed = varying.size() + Math.round(profile.regression().spare().value());
    if (n < needed) {
      return refused(schools, warnings, TEXTS.get("refused.few", Levels.schools(n), given(predictors), needed));
    }
    if (varying.isEmpty()) {
      return refused(schools, warnings, TEXTS.get("refused.constant", given(predictors)));
    }
    double[] y = column(complete, 0);
    if (LeastSquares.isConstant(y)) {
      return refused(schools, warnings, TEXTS.get("refused.outcome", outcome.given()));
    }
    return fit(schools, complete, varying, warnings);
  }

  private RegressionResult fit(List<RegressionSchool> schools, List<RegressionSchool> complete, List<Integer> varying,
      List<Warning> warnings) {
    List<String> names = varying.stream().map(j -> predictors.get(j - 1).given()).toList();
    LeastSquares squares = new LeastSquares(outcome.given(), column(complete, 0), names,
        varying.stream().map(j -> column(complete, j)).toList());
    List<String> collinear = squares.collinear();
    if (!collinear.isEmpty()) {
      return refused(schools, warnings, TEXTS.get("refused.collinear", quoted(collinear)));
    }
    if (squares.isPerfect()) {
      return refused(schools, warnings, TEXTS.get("refused.perfect", outcome.given(), quoted(names)));
    }
    RegressionFit fit = squares.fit();
    warnings.addAll(warnings(fit));
    boolean levelled = fit.n() >= profile.regression().tooFew().value() * names.size();
    List<Double> contexts = fit.observations().stream().map(this::context).toList();
    HundredScale scale = HundredScale.of(contexts.stream().mapToDouble(Double::doubleValue).toArray());
    Levels levels = levelled ? Levels.of(contexts, profile.levels(), TEXTS.get("all-schools")) : Levels.none(fit.n());
    warnings.addAll(levels.warnings());
    List<RegressionSchool> placed = new ArrayList<>();
    int next = 0;
    for (RegressionSchool school : schools) {
      placed.add(isComplete(school) ? placed(school, fit, fit.observations().get(next++), scale, levels) : school);
    }
    return new RegressionResult(profile, year, outcome, predictors, Optional.of(fit), placed, levels, Optional.empty(),
        warnings);
  }

  /// The fitted value turned so that more is better-off. It differs from Σ bⱼxⱼ by the intercept, so both stand on the same
  /// scale and in the same quarters; it comes from centred columns and keeps more digits.
  private double context(Observation observation) {
    return lessIsBetter() ? -observation.fitted() : observation.fitted();
  }

  private RegressionSchool placed(RegressionSchool school, RegressionFit fit, Observation observation,
      HundredScale scale, Levels levels) {
    double context = context(observation);
    OptionalDouble value = scale.isFlat() ? OptionalDouble.empty() : OptionalDouble.of(scale.value(context));
    SchoolIndex index = new SchoolIndex(school.index().school(), value, levels.quarter(context), levels.level(context),
        List.of());
    return new RegressionSchool(index, school.readings(),
        OptionalDouble.of(observation.fitted() - fit.intercept().estimate()), Optional.of(observation));
  }

  private RegressionSchool read(Participant school) {
    List<Reading> readings = Stream.concat(Stream.of(outcome), predictors.stream())
        .map(variable -> new Reading(variable.indicator(), variable.given(),
            values.value(variable.indicator(), school.key(), year)))
        .toList();
    List<Reading> missing = readings.stream().filter(reading -> reading.missing().isPresent()).toList();
    return new RegressionSchool(
        new SchoolIndex(school, OptionalDouble.empty(), OptionalInt.empty(), Optional.empty(), missing), readings,
        OptionalDouble.empty(), Optional.empty());
  }

  private static boolean isComplete(RegressionSchool school) {
    return school.index().school().compared() && school.index().missing().isEmpty();
  }

  private static double[] column(List<RegressionSchool> complete, int variable) {
    return complete.stream().map(school -> school.readings().get(variable).present().orElseThrow())
        .mapToDouble(Present::value).toArray();
  }

  private RegressionResult refused(List<RegressionSchool> schools, List<Warning> warnings, String sentence) {
    return new RegressionResult(profile, year, outcome, predictors, Optional.empty(), schools, Levels.none(0),
        Optional.of(sentence), warnings);
  }

  private List<Warning> warnings(RegressionFit fit) {
    List<Warning> warnings = new ArrayList<>();
    RegressionRules rules = profile.regression();
    int p = fit.predictors().size();
    if (fit.n() < rules.tooFew().value() * p) {
      warnings.add(perPredictor(Warning.Code.TOO_FEW_PER_PREDICTOR, rules.tooFew(), fit));
    } else if (fit.n() < rules.few().value() * p) {
      warnings.add(perPredictor(Warning.Code.FEW_PER_PREDICTOR, rules.few(), fit));
    }
    for (Predictor predictor : fit.predictors()) {
      String name = predictor.coefficient().name();
      double estimate = predictor.coefficient().estimate();
      Direction expected = expected(name);
      if ((expected == Direction.MORE_IS_BETTER && estimate < 0)
          || (expected == Direction.LESS_IS_BETTER && estimate > 0)) {
        warnings.add(Warning.of(Warning.Code.WRONG_SIGN, name, RussianFormat.signed(estimate, 3)));
      }
      if (predictor.vif() > rules.veryHighVif().value()) {
        warnings.add(inflated(Warning.Code.VERY_HIGH_VIF, rules.veryHighVif(), predictor));
      } else if (predictor.vif() > rules.highVif().value()) {
        warnings.add(inflated(Warning.Code.HIGH_VIF, rules.highVif(), predictor));
      }
    }
    return warnings;
  }

  private static Warning perPredictor(Warning.Code code, Parameter limit, RegressionFit fit) {
    return Warning.of(code, RussianFormat.plain(limit.value()), Levels.schools(fit.n()), fit.predictors().size());
  }

  private static Warning inflated(Warning.Code code, Parameter limit, Predictor predictor) {
    return Warning.of(code, predictor.coefficient().name(), RussianFormat.fixed(predictor.vif(), 1),
        RussianFormat.plain(limit.value()));
  }

  /// Sign the content of a predictor asks for, given that the outcome is better when it is more; the other way round for an
  /// outcome of which less is better.
  private Direction expected(String name) {
    Direction of = predictors.stream().filter(predictor -> predictor.given().equals(name)).findFirst()
        .map(predictor -> IndicatorDefinition.of(predictor.indicator(), values.described()).direction())
        .orElse(Direction.NEUTRAL);
    boolean reversed = lessIsBetter();
    return switch (of) {
      case NEUTRAL -> Direction.NEUTRAL;
      case MORE_IS_BETTER -> reversed ? Direction.LESS_IS_BETTER : Direction.MORE_IS_BETTER;
      case LESS_IS_BETTER -> reversed ? Direction.MORE_IS_BETTER : Direction.LESS_IS_BETTER;
    };
  }

  private boolean lessIsBetter() {
    return IndicatorDefinition.of(outcome.indicator(), values.described()).direction() == Direction.LESS_IS_BETTER;
  }

  private static String given(List<Variable> variables) {
    return quoted(variables.stream().map(Variable::given).toList());
  }

  private static String quoted(List<String> names) {
    return names.stream().map(name -> "«" + name + "»").collect(Collectors.joining(", "));
  }
}
