package ru.kvartil.note;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import ru.kvartil.district.Centre;
import ru.kvartil.fact.Observations;
import ru.kvartil.index.Participant;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.indicator.OwnIndicator;
import ru.kvartil.methodology.Methods;
import ru.kvartil.passport.Contingent;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.shared.SchoolYear;

/// Everything справки are composed from: one state of the data, read at once ([NoteInputs]).
///
/// @param schools the registry in natural order
/// @param records comparison set and contingent by year, for every year that has values
/// @param revision of the data
public record NoteInput(Centre centre, List<School> schools, Map<SchoolYear, List<SchoolYearRecord>> records,
    Values values, Methods methods, long revision) {
  public NoteInput {
    schools = List.copyOf(schools);
    records = Map.copyOf(records);
  }

  /// Of a centre that has described no indicators of its own.
  public NoteInput(Centre centre, List<School> schools, Map<SchoolYear, List<SchoolYearRecord>> records,
      Observations observations, Methods methods, long revision) {
    this(centre, schools, records, new Values(observations, OwnIndicator.Lookup.none()), methods, revision);
  }

  /// What the centre has of numbers.
  ///
  /// @param described what the centre says of its own indicators
  public record Values(Observations observations, OwnIndicator.Lookup described) {}

  /// Every observation.
  public Observations observations() {
    return values.observations();
  }

  /// The same data under another letterhead.
  public NoteInput with(Centre other) {
    return new NoteInput(other, schools, records, values, methods, revision);
  }

  /// Years that have values, in order.
  public SortedSet<SchoolYear> years() {
    return observations().years();
  }

  Optional<School> school(SchoolKey key) {
    return schools.stream().filter(school -> school.key().equals(key)).findFirst();
  }

  Indicators indicators() {
    Contingent contingent = (school, year) -> record(school, year).map(SchoolYearRecord::contingent)
        .orElse(OptionalInt.empty());
    return new Indicators(observations(), contingent, values.described());
  }

  /// All schools with what the registry says of them in the year.
  List<Participant> participants(SchoolYear year) {
    return schools.stream().map(school -> Participant.of(school, record(school.key(), year))).toList();
  }

  private Optional<SchoolYearRecord> record(SchoolKey school, SchoolYear year) {
    return records.getOrDefault(year, List.of()).stream().filter(record -> record.school().equals(school)).findFirst();
  }
}
