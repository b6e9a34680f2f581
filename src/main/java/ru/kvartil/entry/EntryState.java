package ru.kvartil.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import ru.kvartil.fact.Series;
import ru.kvartil.assessment.Subjects;
import ru.kvartil.fact.Observations;
import ru.kvartil.indicator.OwnIndicator;
import ru.kvartil.school.Headcount;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// What a grid is made from: one state of the database.
///
/// @param pupils the registry's numbers of pupils of the year
/// @param own indicators the centre has described
public record EntryState(List<School> schools, Observations observations, Map<SchoolKey, Headcount> pupils,
    List<OwnIndicator> own) {

  /// The grid of a topic in a year.
  public EntrySheet sheet(EntryTopic topic, SchoolYear year) {
    List<EntryColumn> columns = EntryColumns.of(topic, year, observations, own);
    List<EntryColumn> wholes = EntryColumns.wholes(columns, year, observations);
    List<EntryRow> rows = schools.stream().map(school -> new EntryRow(school,
        Stream.concat(columns.stream(), wholes.stream()).map(column -> cell(column, school.key(), year))
            .toList()))
        .toList();
    return new EntrySheet(topic, year, columns, wholes, rows);
  }

  private EntryCell cell(EntryColumn column, SchoolKey school, SchoolYear year) {
    return column.series().map(series -> EntryCell.of(observations.find(school, year, series)))
        .orElseGet(() -> pupils(Optional.ofNullable(pupils.get(school))));
  }

  /// A count names its day: it may be another than the chosen one.
  private static EntryCell pupils(Optional<Headcount> known) {
    return known.map(count -> new EntryCell(
        count.typed().isPresent() ? EntryCell.State.TYPED : EntryCell.State.IMPORTED,
        OptionalDouble.of(count.pupils()), count.origin(), Optional.empty())).orElse(EntryCell.NONE);
  }

  /// Subjects of the year beside those every list offers: nothing typed once has to be spelt again.
  public List<String> subjects(SchoolYear year) {
    return Stream.concat(Subjects.known().stream(),
        observations.series(year).stream()
            .filter(series -> !series.kind().equals(Series.PASSPORT)
                && !series.kind().equals(Series.INDICATOR))
            .map(Series::subject).filter(subject -> !subject.isEmpty()).sorted())
        .distinct().toList();
  }
}
