package ru.kvartil.indicator;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.Observations;
import ru.kvartil.fact.Series;
import ru.kvartil.passport.PassportField;
import ru.kvartil.shared.SchoolYear;

/// Indicators that the stored data of a year can give, for lists to choose from.
public final class IndicatorCatalogue {
  private IndicatorCatalogue() {}

  /// One indicator for each series of the main period that is worth comparing: shares where the series is a part, the
  /// passed share for those below the minimum, the number itself otherwise. In order of ids, each once.
  public static List<Indicator> available(Observations observations, SchoolYear year) {
    return observations.series(year).stream().flatMap(series -> of(series).stream()).distinct()
        .sorted(Comparator.comparing(Indicator::id)).toList();
  }

  private static Optional<Indicator> of(Series series) {
    return switch (series.kind()) {
      case Series.PASSPORT -> PassportField.of(series.measure()).filter(field -> !field.goesToSchool())
          .map(Indicator.Passport::new);
      case Series.INDICATOR -> Optional.of(new Indicator.Own(series.measure()));
      default -> series.period().equals(Series.MAIN_PERIOD)
          ? Measure.of(series.measure()).map(measure -> result(ResultKey.of(series), measure))
          : Optional.empty();
    };
  }

  private static Indicator result(ResultKey key, Measure measure) {
    return switch (measure) {
      case BELOW_MINIMUM, MARK_2 -> new Indicator.Passed(key);
      case HIGH_80_99, SCORE_100, MARK_3, MARK_4, MARK_5, ADMITTED, CERTIFICATE, CERTIFICATE_HONOURS, MEDAL ->
        new Indicator.Percent(key, measure);
      case GRADUATES, PARTICIPANTS, APPLIED, MEAN, REPEATED -> new Indicator.Stored(key, measure);
    };
  }
}
