package ru.kvartil.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.kvartil.index.FeatureTable;
import ru.kvartil.methodology.Parameter;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Principal components of the features, where there are enough schools for them (methodology §8): at least five for each
/// variable, KMO from 0.5 on, Bartlett's p below 0.05.
///
/// @param found empty when refused
/// @param rotated loadings of the kept components after varimax, one row for each column of the table
/// @param refused one Russian sentence why there are none and what to do
/// @param remarks Russian sentences the components must be read with
public record ComponentsStudy(FeatureTable table, Optional<PrincipalComponents> found, List<List<Double>> rotated,
    Optional<String> refused, List<String> remarks) {
  /// Loadings from this on are shown strongly.
  public static final double NOTABLE = 0.4;
  private static final Texts TEXTS = Texts.of(ComponentsStudy.class);
  private static final double ADEQUATE = 0.5;
  private static final double SURE = 0.05;
  private static final int DIGITS = 2;

  public ComponentsStudy {
    rotated = rotated.stream().map(List::copyOf).toList();
    remarks = List.copyOf(remarks);
  }

  /// @param perVariable so many schools each variable needs
  public static ComponentsStudy of(FeatureTable table, Parameter perVariable) {
    int p = table.columns().size();
    int n = table.rows().size();
    int per = ClusterRules.whole(perVariable);
    if (p < 2) {
      return new ComponentsStudy(table, Optional.empty(), List.of(), Optional.of(TEXTS.get("components.one")),
          List.of());
    }
    if (n < per * p) {
      return new ComponentsStudy(table, Optional.empty(), List.of(),
          Optional.of(TEXTS.get("components.few", Clustering.words(n), p, per * p)), List.of());
    }
    PrincipalComponents found = PrincipalComponents.of(table.scores());
    List<String> remarks = new ArrayList<>();
    if (found.kmo().isEmpty() || found.bartlett().isEmpty()) {
      remarks.add(TEXTS.get("components.singular"));
    } else {
      String kmo = RussianFormat.fixed(found.kmo().getAsDouble(), DIGITS);
      String p0 = RussianFormat.fixed(found.bartlett().getAsDouble(), 3);
      boolean adequate = found.kmo().getAsDouble() >= ADEQUATE && found.bartlett().getAsDouble() < SURE;
      remarks.add(TEXTS.get(adequate ? "components.adequate" : "components.inadequate", kmo, p0));
    }
    return new ComponentsStudy(table, Optional.of(found), Varimax.rotate(found.loadings()), Optional.empty(), remarks);
  }
}
