package ru.kvartil.identification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.assessment.Subjects;
import ru.kvartil.fact.SampleObservations;
import ru.kvartil.fact.Series;
import ru.kvartil.identification.Identification.SchoolFinding;
import ru.kvartil.index.IndexData;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.Methods;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.shared.SchoolYear;

/// A district written out in a test.
final class District {
  static final int YEAR = 2025;
  private final SampleObservations facts = new SampleObservations();
  private final List<School> schools = new ArrayList<>();
  private final Map<SchoolYear, Map<SchoolKey, SchoolYearRecord>> records = new HashMap<>();

  /// Secondary schools 1…n of one municipality.
  static District of(int n) {
    District district = new District();
    for (int i = 1; i <= n; i++) {
      district.school(i, "Район", SchoolType.SECONDARY);
    }
    return district;
  }

  District school(int key, String municipality, SchoolType type) {
    schools.add(new School(new UUID(0, key), new SchoolKey(key), 1, SchoolNames.of("Школа № " + key),
        new SchoolCodes("", "", Integer.toString(key)), municipality, type, PlaceKind.UNKNOWN, Optional.empty(),
        Optional.empty()));
    return this;
  }

  District outside(int key, int year, String reason) {
    return record(key, year, OptionalInt.empty(), false, reason);
  }

  District contingent(int key, int year, int pupils) {
    return record(key, year, OptionalInt.of(pupils), true, "");
  }

  private District record(int key, int year, OptionalInt contingent, boolean compared, String reason) {
    records.computeIfAbsent(new SchoolYear(year), _ -> new HashMap<>()).put(new SchoolKey(key),
        new SchoolYearRecord(new SchoolKey(key), new SchoolYear(year), contingent, compared, reason));
    return this;
  }

  static ResultKey key(String procedure, String subject, int parallel) {
    return new ResultKey(Procedure.parse(procedure, parallel), Subjects.canonical(subject), parallel,
        Series.MAIN_PERIOD).undivided();
  }

  /// Who sat and who is below the minimum.
  District low(int school, int year, String result, int n, int low) {
    ResultKey key = key(result);
    facts.put(school, year, key.series(Measure.PARTICIPANTS), n);
    facts.put(school, year, key.series(Measure.BELOW_MINIMUM), low);
    return this;
  }

  /// Who sat and the mean score.
  District mean(int school, int year, String result, int n, double mean) {
    ResultKey key = key(result);
    facts.put(school, year, key.series(Measure.PARTICIPANTS), n);
    facts.put(school, year, key.series(Measure.MEAN), mean);
    return this;
  }

  /// `ВПР/Математика@5`.
  private static ResultKey key(String result) {
    String[] parts = result.split("[/@]");
    return key(parts[0], parts[1], parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
  }

  District put(int school, int year, Series series, double value) {
    facts.put(school, year, series, value);
    return this;
  }

  District own(int school, String name, double value) {
    return put(school, YEAR, Series.indicator(name), value);
  }

  IndexData data() {
    return new IndexData(schools, records, facts);
  }

  /// The same with the schools in another order.
  IndexData shuffled(Random random) {
    List<School> other = new ArrayList<>(schools);
    Collections.shuffle(other, random);
    return new IndexData(other, records, facts);
  }

  Identification by(IdentificationProfile profile) {
    return Identification.compute(profile, data(), Methods.shipped(), new SchoolYear(YEAR));
  }

  /// The state of a criterion of a school.
  State state(IdentificationProfile profile, int school, String criterion) {
    return state(by(profile), school, criterion);
  }

  static State state(Identification all, int school, String criterion) {
    return finding(all, school, criterion).state();
  }

  static Finding finding(Identification all, int school, String criterion) {
    SchoolFinding found = all.school(new SchoolKey(school)).orElseThrow();
    return found.criteria().stream().filter(each -> each.criterion().id().equals(criterion)).findFirst().orElseThrow()
        .finding();
  }

  /// Schools of which a criterion says so.
  List<Integer> those(IdentificationProfile profile, String criterion, State state) {
    Identification all = by(profile);
    return schools.stream().map(one -> one.key().value()).filter(key -> state(all, key, criterion) == state).toList();
  }

  static IdentificationProfile profile(String name) {
    return ShippedProfiles.identification().stream().filter(one -> one.document().name().equals(name)).findFirst()
        .orElseThrow();
  }
}
