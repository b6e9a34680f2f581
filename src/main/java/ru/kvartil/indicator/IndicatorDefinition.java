package ru.kvartil.indicator;

import java.util.stream.Collectors;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.Direction;
import ru.kvartil.passport.PassportField;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// What people read about an indicator.
///
/// @param name Russian: «ЕГЭ, русский язык: средний балл»
/// @param unit Russian unit: «%», «балл», «чел.»; empty when unknown
/// @param source Russian name of where its numbers come from: «результаты ГИА», «социальный паспорт»
public record IndicatorDefinition(Indicator indicator, String name, String unit, Direction direction, String source) {
  private static final Texts TEXTS = Texts.of(IndicatorDefinition.class);

  /// The definition of an indicator; own indicators are described by the centre.
  public static IndicatorDefinition of(Indicator indicator, OwnIndicator.Lookup described) {
    return switch (indicator) {
      case Indicator.Own own -> own(own, described.of(own.name()));
      case Indicator.Passport passport -> passport(passport);
      case Indicator.Stored stored -> new IndicatorDefinition(stored,
          TEXTS.get("of-result", words(stored.key()), stored.measure().title()), stored.measure().unit(),
          stored.measure().direction(), source(stored.key()));
      case Indicator.Percent share -> new IndicatorDefinition(share,
          TEXTS.get("of-result", words(share.key()), TEXTS.get(share.measure())), TEXTS.get("percent"),
          share.measure().direction(), source(share.key()));
      case Indicator.Passed passed -> new IndicatorDefinition(passed,
          TEXTS.get("of-result", words(passed.key()), TEXTS.get("share.passed")), TEXTS.get("percent"),
          Direction.MORE_IS_BETTER, source(passed.key()));
      case Indicator.BelowPooled pooled -> pooled(pooled);
    };
  }

  /// Whether values are percents, 0…100.
  public boolean isPercent() {
    return isPercent(unit);
  }

  /// Whether values in a unit are percents, 0…100.
  public static boolean isPercent(String unit) {
    return unit.equals(TEXTS.get("percent"));
  }

  /// A value in words of a sentence: `33,3 %`, `61,5 балла`, `12 чел.`.
  public String text(double value) {
    if (isPercent()) {
      return RussianFormat.percent(value);
    }
    if (unit.equals(Measure.MEAN.unit())) {
      return TEXTS.get("points", RussianFormat.fixed(value, 1));
    }
    return unit.isEmpty() ? RussianFormat.plain(value) : TEXTS.get("with-unit", RussianFormat.plain(value), unit);
  }

  private static IndicatorDefinition own(Indicator.Own own, OwnIndicator described) {
    String unit = described.denominator().isPresent() ? TEXTS.get("percent") : described.unit();
    return new IndicatorDefinition(own, own.name(), unit, described.direction(), TEXTS.get("source.own"));
  }

  private static IndicatorDefinition passport(Indicator.Passport passport) {
    PassportField field = passport.field();
    boolean part = field.denominator().isPresent();
    return new IndicatorDefinition(passport, part ? TEXTS.get("share.passport", field.text()) : field.text(),
        part ? TEXTS.get("percent") : field.unit().sign(), field.direction(), TEXTS.get("source.passport"));
  }

  private static IndicatorDefinition pooled(Indicator.BelowPooled pooled) {
    String results = pooled.keys().stream().map(IndicatorDefinition::words).distinct()
        .collect(Collectors.joining("; "));
    String years = pooled.years() + " "
        + Texts.plural(pooled.years(), TEXTS.get("year.one"), TEXTS.get("year.few"), TEXTS.get("year.many"));
    return new IndicatorDefinition(pooled, TEXTS.get("of-result", results, TEXTS.get("share.below-pooled", years)),
        TEXTS.get("percent"), Direction.LESS_IS_BETTER, source(pooled.keys().getFirst()));
  }

  private static String source(ResultKey key) {
    return key.procedure().kind().startsWith("ГИА")
        ? TEXTS.get("source.gia")
        : TEXTS.get("source.procedure", key.procedure().word());
  }

  /// «ЕГЭ, русский язык» with the parallel where there is one; abbreviations keep their capitals.
  private static String words(ResultKey key) {
    String subject = key.subject();
    boolean word = subject.length() > 1 && Character.isLowerCase(subject.charAt(1));
    String lower = word ? Character.toLowerCase(subject.charAt(0)) + subject.substring(1) : subject;
    String named = subject.isEmpty() ? key.procedure().word() : TEXTS.get("subject", key.procedure().word(), lower);
    return key.parallel() == 0 ? named : TEXTS.get("parallel", named, key.parallel());
  }
}
