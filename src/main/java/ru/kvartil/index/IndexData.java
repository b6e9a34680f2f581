package ru.kvartil.index;

import java.util.OptionalInt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import ru.kvartil.fact.Facts;
import ru.kvartil.fact.Observations;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.indicator.OwnIndicator;
import ru.kvartil.indicator.OwnIndicators;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.school.Schools;
import ru.kvartil.shared.SchoolYear;

/// Everything the indices of any year are computed from: one immutable state of the database.
///
/// @param schools in natural order
/// @param records comparison set and contingent by year and school
/// @param described what the centre says of its own indicators
public record IndexData(List<School> schools, Map<SchoolYear, Map<SchoolKey, SchoolYearRecord>> records,
    Observations observations, OwnIndicator.Lookup described) {
  public IndexData {
    schools = List.copyOf(schools);
    records = Map.copyOf(records);
  }

  /// Of a centre that has described no indicators of its own.
  public IndexData(List<School> schools, Map<SchoolYear, Map<SchoolKey, SchoolYearRecord>> records,
      Observations observations) {
    this(schools, records, observations, OwnIndicator.Lookup.none());
  }

  /// Reads the state; inside a transaction.
  public static IndexData load(Schools schools, Facts facts, OwnIndicators own) {
    List<School> all = schools.all();
    Map<SchoolYear, Map<SchoolKey, SchoolYearRecord>> records = new HashMap<>();
    for (School school : all) {
      schools.years(school.key()).forEach(record -> records
          .computeIfAbsent(record.year(), _ -> new HashMap<>()).put(school.key(), record));
    }
    return new IndexData(all, records, facts.observations(), own.described());
  }

  /// Values of indicators, with the registry's contingents behind passports that do not say their total.
  public Indicators indicators() {
    return new Indicators(observations,
        (school, year) -> record(school, year).map(SchoolYearRecord::contingent).orElse(OptionalInt.empty()),
        described);
  }

  /// Every school that worked in the year with its place in the comparison.
  public List<Participant> participants(SchoolYear year) {
    return schools.stream().filter(school -> school.worksIn(year))
        .map(school -> Participant.of(school, record(school.key(), year))).toList();
  }

  /// Years that have values, in order.
  public SortedSet<SchoolYear> years() {
    return observations.years();
  }

  private Optional<SchoolYearRecord> record(SchoolKey school, SchoolYear year) {
    return Optional.ofNullable(records.getOrDefault(year, Map.of()).get(school));
  }
}
