package ru.kvartil.importing.ui;

import java.util.ArrayList;
import java.util.List;

import ru.kvartil.assessment.Measure;
import ru.kvartil.fact.Series;
import ru.kvartil.importing.table.ColumnRole;
import ru.kvartil.shared.Texts;

/// What a column is taken for, in words: «ЕГЭ · Русский язык · сдавали».
final class ColumnWords {
  private static final Texts TEXTS = Texts.of(ColumnWords.class);
  private static final String JOINT = " · ";

  private ColumnWords() {}

  static String of(ColumnRole role) {
    return switch (role) {
      case ColumnRole.Key key -> TEXTS.get(key);
      case ColumnRole.Ignored() -> TEXTS.get("role.ignored");
      case ColumnRole.RowResult(Measure measure, var procedure, String subject) -> {
        List<String> parts = new ArrayList<>();
        procedure.ifPresent(known -> parts.add(known.word()));
        parts.add(subject.isEmpty() ? TEXTS.get("role.of-row") : subject);
        parts.add(measure.title());
        yield String.join(JOINT, parts);
      }
      case ColumnRole.Value(Series series, var year) ->
        year.map(named -> TEXTS.get("role.of-year", series(series), named.label())).orElseGet(() -> series(series));
    };
  }

  /// «ЕГЭ · Химия · сдавали».
  static String series(Series series) {
    if (series.kind().equals(Series.PASSPORT)) {
      return TEXTS.get("role.passport", series.measure());
    }
    if (series.kind().equals(Series.INDICATOR)) {
      return TEXTS.get("role.indicator", series.measure());
    }
    List<String> parts = new ArrayList<>();
    parts.add(series.procedure());
    if (!series.subject().isEmpty()) {
      parts.add(series.subject());
    }
    if (series.parallel() > 0) {
      parts.add(TEXTS.get("role.parallel", series.parallel()));
    }
    parts.add(Measure.of(series.measure()).map(Measure::title).orElse(series.measure()));
    if (!series.period().equals(Series.MAIN_PERIOD)) {
      parts.add(series.period());
    }
    return String.join(JOINT, parts);
  }
}
