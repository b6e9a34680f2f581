package ru.kvartil.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import ru.kvartil.index.OutcomeResult.OutcomeSchool;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// Which schools changed their quartile of ИОР between two years. Quartiles are those each year gave, as they stand in
/// every table; schools outside the comparison of either year are left out.
///
/// @param schools in the order of the later year, compared in both years
public record QuartileMovement(SchoolYear from, SchoolYear to, List<Moved> schools) {
  public QuartileMovement {
    schools = List.copyOf(schools);
  }

  /// One school.
  ///
  /// @param before quartile of the earlier year 1…4; empty without a level
  /// @param after quartile of the later year 1…4; empty without a level
  /// @param small whether part of the later year's value rests on few people
  public record Moved(Participant school, OptionalInt before, OptionalInt after, boolean small) {
    /// Above 0 for a rise, below 0 for a fall, 0 for no change; empty without a level in one of the years.
    public OptionalInt change() {
      return before.isPresent() && after.isPresent()
          ? OptionalInt.of(after.getAsInt() - before.getAsInt())
          : OptionalInt.empty();
    }
  }

  /// Schools both results know and compare.
  public static QuartileMovement between(OutcomeResult from, OutcomeResult to) {
    Map<SchoolKey, OutcomeSchool> earlier = from.outcomes().stream()
        .collect(Collectors.toMap(school -> school.index().school().key(), school -> school));
    List<Moved> moved = new ArrayList<>();
    for (OutcomeSchool after : to.outcomes()) {
      Optional.ofNullable(earlier.get(after.index().school().key()))
          .filter(before -> compared(before) && compared(after))
          .ifPresent(before -> moved.add(new Moved(after.index().school(), before.index().quartile(),
              after.index().quartile(), SmallNumbers.smallest(after.parts()).isPresent())));
    }
    return new QuartileMovement(from.year(), to.year(), moved);
  }

  private static boolean compared(OutcomeSchool school) {
    return school.index().school().compared();
  }

  /// Schools whose quartile grew.
  public List<Moved> risen() {
    return schools.stream().filter(moved -> moved.change().orElse(0) > 0).toList();
  }

  /// Schools whose quartile fell.
  public List<Moved> fallen() {
    return schools.stream().filter(moved -> moved.change().orElse(0) < 0).toList();
  }

  /// Schools that stayed where they were.
  public List<Moved> same() {
    return schools.stream().filter(moved -> moved.change().isPresent() && moved.change().getAsInt() == 0).toList();
  }

  /// Schools without a level in one of the years.
  public List<Moved> unknown() {
    return schools.stream().filter(moved -> moved.change().isEmpty()).toList();
  }
}
