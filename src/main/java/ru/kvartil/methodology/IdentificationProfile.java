package ru.kvartil.methodology;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A rule set of the yearly identification: which schools need help and why (methodology §1).
///
/// @param applied whether the set is in use; a draft that is shipped switched off says so wherever it is computed
/// @param flags what the set finds and how many criteria that takes, in the order of the profile; never empty
/// @param criteria in the order of the profile, ids are unique; never empty
/// @param dynamics what is followed over years, where the set says it
public record IdentificationProfile(ProfileDocument document, boolean applied, List<FlagRule> flags,
    Settings settings, List<Criterion> criteria, Optional<DynamicsTable> dynamics) implements MethodologyProfile {
  public IdentificationProfile {
    flags = List.copyOf(flags);
    criteria = List.copyOf(criteria);
  }

  /// What a school may be found to be.
  ///
  /// @param needed how many of the criteria that count must fire, at least 1
  public record FlagRule(Flag flag, Parameter needed) {}

  /// Choices all criteria share.
  ///
  /// @param small below how many people a result is marked as one of few people, 10 by default (ФИОКО 2026)
  /// @param least results of fewer people are not used at all; 0: all are used
  /// @param lowest how the lowest share is taken
  /// @param region how many municipalities the database must hold to stand for the region, 2 by default
  /// @param bias what happens to works of schools on a list of signs of bias
  /// @param period which results of ГИА count where a school has several: those of this period, else of the main one
  public record Settings(Parameter small, Parameter least, LowestSettings lowest, Parameter region, BiasRule bias,
      Period period) {}

  /// A period of results in the word of [ru.kvartil.fact.Series#period].
  public record Period(String word, Mark mark) {}

  /// How the lowest share of a set of schools is taken (methodology §1.5).
  ///
  /// @param minimum fewest schools with data, 4 by default: below it the criterion is «не определяется»
  /// @param ties a group that equal values make larger than this many times m is cut to those strictly worse, 1.5
  /// @param count how m is found
  public record LowestSettings(Parameter minimum, Parameter ties, Counting count, Mark countMark) {}

  /// How many schools a share of N is. `FLOOR` and `CEILING` round share·N, at least 1; the others take who is at or below
  /// a quantile (types of R) or whose PERCENTRANK.INC is at most the share.
  public enum Counting {
    FLOOR, CEILING, AT_MOST_QUANTILE_7, BELOW_QUANTILE_7, AT_MOST_QUANTILE_6, PERCENT_RANK
  }

  /// Lists of signs of bias (methodology §1.4).
  ///
  /// @param excluded whether marked results are left out
  /// @param kinds kinds of procedures that are left out: ВПР
  /// @param indicators own indicators of the centre with the number of markers of a school: above 0 is on the list
  public record BiasRule(boolean excluded, Mark mark, List<String> kinds, List<String> indicators) {
    public BiasRule {
      kinds = List.copyOf(kinds);
      indicators = List.copyOf(indicators);
    }
  }

  /// The rule of a flag; empty when the set does not find it.
  public Optional<FlagRule> rule(Flag flag) {
    return flags.stream().filter(rule -> rule.flag() == flag).findFirst();
  }

  /// A parameter as an exact decimal, as it is written.
  public static BigDecimal exact(Parameter parameter) {
    return BigDecimal.valueOf(parameter.value());
  }
}
