package ru.kvartil.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import ru.kvartil.index.ComparedValue;
import ru.kvartil.index.Level;
import ru.kvartil.index.OutcomeIndex;
import ru.kvartil.index.OutcomeMovement;
import ru.kvartil.index.OutcomeMovement.SchoolMovement;
import ru.kvartil.index.OutcomeResult;
import ru.kvartil.index.OutcomeResult.Comparison;
import ru.kvartil.index.OutcomeResult.OutcomeSchool;
import ru.kvartil.report.Fact;
import ru.kvartil.report.Origin;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// ИОР of one school over the years of a справка as facts.
///
/// @param years in order
record SchoolOutcome(List<Year> years) {
  /// Digits of an index after the comma.
  static final int DIGITS = 3;
  private static final Texts TEXTS = Texts.of(SchoolOutcome.class);

  SchoolOutcome {
    years = List.copyOf(years);
  }

  /// One year.
  ///
  /// @param school everything the index was computed from
  /// @param value ИОР
  /// @param quartile 1…4, or the reason why there is none
  /// @param compared how many schools it was compared with
  /// @param change from the last earlier year with a value
  record Year(OutcomeResult result, OutcomeSchool school, Fact value, Fact quartile, Fact compared,
      Optional<Movement> change) {
    SchoolYear year() {
      return result.year();
    }

    Optional<Level> level() {
      return school.index().level();
    }

    /// How many of its indicators rest on few people.
    Few few() {
      long few = school.parts().stream().map(part -> part.value().n())
          .filter(n -> n.isPresent() && n.getAsDouble() < ShareYear.FEW).count();
      return few == 0 ? Few.NONE : few == school.parts().size() ? Few.ALL : Few.SOME;
    }

    /// The index of common indicators by which the quartile was given; empty where that is the ИОР itself.
    Optional<Fact> forComparison() {
      return ComparedValue.of(school).filter(ComparedValue::isPartial)
          .map(compared -> Fact.fixed(compared.value(), DIGITS, value.origin()));
    }

    /// Whether the quartiles of both years were given by the same indicators.
    boolean isComparedLike(Year other) {
      return ComparedValue.of(school)
          .flatMap(own -> ComparedValue.of(other.school).filter(own::isLike)).isPresent();
    }

    /// Number of the quartile, 0 where there is none.
    int quarter() {
      return school.index().quartile().orElse(0);
    }
  }

  /// How many indicators of an index rest on fewer than [ShareYear#FEW] people.
  enum Few {
    NONE, SOME, ALL
  }

  /// A change of the index with its parts.
  record Movement(Change change, SchoolMovement parts) {}

  /// ИОР of all schools in each year.
  static List<OutcomeResult> results(NoteInput input, List<SchoolYear> years) {
    return years.stream().map(year -> OutcomeIndex.compute(input.methods().outcome(), input.indicators(), year,
        input.participants(year))).toList();
  }

  /// The school's part of them.
  static SchoolOutcome of(SchoolKey key, List<OutcomeResult> results) {
    List<Year> years = new ArrayList<>();
    Optional<Year> before = Optional.empty();
    for (OutcomeResult result : results) {
      Year year = year(result, result.school(key).orElseThrow(), before);
      years.add(year);
      if (year.value().value().isPresent()) {
        before = Optional.of(year);
      }
    }
    return new SchoolOutcome(years);
  }

  private static Year year(OutcomeResult result, OutcomeSchool school, Optional<Year> before) {
    Origin origin = Origins.of(
        TEXTS.get("origin.outcome", result.profile().document().name(), result.year().label()),
        school.parts().stream().flatMap(part -> part.value().inputs().stream()));
    OptionalDouble value = school.index().value();
    Fact fact = value.isPresent()
        ? Fact.fixed(value.getAsDouble(), DIGITS, origin)
        : missing(school, origin);
    Fact compared = school.comparison().map(Comparison::levels).map(levels -> Fact.plain(levels.n(), origin))
        .orElse(unplaced(school, origin));
    Fact quartile = school.index().quartile().isPresent()
        ? Fact.plain(school.index().quartile().getAsInt(), origin)
        : unplaced(school, origin);
    Year alone = new Year(result, school, fact, quartile, compared, Optional.empty());
    Optional<Movement> change = value.isPresent()
        ? before.flatMap(earlier -> movement(earlier, alone))
        : Optional.empty();
    return new Year(result, school, fact, quartile, compared, change);
  }

  private static Fact missing(OutcomeSchool school, Origin origin) {
    if (school.readings().isEmpty()) {
      return Fact.missing(TEXTS.get("outcome.no-exams"), origin);
    }
    boolean any = school.readings().stream().anyMatch(reading -> reading.present().isPresent());
    return any ? Fact.missing(TEXTS.get("outcome.not-enough"), origin) : Fact.missing(origin);
  }

  /// Why there is no quartile.
  private static Fact unplaced(OutcomeSchool school, Origin origin) {
    if (!school.index().school().compared()) {
      return Fact.missing(TEXTS.get("outcome.outside"), origin);
    }
    return school.index().value().isPresent()
        ? Fact.missing(TEXTS.get("outcome.no-levels"), origin)
        : missing(school, origin);
  }

  private static Optional<Movement> movement(Year before, Year after) {
    OutcomeResult result = after.result();
    if (!result.profile().comparesYears()) {
      return Optional.empty();
    }
    SchoolKey key = after.school().index().school().key();
    SchoolMovement movement = between(before.result(), result).school(key).orElseThrow();
    if (movement.change().isEmpty()) {
      return Optional.empty();
    }
    Origin both = Origin.joined(
        TEXTS.get("origin.outcome-change", result.profile().document().name(), before.year().label(),
            result.year().label()),
        before.value().origin(), after.value().origin());
    return Optional.of(new Movement(Change.of(before.year(), movement.change().getAsDouble(), DIGITS,
        doubt(before, after), both), movement));
  }

  private static Change.Doubt doubt(Year before, Year after) {
    if (after.few() == Few.ALL) {
      return Change.Doubt.SMALL;
    }
    return before.few() == Few.ALL ? Change.Doubt.SMALL_BEFORE : Change.Doubt.NONE;
  }

  /// Movement under one profile with fixed scales cannot be refused.
  static OutcomeMovement between(OutcomeResult before, OutcomeResult after) {
    try {
      return OutcomeMovement.between(before, after);
    } catch (Failure impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The asked year.
  Year last() {
    return years.getLast();
  }

  /// The year before in which the school had a value; empty when there is none.
  Optional<Year> beforeLast() {
    return last().change().flatMap(movement -> years.stream()
        .filter(year -> year.year().equals(movement.change().from())).findFirst());
  }

  /// The first of the last years in a row, without gaps, in which the school stood in the quartile of the asked year.
  SchoolYear sameQuartileSince() {
    SchoolYear since = last().year();
    for (Year year : years.reversed()) {
      if (year.quarter() != last().quarter()) {
        break;
      }
      since = year.year();
    }
    return since;
  }
}
