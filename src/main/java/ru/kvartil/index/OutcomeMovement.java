package ru.kvartil.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ru.kvartil.index.OutcomeResult.OutcomeSchool;
import ru.kvartil.index.OutcomeResult.Part;
import ru.kvartil.index.OutcomeResult.Use;
import ru.kvartil.index.OutcomeResult.UsedIndicator;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.methodology.ProfileDocument;
import ru.kvartil.methodology.ProfileIndicator;
import ru.kvartil.methodology.Scale;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Movement of ИОР between two years under one profile, always on its fixed scales (methodology §2.1, §9).
///
/// @param schools every school of the later year, in its order
public record OutcomeMovement(OutcomeProfile profile, SchoolYear from, SchoolYear to, List<SchoolMovement> schools) {
  private static final Texts TEXTS = Texts.of(OutcomeMovement.class);

  public OutcomeMovement {
    schools = List.copyOf(schools);
  }

  /// One indicator that a school has in both years.
  ///
  /// @param weight share in the weight of the indicators of both years; they sum to 1
  /// @param change weight · (normalised after − normalised before)
  public record PartChange(Part before, Part after, double weight, double change) {
    /// Russian name of the indicator.
    public String name() {
      return after.name();
    }
  }

  /// Movement of one school. The change of the index is the sum of the part changes and of the composition.
  ///
  /// @param before earlier and later result of the school
  /// @param from ИОР of the earlier year on the fixed scales; empty without enough data
  /// @param parts indicators of both years
  /// @param composition what the change owes to indicators that only one of the years has; 0 when they are the same
  /// @param gained indicators only the later year has
  /// @param lost indicators only the earlier year has
  public record SchoolMovement(OutcomeSchool before, OutcomeSchool after, OptionalDouble from, OptionalDouble to,
      List<PartChange> parts, double composition, List<Part> gained, List<Part> lost) {
    public SchoolMovement {
      parts = List.copyOf(parts);
      gained = List.copyOf(gained);
      lost = List.copyOf(lost);
    }

    public Participant school() {
      return after.index().school();
    }

    /// Change of the index, + is better; empty when a year has no value or the years share no indicator.
    public OptionalDouble change() {
      return from.isPresent() && to.isPresent() && !parts.isEmpty()
          ? OptionalDouble.of(to.getAsDouble() - from.getAsDouble())
          : OptionalDouble.empty();
    }
  }

  /// Movement from an earlier to a later result. Refused with an explanation when the profiles differ or have no fixed
  /// scales, or when the years are not in order. A school the earlier result does not know is left out.
  public static OutcomeMovement between(OutcomeResult before, OutcomeResult after) throws Failure {
    if (!before.profile().sameAs(after.profile())) {
      throw new Failure(TEXTS, "movement-profiles", words(before), words(after));
    }
    if (!after.profile().comparesYears()) {
      throw new Failure(TEXTS, "movement-scale", words(after));
    }
    if (before.year().compareTo(after.year()) >= 0) {
      throw new Failure(TEXTS, "movement-years", before.year().label(), after.year().label());
    }
    List<SchoolMovement> schools = after.outcomes().stream()
        .flatMap(later -> before.school(later.index().school().key())
            .map(earlier -> movement(earlier, later, fixed(before), fixed(after))).stream())
        .toList();
    return new OutcomeMovement(after.profile(), before.year(), after.year(), schools);
  }

  /// Movement of one school; empty when it is not in both years.
  public Optional<SchoolMovement> school(SchoolKey key) {
    return schools.stream().filter(movement -> movement.school().key().equals(key)).findFirst();
  }

  /// How many schools moved from a quartile of the earlier year to one of the later: a cell of the movement matrix.
  public int count(int earlier, int later) {
    return (int) schools.stream().filter(movement -> movement.before().index().quartile().orElse(0) == earlier
        && movement.after().index().quartile().orElse(0) == later).count();
  }

  private static SchoolMovement movement(OutcomeSchool earlier, OutcomeSchool later, List<UsedIndicator> before,
      List<UsedIndicator> after) {
    List<Part> old = Normaliser.parts(earlier.readings(), before);
    List<Part> now = Normaliser.parts(later.readings(), after);
    Set<ProfileIndicator> common = indicators(old);
    common.retainAll(indicators(now));
    List<Part> oldCommon = Normaliser.only(old, common);
    List<Part> nowCommon = Normaliser.only(now, common);
    List<PartChange> parts = new ArrayList<>();
    for (int i = 0; i < nowCommon.size(); i++) {
      Part from = oldCommon.get(i);
      Part to = nowCommon.get(i);
      parts.add(new PartChange(from, to, to.weight(), to.contribution() - from.contribution()));
    }
    List<Part> gained = now.stream().filter(without(common)).toList();
    List<Part> lost = old.stream().filter(without(common)).toList();
    double composition = gained.isEmpty() && lost.isEmpty()
        ? 0
        : (Normaliser.value(now) - Normaliser.value(nowCommon)) - (Normaliser.value(old) - Normaliser.value(oldCommon));
    return new SchoolMovement(earlier, later, value(earlier, old), value(later, now), parts,
        common.isEmpty() ? 0 : composition, gained, lost);
  }

  private static OptionalDouble value(OutcomeSchool school, List<Part> parts) {
    return school.index().value().isPresent() ? OptionalDouble.of(Normaliser.value(parts)) : OptionalDouble.empty();
  }

  private static Set<ProfileIndicator> indicators(List<Part> parts) {
    return parts.stream().map(Part::indicator).collect(Collectors.toCollection(HashSet::new));
  }

  private static Predicate<Part> without(Set<ProfileIndicator> common) {
    return part -> !common.contains(part.indicator());
  }

  /// The indicators of a year on the fixed scales, also those that were constant on the scale of the year.
  private static List<UsedIndicator> fixed(OutcomeResult result) {
    return result.indicators().stream().map(used -> {
      Scale scale = used.indicator().scale().orElseThrow();
      Use use = used.use() == Use.WITHOUT_DATA ? Use.WITHOUT_DATA : Use.USED;
      return new UsedIndicator(used.indicator(), used.name(), used.unit(), use, scale.from(), scale.to());
    }).toList();
  }

  private static String words(OutcomeResult result) {
    ProfileDocument document = result.profile().document();
    return TEXTS.get("profile-version", document.name(), document.version());
  }
}
