package ru.kvartil.index;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.kvartil.index.OutcomeResult.Comparison;
import ru.kvartil.index.OutcomeResult.OutcomeSchool;
import ru.kvartil.index.OutcomeResult.Part;
import ru.kvartil.index.OutcomeResult.Use;
import ru.kvartil.index.OutcomeResult.UsedIndicator;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.IndicatorDefinition;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.methodology.OutcomeProfile.CoverageRule;
import ru.kvartil.methodology.OutcomeProfile.Normalisation;
import ru.kvartil.methodology.ProfileIndicator;
import ru.kvartil.methodology.Scale;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Computes ИОР (methodology §2). Schools outside the comparison get a value but move neither scales nor cut points, and
/// get no quartile.
public final class OutcomeIndex {
  private static final Texts TEXTS = Texts.of(OutcomeIndex.class);
  /// Sums of weights such as 0,1 + 0,2 are not exact: a coverage of exactly the minimum must pass.
  private static final double ROUNDING = 1e-9;
  private final OutcomeProfile profile;
  private final Indicators values;
  private final SchoolYear year;

  private OutcomeIndex(OutcomeProfile profile, Indicators values, SchoolYear year) {
    this.profile = profile;
    this.values = values;
    this.year = year;
  }

  /// ИОР of the schools in a year. Refused as a whole when no compared school has any indicator of the profile.
  public static OutcomeResult compute(OutcomeProfile profile, Indicators values, SchoolYear year,
      List<Participant> participants) {
    return new OutcomeIndex(profile, values, year).compute(participants);
  }

  private OutcomeResult compute(List<Participant> participants) {
    Map<SchoolKey, List<Reading>> readings = participants.stream()
        .collect(Collectors.toMap(Participant::key, this::read));
    List<UsedIndicator> indicators = profile.indicators().stream()
        .map(indicator -> use(indicator, present(indicator.indicator(), participants, readings))).toList();
    List<OutcomeSchool> schools = participants.stream()
        .map(school -> value(school, readings.getOrDefault(school.key(), List.of()), indicators))
        .toList();
    List<Warning> warnings = new ArrayList<>(OutcomeWarnings.of(indicators, schools));
    if (indicators.stream().noneMatch(indicator -> indicator.use() == Use.USED)) {
      return new OutcomeResult(profile, year, indicators, List.of(), schools,
          Optional.of(TEXTS.get("no-indicator", profile.document().name(), year.label())), warnings);
    }
    Comparisons.Assigned comparisons = Comparisons.of(profile, schools);
    comparisons.sets().forEach(comparison -> warnings.addAll(OutcomeWarnings.of(comparison, indicators)));
    return new OutcomeResult(profile, year, indicators, comparisons.sets(),
        schools.stream().map(school -> placed(school, comparisons.bySchool())).toList(), Optional.empty(), warnings);
  }

  private List<Reading> read(Participant school) {
    return profile.indicators().stream().filter(indicator -> indicator.groups().contains(school.group()))
        .map(indicator -> new Reading(indicator.indicator(), definition(indicator.indicator()).name(),
            values.value(indicator.indicator(), school.key(), year)))
        .toList();
  }

  private IndicatorDefinition definition(Indicator indicator) {
    return IndicatorDefinition.of(indicator, values.described());
  }

  private static List<Double> present(Indicator indicator, List<Participant> participants,
      Map<SchoolKey, List<Reading>> readings) {
    return participants.stream().filter(Participant::compared)
        .flatMap(school -> readings.getOrDefault(school.key(), List.of()).stream())
        .filter(reading -> reading.indicator().equals(indicator))
        .flatMap(reading -> reading.present().stream()).map(present -> present.value()).toList();
  }

  private UsedIndicator use(ProfileIndicator indicator, List<Double> present) {
    IndicatorDefinition definition = definition(indicator.indicator());
    Function<Use, UsedIndicator> unused = use -> new UsedIndicator(indicator, definition.name(), definition.unit(), use,
        0, 0);
    if (present.isEmpty()) {
      return unused.apply(Use.WITHOUT_DATA);
    }
    if (profile.normalisation() == Normalisation.FIXED) {
      Scale scale = indicator.scale().orElseThrow();
      return new UsedIndicator(indicator, definition.name(), definition.unit(), Use.USED, scale.from(), scale.to());
    }
    DoubleSummaryStatistics ends = present.stream().mapToDouble(Double::doubleValue).summaryStatistics();
    if (!(ends.getMax() - ends.getMin() > Quartiles.tolerance(ends.getMax()))) {
      return new UsedIndicator(indicator, definition.name(), definition.unit(), Use.CONSTANT, ends.getMin(),
          ends.getMax());
    }
    return new UsedIndicator(indicator, definition.name(), definition.unit(), Use.USED, ends.getMin(), ends.getMax());
  }

  private OutcomeSchool value(Participant school, List<Reading> readings, List<UsedIndicator> indicators) {
    List<Part> parts = Normaliser.parts(readings, indicators);
    double has = weight(parts.stream().map(Part::indicator).toList());
    double of = weight(indicators.stream().filter(this::counts).map(UsedIndicator::indicator)
        .filter(indicator -> indicator.groups().contains(school.group())).toList());
    double coverage = of > 0 ? has / of : 0;
    boolean enough = !parts.isEmpty() && coverage >= profile.coverage().minimum().value() - ROUNDING;
    OptionalDouble value = enough ? OptionalDouble.of(Normaliser.value(parts)) : OptionalDouble.empty();
    List<Reading> missing = readings.stream().filter(reading -> reading.missing().isPresent()).toList();
    SchoolIndex index = new SchoolIndex(school, value, OptionalInt.empty(), Optional.empty(), missing);
    return new OutcomeSchool(index, readings, enough ? parts : List.of(), coverage, OptionalDouble.empty(),
        Optional.empty());
  }

  /// Whether an indicator belongs to the whole that coverage is a share of. A constant one tells nothing either way.
  private boolean counts(UsedIndicator indicator) {
    return switch (indicator.use()) {
      case USED -> true;
      case CONSTANT -> false;
      case WITHOUT_DATA -> profile.coverage().base() == CoverageRule.Base.PROFILE;
    };
  }

  private static double weight(List<ProfileIndicator> indicators) {
    return indicators.stream().mapToDouble(indicator -> indicator.weight().value()).sum();
  }

  private static OutcomeSchool placed(OutcomeSchool school, Map<SchoolKey, Comparison> comparisons) {
    Comparison comparison = comparisons.get(school.index().school().key());
    if (comparison == null) {
      return school;
    }
    double compared = Comparisons.compared(school, comparison);
    SchoolIndex before = school.index();
    SchoolIndex index = new SchoolIndex(before.school(), before.value(), comparison.levels().quarter(compared),
        comparison.levels().level(compared), before.missing());
    return new OutcomeSchool(index, school.readings(), school.parts(), school.coverage(), OptionalDouble.of(compared),
        Optional.of(comparison));
  }
}
