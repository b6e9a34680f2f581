package ru.kvartil.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import ru.kvartil.fact.SampleObservations;
import ru.kvartil.fact.Series;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.indicator.OwnIndicator;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.shared.SchoolYear;

/// Schools with indicators of the centre's own, for tests of features.
public final class SampleFeatures {
  public static final SchoolYear YEAR = new SchoolYear(2023);
  private final SampleObservations facts = new SampleObservations();
  private final List<Participant> participants = new ArrayList<>();

  /// A compared school in a town.
  ///
  /// @param key its number and name: «Школа № 5»
  public SampleFeatures school(int key, PlaceKind place, Optional<Boolean> small) {
    participants.add(new Participant(new School(new UUID(0, key), new SchoolKey(key), 1,
        SchoolNames.of("Школа № " + key), new SchoolCodes("", "", ""), "", SchoolType.SECONDARY, place, small,
        Optional.empty()), true, ""));
    return this;
  }

  /// A compared school in a town with values of the indicators a, b, c …; NaN is a gap.
  public SampleFeatures town(int key, double... values) {
    return school(key, PlaceKind.CITY, Optional.empty()).values(key, values);
  }

  public SampleFeatures values(int key, double... values) {
    for (int j = 0; j < values.length; j++) {
      if (!Double.isNaN(values[j])) {
        facts.put(key, YEAR.end(), Series.indicator(name(j)), values[j]);
      }
    }
    return this;
  }

  public SampleFeatures put(int key, Series series, double value) {
    facts.put(key, YEAR.end(), series, value);
    return this;
  }

  /// A school outside the comparison.
  public SampleFeatures outside(int key) {
    school(key, PlaceKind.CITY, Optional.empty());
    Participant last = participants.removeLast();
    participants.add(new Participant(last.school(), false, "вечерняя"));
    return this;
  }

  /// `a`, `b`, `c` …
  public static String name(int column) {
    return String.valueOf((char) ('a' + column));
  }

  public static Feature feature(int column) {
    return new Feature.Of(new Indicator.Own(name(column)));
  }

  public List<Participant> participants() {
    return List.copyOf(participants);
  }

  public Indicators indicators() {
    return new Indicators(facts, (_, _) -> OptionalInt.empty(), OwnIndicator.Lookup.none());
  }

  public WelfareResult welfare() {
    return WelfareIndex.compute(ShippedProfiles.welfare(), indicators(), YEAR, participants);
  }

  public FeatureTable table(Feature... features) {
    return new FeatureReader(indicators(), welfare(), participants).read(List.of(features));
  }
}
