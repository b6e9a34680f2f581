package ru.kvartil.cluster;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import ru.kvartil.index.FeatureTable;
import ru.kvartil.index.Participant;

/// Groups found among the schools of one kind of place, or among all.
///
/// @param name Russian: «все школы», «городские школы»
/// @param table the features the schools were compared by
/// @param trials what each number of groups gave, from 2 on
/// @param chosen the number of groups; empty when there is no pronounced structure and nobody asked for a number
/// @param groups in the order of their labels; empty likewise
/// @param remarks Russian sentences the groups must be read with
public record Stratum(String name, FeatureTable table, List<Trial> trials, Optional<Trial> chosen, List<Group> groups,
    Optional<Stability> stability, List<String> remarks) {
  public Stratum {
    trials = List.copyOf(trials);
    groups = List.copyOf(groups);
    remarks = List.copyOf(remarks);
  }

  /// One number of groups.
  ///
  /// @param within sum of squares within the groups
  /// @param silhouette mean over the schools, −1…1
  public record Trial(int k, double within, double silhouette, Partition partition) {}

  /// One group.
  ///
  /// @param label 1 is the group with the lowest mean ИОР
  /// @param meanOutcome mean ИОР of its schools that have one
  public record Group(int label, List<Member> members, List<Trait> traits, OptionalDouble meanOutcome) {
    public Group {
      members = List.copyOf(members);
      traits = List.copyOf(traits);
    }
  }

  /// A school of a group.
  ///
  /// @param row its place in the table
  /// @param silhouette how well it lies in its group, −1…1
  public record Member(Participant school, int row, double silhouette) {}

  /// What a group has of one feature.
  ///
  /// @param mean in the unit of the feature
  /// @param z mean standard score
  /// @param notable whether the group differs from the district by enough to be described by it
  public record Trait(FeatureTable.Column column, double mean, double z, boolean notable) {}

  /// How far the groups stay when one school is left out: adjusted Rand index of the others.
  ///
  /// @param runs how many schools were left out in turn
  public record Stability(double lowest, double mean, double highest, int runs) {}
}
