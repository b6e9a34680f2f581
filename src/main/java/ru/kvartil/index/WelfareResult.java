package ru.kvartil.index;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import ru.kvartil.indicator.IndicatorValue.Present;
import ru.kvartil.methodology.ProfileIndicator;
import ru.kvartil.methodology.WelfareProfile;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// ИСБШ of all schools of a year by shares with fixed signs and weights, with everything it was computed from.
///
/// @param shares every share of the profile and what it looked like over the compared schools
public record WelfareResult(WelfareProfile profile, SchoolYear year, List<UsedShare> shares,
    List<WelfareSchool> welfare, Levels levels, Optional<String> refused,
    List<Warning> warnings) implements IndexResult {
  public WelfareResult {
    shares = List.copyOf(shares);
    welfare = List.copyOf(welfare);
    warnings = List.copyOf(warnings);
  }

  @Override
  public int n() {
    return (int) welfare.stream().filter(school -> school.index().value().isPresent()).count();
  }

  @Override
  public List<SchoolIndex> schools() {
    return welfare.stream().map(WelfareSchool::index).toList();
  }

  /// The school's part of the result; empty when it was not asked for.
  public Optional<WelfareSchool> school(SchoolKey key) {
    return welfare.stream().filter(school -> school.index().school().key().equals(key)).findFirst();
  }

  /// A share over the compared schools that have all shares.
  ///
  /// @param mean mean of the schools, not weighted by pupils
  /// @param sd standard deviation with n − 1; 0 when the share is constant
  /// @param weight weight in use, 0 when dropped as constant; weights in use sum to 1
  public record UsedShare(ProfileIndicator indicator, String name, double mean, double sd, double weight) {}

  /// One share inside the index of one school.
  ///
  /// @param z standard score (x − mean)/sd with the sign of the profile: more is better-off
  /// @param contribution weight · z; contributions sum to the raw value
  public record Part(ProfileIndicator indicator, String name, Present value, double z, double weight,
      double contribution) {}

  /// ИСБШ of one school.
  ///
  /// @param raw weighted sum of standard scores; the value is it on 0…100
  public record WelfareSchool(SchoolIndex index, List<Reading> readings, List<Part> parts, OptionalDouble raw) {
    public WelfareSchool {
      readings = List.copyOf(readings);
      parts = List.copyOf(parts);
    }
  }
}
