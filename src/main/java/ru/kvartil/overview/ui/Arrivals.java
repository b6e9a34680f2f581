package ru.kvartil.overview.ui;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import ru.kvartil.fact.Batch;
import ru.kvartil.fact.FactOrigin;
import ru.kvartil.fact.Observations;
import ru.kvartil.fact.Series;
import ru.kvartil.overview.Completeness;
import ru.kvartil.overview.Doubt;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.SchoolYear;

/// Where and when the values in force came from, by the clock of this place.
final class Arrivals implements Completeness.Arrived {
  private final Observations values;
  private final Map<BatchId, Batch> batches;

  Arrivals(Observations values, Map<BatchId, Batch> batches) {
    this.values = values;
    this.batches = Map.copyOf(batches);
  }

  @Override
  public Optional<LocalDate> of(SchoolKey school, SchoolYear year, Series series) {
    return values.stored(school, year, series).flatMap(value -> switch (value.origin()) {
      case FactOrigin.Imported imported -> Optional.ofNullable(batches.get(imported.batch()))
          .map(batch -> batch.at().atZoneSameInstant(ZoneId.systemDefault()).toLocalDate());
      case FactOrigin.Typed typed -> Optional.of(typed.date());
    });
  }

  /// File, sheet and cell of a doubtful value, or who typed it; empty when nothing stands there.
  String place(Doubt doubt) {
    return values.find(doubt.school().key(), doubt.year(), doubt.series()).map(value -> value.origin().text())
        .orElse("");
  }
}
