package ru.kvartil.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// k-means from written centres, principal components and rank correlations against R, to 1e-8.
@Tag("shared")
class ClusterReferencesTest {
  private static final double CLOSE = 1e-8;

  @ParameterizedTest
  @CsvSource({"caschools, input.csv, district, k3", "caschools, input.csv, district, k4",
    "california_api, input_fremont.csv, cds, fremont",
    "california_api, input_west_contra_costa.csv, cds, west_contra_costa"})
  void kMeansFromTheWrittenCentresEqualsR(String folder, String input, String key, String set)
      throws IOException {
    JsonNode reference = ReferenceTable.answers(folder, "ref_kmeans_" + set + ".json");
    List<String> names = ReferenceTable.names(reference.path("variables"));
    ReferenceTable table = ReferenceTable.of(folder, input, key, names);
    Partition found = KMeans.lloyd(table.z(), centres(reference.path("start_centres_z"), names));
    JsonNode lloyd = reference.path("lloyd");
    for (int c = 0; c < found.k(); c++) {
      assertThat(found.sizes().get(c)).isEqualTo(lloyd.path("sizes").get(c).asInt());
      close("within " + c, found.within().get(c), lloyd.path("withinss").get(c).asDouble());
      for (int j = 0; j < names.size(); j++) {
        close("centre " + c + " " + names.get(j), found.centres().get(c).get(j),
            lloyd.path("centres_z").get(c).path(names.get(j)).asDouble());
      }
    }
    close("total", found.totalWithin(), lloyd.path("total_withinss").asDouble());
    Map<String, String> labels = new HashMap<>();
    for (NamedCsvRecord row : ReferenceTable.rows(folder, "ref_clusters_" + set + ".csv")) {
      labels.put(row.getField("id"), row.getField("kmeans_lloyd"));
    }
    for (int i = 0; i < table.ids().size(); i++) {
      assertThat(String.valueOf(found.labels().get(i) + 1)).as(table.ids().get(i))
          .isEqualTo(labels.get(table.ids().get(i)));
    }
    // Fifty starts of our own are never worse than the one that was written.
    assertThat(KMeans.best(table.z(), found.k(), 1, 50).totalWithin())
        .isLessThanOrEqualTo(reference.path("hartigan_wong").path("total_withinss").asDouble() * (1 + CLOSE));
  }

  @ParameterizedTest
  @CsvSource({"caschools, input.csv, district, k3", "caschools, input.csv, district, k4",
    "california_api, input_fremont.csv, cds, fremont",
    "california_api, input_west_contra_costa.csv, cds, west_contra_costa"})
  void principalComponentsEqualRButForTheSign(String folder, String input, String key, String set)
      throws IOException {
    JsonNode reference = ReferenceTable.answers(folder, "ref_prcomp_" + set + ".json");
    List<String> names = ReferenceTable.names(reference.path("variables"));
    ReferenceTable table = ReferenceTable.of(folder, input, key, names);
    PrincipalComponents found = PrincipalComponents.of(table.z());
    double[] signs = new double[names.size()];
    for (int c = 0; c < names.size(); c++) {
      close("eigenvalue " + c, found.eigenvalues().get(c), reference.path("eigenvalues").get(c).asDouble());
      close("share " + c, found.share(c), reference.path("share_of_variance").get(c).asDouble());
      String component = "PC" + (c + 1);
      signs[c] = Math.signum(found.vectors().get(c).getFirst() * reference.path("loadings").get(0).path(component)
          .asDouble());
      for (int j = 0; j < names.size(); j++) {
        assertThat(reference.path("loadings").get(j).path("_row").asText()).isEqualTo(names.get(j));
        close("loading " + names.get(j), found.vectors().get(c).get(j) * signs[c],
            reference.path("loadings").get(j).path(component).asDouble());
      }
    }
    Map<String, NamedCsvRecord> rows = new HashMap<>();
    ReferenceTable.rows(folder, "ref_prcomp_scores_" + set + ".csv").forEach(row -> rows.put(row.getField("id"), row));
    double[][] z = table.z();
    for (int i = 0; i < z.length; i++) {
      for (int c = 0; c < names.size(); c++) {
        close("score", found.score(z[i], c) * signs[c],
            Double.parseDouble(rows.get(table.ids().get(i)).getField("PC" + (c + 1))));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"caschools, input.csv, district, k3", "caschools, input.csv, district, k4",
    "california_api, input_fremont.csv, cds, fremont",
    "california_api, input_west_contra_costa.csv, cds, west_contra_costa"})
  void rankCorrelationsEqualR(String folder, String input, String key, String set) throws IOException {
    JsonNode reference = ReferenceTable.answers(folder, "ref_correlations_" + set + ".json").path("spearman");
    List<String> names = ReferenceTable
        .names(ReferenceTable.answers(folder, "ref_kmeans_" + set + ".json").path("variables"));
    ReferenceTable table = ReferenceTable.of(folder, input, key, names);
    for (int i = 0; i < names.size(); i++) {
      assertThat(reference.get(i).path("_row").asText()).isEqualTo(names.get(i));
      for (int j = 0; j < names.size(); j++) {
        close(names.get(i) + " " + names.get(j),
            RankCorrelation.of(table.columns().get(i), table.columns().get(j)).rho().orElseThrow(),
            reference.get(i).path(names.get(j)).asDouble());
      }
    }
  }

  private static double[][] centres(JsonNode rows, List<String> names) {
    double[][] centres = new double[rows.size()][names.size()];
    for (int c = 0; c < centres.length; c++) {
      for (int j = 0; j < names.size(); j++) {
        centres[c][j] = rows.get(c).path(names.get(j)).asDouble();
      }
    }
    return centres;
  }

  private static void close(String what, double value, double expected) {
    assertThat(Math.abs(value - expected)).as("%s: %s against %s", what, value, expected)
        .isLessThanOrEqualTo(CLOSE * Math.max(1, Math.abs(expected)));
  }
}
