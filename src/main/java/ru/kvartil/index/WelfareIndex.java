package ru.kvartil.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.hipparchus.stat.StatUtils;
import ru.kvartil.fact.Direction;
import ru.kvartil.index.WelfareResult.Part;
import ru.kvartil.index.WelfareResult.UsedShare;
import ru.kvartil.index.WelfareResult.WelfareSchool;
import ru.kvartil.indicator.IndicatorDefinition;
import ru.kvartil.indicator.IndicatorValue.Present;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.methodology.ProfileIndicator;
import ru.kvartil.methodology.WelfareProfile;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Computes ИСБШ by given weights (methodology §3.3, fallback b and c): standard scores of the shares over the compared
/// schools, signs and weights of the profile, raw = Σ wz, ИСБШ = 100·(raw − min)/(max − min). Higher is better-off. A
/// school with a gap, or outside the comparison, has no value and moves nothing.
public final class WelfareIndex {
  private static final Texts TEXTS = Texts.of(WelfareIndex.class);
  private final WelfareProfile profile;
  private final List<Warning> warnings = new ArrayList<>();

  private WelfareIndex(WelfareProfile profile) {
    this.profile = profile;
  }

  /// ИСБШ of the schools in a year. Refused as a whole when no compared school has all shares.
  public static WelfareResult compute(WelfareProfile profile, Indicators values, SchoolYear year,
      List<Participant> participants) {
    List<WelfareSchool> schools = participants.stream().map(school -> read(profile, values, year, school)).toList();
    return new WelfareIndex(profile).compute(values, year, schools);
  }

  private static WelfareSchool read(WelfareProfile profile, Indicators values, SchoolYear year, Participant school) {
    List<Reading> readings = profile.indicators().stream()
        .map(share -> new Reading(share.indicator(), name(share, values),
            values.value(share.indicator(), school.key(), year)))
        .toList();
    List<Reading> missing = readings.stream().filter(reading -> reading.missing().isPresent()).toList();
    return new WelfareSchool(
        new SchoolIndex(school, OptionalDouble.empty(), OptionalInt.empty(), Optional.empty(), missing), readings,
        List.of(), OptionalDouble.empty());
  }

  private static String name(ProfileIndicator share, Indicators values) {
    return IndicatorDefinition.of(share.indicator(), values.described()).name();
  }

  private WelfareResult compute(Indicators values, SchoolYear year, List<WelfareSchool> schools) {
    List<WelfareSchool> complete = schools.stream().filter(WelfareIndex::isComplete).toList();
    List<String> left = schools.stream().map(WelfareSchool::index)
        .filter(index -> index.school().compared() && !index.missing().isEmpty())
        .map(index -> index.school().school().name())
        .toList();
    if (!left.isEmpty()) {
      warnings.add(Warning.of(Warning.Code.SCHOOLS_LEFT_OUT, Names.some(left)));
    }
    if (complete.isEmpty()) {
      return new WelfareResult(profile, year, List.of(), schools, Levels.none(0),
          Optional.of(TEXTS.get("no-shares", profile.document().name(), year.label())), warnings);
    }
    List<UsedShare> shares = shares(values, complete);
    List<WelfareSchool> scored = schools.stream()
        .map(school -> isComplete(school) ? scored(school, shares) : school).toList();
    return scaled(year, shares, scored);
  }

  private static boolean isComplete(WelfareSchool school) {
    return school.index().school().compared() && school.index().missing().isEmpty();
  }

  private List<UsedShare> shares(Indicators values, List<WelfareSchool> complete) {
    List<UsedShare> shares = new ArrayList<>();
    double sum = 0;
    for (ProfileIndicator share : profile.indicators()) {
      double[] series = complete.stream().mapToDouble(school -> present(school, share).value()).toArray();
      double mean = StatUtils.mean(series);
      double sd = series.length > 1 ? Math.sqrt(StatUtils.variance(series)) : 0;
      boolean constant = !(sd > Quartiles.tolerance(mean));
      if (constant) {
        warnings.add(
            Warning.of(Warning.Code.CONSTANT_SHARE, name(share, values), RussianFormat.plain(mean)));
      }
      double weight = constant ? 0 : share.weight().value();
      sum += weight;
      shares.add(new UsedShare(share, name(share, values), mean, constant ? 0 : sd, weight));
    }
    double total = sum;
    return shares.stream().map(share -> new UsedShare(share.indicator(), share.name(), share.mean(), share.sd(),
        total > 0 ? share.weight() / total : 0)).toList();
  }

  private static Present present(WelfareSchool school, ProfileIndicator share) {
    return school.readings().stream().filter(reading -> reading.indicator().equals(share.indicator()))
        .flatMap(reading -> reading.present().stream()).findFirst().orElseThrow();
  }

  private static WelfareSchool scored(WelfareSchool school, List<UsedShare> shares) {
    List<Part> parts = shares.stream().filter(share -> share.weight() > 0).map(share -> part(school, share)).toList();
    double raw = parts.stream().mapToDouble(Part::contribution).sum();
    return new WelfareSchool(school.index(), school.readings(), parts, OptionalDouble.of(raw));
  }

  private static Part part(WelfareSchool school, UsedShare share) {
    Present value = present(school, share.indicator());
    double z = (value.value() - share.mean()) / share.sd();
    double signed = share.indicator().direction() == Direction.LESS_IS_BETTER ? -z : z;
    return new Part(share.indicator(), share.name(), value, signed, share.weight(), share.weight() * signed);
  }

  private WelfareResult scaled(SchoolYear year, List<UsedShare> shares, List<WelfareSchool> schools) {
    HundredScale scale = HundredScale.of(schools.stream().flatMapToDouble(school -> school.raw().stream()).toArray());
    if (scale.isFlat()) {
      warnings.add(Warning.of(Warning.Code.CONSTANT_INDEX));
      return new WelfareResult(profile, year, shares, schools, Levels.none(0), Optional.empty(), warnings);
    }
    List<Double> values = schools.stream().flatMapToDouble(school -> school.raw().stream()).map(scale::value).boxed()
        .toList();
    Levels levels = Levels.of(values, profile.levels(), TEXTS.get("all-schools"));
    warnings.addAll(levels.warnings());
    return new WelfareResult(profile, year, shares,
        schools.stream().map(school -> placed(school, scale, levels)).toList(), levels, Optional.empty(), warnings);
  }

  private static WelfareSchool placed(WelfareSchool school, HundredScale scale, Levels levels) {
    if (school.raw().isEmpty()) {
      return school;
    }
    double value = scale.value(school.raw().getAsDouble());
    SchoolIndex index = new SchoolIndex(school.index().school(), OptionalDouble.of(value), levels.quarter(value),
        levels.level(value), school.index().missing());
    return new WelfareSchool(index, school.readings(), school.parts(), school.raw());
  }
}
