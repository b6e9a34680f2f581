package ru.kvartil.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import ru.kvartil.indicator.IndicatorDefinition;
import ru.kvartil.indicator.IndicatorExplanations;
import ru.kvartil.indicator.IndicatorValue;
import ru.kvartil.indicator.IndicatorValue.Missing;
import ru.kvartil.indicator.IndicatorValue.Present;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.provenance.Explanation.Kind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// «Оценка методцентра» of one risk of one school: the level by the worst of the indicators there are, or «нет данных».
///
/// @param level word of the risk's scale; empty when no indicator has a value
public record Estimate(Risk risk, Optional<String> level, List<Reading> readings) {
  private static final Texts TEXTS = Texts.of(Estimate.class);

  public Estimate {
    readings = List.copyOf(readings);
  }

  /// One indicator: what it was tested against and what it was.
  ///
  /// @param severity 0…1; empty without a value
  public record Reading(EstimateRule.Cut cut, IndicatorDefinition definition, IndicatorValue value,
      OptionalDouble severity) {}

  /// Estimates a risk. Missing indicators neither add nor take anything away: they are told among the readings.
  public static Estimate of(Risk risk, EstimateRule rule, Indicators indicators, SchoolKey school, SchoolYear year) {
    List<Reading> readings = rule.tests().stream().map(cut -> {
      IndicatorValue value = indicators.value(cut.indicator(), school, year);
      OptionalDouble severity = value.number().isPresent()
          ? OptionalDouble.of(cut.severity(value.number().getAsDouble()))
          : OptionalDouble.empty();
      return new Reading(cut, IndicatorDefinition.of(cut.indicator(), indicators.described()), value, severity);
    }).toList();
    OptionalDouble worst = readings.stream().map(Reading::severity).filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble).max();
    return new Estimate(risk, worst.isPresent() ? Optional.of(risk.word(worst.getAsDouble())) : Optional.empty(),
        readings);
  }

  /// «средний» or «нет данных».
  public String text() {
    return level.orElseGet(() -> TEXTS.get("estimate.none"));
  }

  /// «Учителя непрофильного предмета 25,0 %; …»: what the level rests on, in the order of the rule.
  public String reason() {
    return String.join("; ", readings.stream()
        .map(reading -> TEXTS.get("estimate.reason", reading.cut().name(), text(reading))).toList());
  }

  private static String text(Reading reading) {
    return switch (reading.value()) {
      case Present present -> reading.definition().text(present.value());
      case Missing _ -> TEXTS.get("estimate.none");
    };
  }

  /// How the estimate came about, down to the cells.
  public Explanation explained(School school, SchoolYear year) {
    List<Explanation> parts = new ArrayList<>();
    parts.add(Explanation.of(Kind.REMARK, TEXTS.get("estimate.apart")));
    parts.add(Explanation.of(Kind.FORMULA, TEXTS.get("estimate.worst")));
    for (Reading reading : readings) {
      EstimateRule.Cut cut = reading.cut();
      String side = TEXTS.get(cut.sense());
      parts.add(IndicatorExplanations.of(reading.definition(), reading.value()).with(Explanation.of(Kind.METHOD,
          TEXTS.get("estimate.cuts", side, RussianFormat.plain(cut.medium()), risk.word(0.5), side,
              RussianFormat.plain(cut.high()), risk.word(1), cut.grounds().text()))));
    }
    return Explanation.number(TEXTS.get("estimate.what", risk.name(), school.name(), year.label()), text(), parts);
  }
}
