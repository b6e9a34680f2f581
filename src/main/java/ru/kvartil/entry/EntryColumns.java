package ru.kvartil.entry;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.Observations;
import ru.kvartil.fact.Series;
import ru.kvartil.indicator.OwnIndicator;
import ru.kvartil.indicator.ValueMeaning;
import ru.kvartil.passport.PassportField;
import ru.kvartil.shared.NaturalOrder;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// The columns of a topic: the measures that belong to it, and others the year already has.
final class EntryColumns {
  private static final Texts TEXTS = Texts.of(EntryColumns.class);

  private EntryColumns() {}

  /// @param own indicators the centre has described
  static List<EntryColumn> of(EntryTopic topic, SchoolYear year, Observations observations, List<OwnIndicator> own) {
    return switch (topic) {
      case EntryTopic.Results results -> results(results.key(), year, observations);
      case EntryTopic.Passport() -> Arrays.stream(PassportField.values()).filter(field -> !field.goesToSchool())
          .map(field -> EntryColumn.of(field.series(), field.text(), field.unit().sign())).toList();
      case EntryTopic.Pupils _ -> List.of(new EntryColumn(Optional.empty(), TEXTS.get("column.pupils"),
          PassportField.PUPILS.unit().sign(), ValueMeaning.of(PassportField.PUPILS.series())));
      case EntryTopic.Own() -> own(year, observations, own);
    };
  }

  private static List<EntryColumn> results(ResultKey key, SchoolYear year, Observations observations) {
    Set<Measure> measures = new LinkedHashSet<>(usual(key));
    Set<Series> stored = observations.series(year);
    Arrays.stream(Measure.values()).filter(measure -> {
      Series series = key.series(measure);
      return stored.contains(series) || series.twin().filter(stored::contains).isPresent();
    }).forEach(measures::add);
    return measures.stream()
        .map(measure -> EntryColumn.of(key.series(measure), capital(measure.title()), measure.unit())).toList();
  }

  private static String capital(String title) {
    return Character.toUpperCase(title.charAt(0)) + title.substring(1);
  }

  /// What forms of the procedure usually ask.
  private static List<Measure> usual(ResultKey key) {
    if (key.subject().isEmpty()) {
      return key.procedure().kind().equals(Series.GIA_9)
          ? List.of(Measure.GRADUATES, Measure.ADMITTED, Measure.CERTIFICATE, Measure.CERTIFICATE_HONOURS,
              Measure.REPEATED)
          : List.of(Measure.GRADUATES, Measure.ADMITTED, Measure.CERTIFICATE, Measure.CERTIFICATE_HONOURS,
              Measure.MEDAL);
    }
    return key.procedure().equals(Procedure.EGE)
        ? List.of(Measure.PARTICIPANTS, Measure.BELOW_MINIMUM, Measure.HIGH_80_99, Measure.SCORE_100, Measure.MEAN)
        : List.of(Measure.PARTICIPANTS, Measure.MARK_2, Measure.MARK_3, Measure.MARK_4, Measure.MARK_5, Measure.MEAN);
  }

  private static List<EntryColumn> own(SchoolYear year, Observations observations, List<OwnIndicator> described) {
    Set<String> names = new TreeSet<>(new NaturalOrder());
    described.forEach(each -> names.add(each.name()));
    observations.years().stream().filter(each -> each.compareTo(year) <= 0)
        .flatMap(each -> observations.series(each).stream()).filter(series -> series.kind().equals(Series.INDICATOR))
        .forEach(series -> names.add(series.measure()));
    return names.stream().map(name -> EntryColumn.of(Series.indicator(name), name, described.stream()
        .filter(each -> each.name().equals(name)).map(OwnIndicator::unit).findFirst().orElse(""))).toList();
  }

  /// Measures of other grids of which the columns are parts, as far as the year has values of them.
  static List<EntryColumn> wholes(List<EntryColumn> columns, SchoolYear year, Observations observations) {
    Set<Series> stored = observations.series(year);
    return columns.stream().flatMap(column -> column.series().stream().flatMap(series -> column.meaning()
        .wholes(series).stream()))
        .map(Series::undivided).distinct()
        .filter(series -> columns.stream().noneMatch(column -> column.holds(series)))
        .filter(series -> Stream.concat(Stream.of(series), series.twin().stream()).anyMatch(stored::contains))
        .sorted(Comparator.comparing(Series::toString))
        .map(series -> EntryColumn.of(series, Measure.of(series.measure()).map(Measure::title)
            .orElse(series.measure()), ""))
        .toList();
  }
}
