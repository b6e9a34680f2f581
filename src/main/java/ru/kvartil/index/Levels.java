package ru.kvartil.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import ru.kvartil.methodology.LevelRules;
import ru.kvartil.shared.Texts;

/// Quarters and level names of one compared set of schools.
///
/// @param cuts cut points; empty where there are no levels
/// @param named whether level names are given beside the numbers of quarters
/// @param n how many schools were compared
public record Levels(Optional<Cuts> cuts, boolean named, int n, List<Warning> warnings) {
  private static final Texts TEXTS = Texts.of(Levels.class);

  public Levels {
    warnings = List.copyOf(warnings);
  }

  /// Levels of the compared values by the rules of a profile: none below its minimum, a warning below four schools per
  /// quarter, names withheld where the outer cut points coincide.
  ///
  /// @param set Russian name of the compared set for the warnings: «все школы», «СОШ»
  public static Levels of(Collection<Double> values, LevelRules rules, String set) {
    int n = values.size();
    String schools = schools(n);
    if (n < rules.minimum().value()) {
      return new Levels(Optional.empty(), false, n,
          List.of(Warning.of(Warning.Code.TOO_FEW_FOR_LEVELS, set, schools, whole(rules.minimum().value()))));
    }
    List<Warning> warnings = new ArrayList<>();
    if (n < rules.formalBelow().value()) {
      warnings.add(Warning.of(Warning.Code.FORMAL_QUARTILES, set, schools, whole(rules.formalBelow().value())));
    }
    Cuts cuts = Quartiles.cuts(values, rules.quantile());
    if (cuts.coincide()) {
      warnings.add(Warning.of(Warning.Code.LEVELS_NOT_DISTINCT, set));
    }
    return new Levels(Optional.of(cuts), !cuts.coincide(), n, warnings);
  }

  /// No levels, for a reason told elsewhere.
  static Levels none(int n) {
    return new Levels(Optional.empty(), false, n, List.of());
  }

  /// Fixed cut points of a base year: they need no minimum of schools.
  static Levels fixed(Cuts cuts, int n) {
    return new Levels(Optional.of(cuts), !cuts.coincide(), n, List.of());
  }

  /// Quarter of a value; empty where there are no levels.
  public OptionalInt quarter(double value) {
    return cuts.isPresent() ? OptionalInt.of(Quartiles.quarter(value, cuts.get())) : OptionalInt.empty();
  }

  /// Level of a value; empty where there are no levels or their names are withheld.
  public Optional<Level> level(double value) {
    return named ? cuts.map(points -> Level.of(Quartiles.quarter(value, points))) : Optional.empty();
  }

  static String schools(long n) {
    return n + " " + Texts.plural(n, TEXTS.get("school.one"), TEXTS.get("school.few"), TEXTS.get("school.many"));
  }

  private static String whole(double value) {
    return Long.toString(Math.round(value));
  }
}
