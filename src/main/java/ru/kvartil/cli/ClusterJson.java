package ru.kvartil.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import ru.kvartil.cluster.ClusterResult;
import ru.kvartil.cluster.ClusterRules;
import ru.kvartil.cluster.ComponentsStudy;
import ru.kvartil.cluster.Connection;
import ru.kvartil.cluster.GroupWords;
import ru.kvartil.cluster.GroupingStudy;
import ru.kvartil.cluster.PrincipalComponents;
import ru.kvartil.cluster.Stratum;
import ru.kvartil.index.FeatureTable;
import ru.kvartil.index.Participant;
import ru.kvartil.methodology.Parameter;

/// Groups of schools as JSON and CSV of the command line's contract (README).
final class ClusterJson {
  private ClusterJson() {}

  static ObjectNode document(GroupingStudy study) {
    ObjectNode document = JsonFile.object();
    ClusterResult clusters = study.clusters();
    document.put("year", study.year().label()).put("illustration", clusters.illustration());
    document.put("refused", clusters.refused().orElse(null));
    rules(document.putArray("parameters"), clusters.rules());
    table(document, clusters.table());
    ArrayNode by = document.putArray("by_feature");
    study.byFeature().forEach(groups -> {
      ObjectNode node = by.addObject().put("by", groups.by().name().toLowerCase(Locale.ROOT)).put("name",
          groups.name());
      ArrayNode each = node.putArray("groups");
      groups.groups().forEach(group -> schools(each.addObject().put("name", group.name()), "schools",
          group.schools()));
      schools(node, "unknown", groups.unknown());
    });
    ArrayNode strata = document.putArray("strata");
    clusters.strata().forEach(stratum -> stratum(strata.addObject(), stratum));
    ArrayNode connections = document.putArray("correlations");
    study.connections().forEach(each -> connection(connections.addObject(), each));
    components(document.putObject("components"), study.components());
    return document;
  }

  private static void rules(ArrayNode parameters, ClusterRules rules) {
    parameter(parameters, "least", rules.sizes().least());
    parameter(parameters, "illustration", rules.sizes().illustration());
    parameter(parameters, "per_feature", rules.sizes().perFeature());
    parameter(parameters, "per_group", rules.sizes().perGroup());
    parameter(parameters, "stratum", rules.sizes().stratum());
    parameter(parameters, "most_groups", rules.search().mostGroups());
    parameter(parameters, "restarts", rules.search().restarts());
    parameter(parameters, "seed", rules.search().seed());
    parameter(parameters, "leave_out", rules.search().leaveOut());
    parameter(parameters, "structure", rules.reading().structure());
    parameter(parameters, "notable", rules.reading().notable());
  }

  /// A number of a method with its mark.
  static void parameter(ArrayNode parameters, String id, Parameter parameter) {
    parameters.addObject().put("id", id).put("value", parameter.value()).put("mark", parameter.mark().name());
  }

  /// Features, schools left out and remarks of a table.
  static void table(ObjectNode node, FeatureTable table) {
    ArrayNode features = node.putArray("features");
    table.columns().forEach(column -> features.addObject().put("id", column.feature().id()).put("name", column.name())
        .put("unit", column.unit()).put("mean", column.mean()));
    ArrayNode out = node.putArray("left_out");
    table.leftOut().forEach(each -> out.addObject().put("code", each.school().school().code())
        .put("name", each.school().school().names().registered()).put("reason", each.reason()));
    ArrayNode remarks = node.putArray("remarks");
    table.remarks().forEach(remarks::add);
  }

  private static void schools(ObjectNode node, String field, List<Participant> schools) {
    ArrayNode array = node.putArray(field);
    schools.forEach(school -> array.addObject().put("code", school.school().code()).put("name",
        school.school().names().registered()));
  }

  private static void stratum(ObjectNode node, Stratum stratum) {
    node.put("name", stratum.name()).put("n", stratum.table().rows().size());
    ArrayNode remarks = node.putArray("remarks");
    stratum.remarks().forEach(remarks::add);
    ArrayNode trials = node.putArray("trials");
    stratum.trials().forEach(trial -> trials.addObject().put("k", trial.k()).put("within", trial.within())
        .put("silhouette", trial.silhouette()));
    stratum.chosen().ifPresentOrElse(trial -> node.put("k", trial.k()), () -> node.putNull("k"));
    stratum.stability().ifPresent(stability -> node.putObject("stability").put("lowest", stability.lowest())
        .put("mean", stability.mean()).put("highest", stability.highest()).put("runs", stability.runs()));
    ArrayNode groups = node.putArray("groups");
    stratum.groups().forEach(group -> {
      ObjectNode each = groups.addObject().put("label", group.label()).put("text", GroupWords.text(group));
      number(each, "mean_outcome", group.meanOutcome());
      ArrayNode traits = each.putArray("traits");
      group.traits().forEach(trait -> traits.addObject().put("feature", trait.column().feature().id())
          .put("mean", trait.mean()).put("z", trait.z()).put("notable", trait.notable()));
      ArrayNode members = each.putArray("schools");
      group.members().forEach(member -> members.addObject().put("code", member.school().school().code())
          .put("name", member.school().school().names().registered()).put("silhouette", member.silhouette()));
    });
  }

  private static void connection(ObjectNode node, Connection connection) {
    node.put("one", connection.one()).put("other", connection.other()).put("n", connection.correlation().n());
    number(node, "rho", connection.correlation().rho());
    number(node, "p", connection.correlation().p());
    node.put("text", connection.words());
  }

  private static void components(ObjectNode node, ComponentsStudy study) {
    node.put("refused", study.refused().orElse(null));
    ArrayNode remarks = node.putArray("remarks");
    study.remarks().forEach(remarks::add);
    if (study.found().isPresent()) {
      PrincipalComponents found = study.found().get();
      number(node, "kmo", found.kmo());
      number(node, "bartlett_p", found.bartlett());
      ArrayNode eigenvalues = node.putArray("eigenvalues");
      found.eigenvalues().forEach(eigenvalues::add);
      loadings(node.putArray("loadings"), study, found.loadings());
      loadings(node.putArray("varimax"), study, study.rotated());
    }
  }

  private static void loadings(ArrayNode array, ComponentsStudy study, List<List<Double>> loadings) {
    for (int j = 0; j < loadings.size(); j++) {
      ArrayNode row = array.addObject().put("feature", study.table().columns().get(j).feature().id())
          .putArray("values");
      loadings.get(j).forEach(row::add);
    }
  }

  /// A number, or null where there is none.
  static void number(ObjectNode node, String field, OptionalDouble value) {
    if (value.isPresent()) {
      node.put(field, value.getAsDouble());
    } else {
      node.putNull(field);
    }
  }

  static void rows(GroupingStudy study, CsvWriter csv) {
    csv.writeRecord(List.of("school_code", "school", "year", "stratum", "group", "silhouette", "feature", "value", "z",
        "reason"));
    for (Stratum stratum : study.clusters().strata()) {
      FeatureTable table = stratum.table();
      for (int i = 0; i < table.rows().size(); i++) {
        FeatureTable.Row row = table.rows().get(i);
        for (int j = 0; j < table.columns().size(); j++) {
          csv.writeRecord(List.of(row.school().school().code(), row.school().school().names().registered(),
              study.year().label(), stratum.name(), group(stratum, i), silhouette(stratum, i),
              table.columns().get(j).feature().id(), Csv.number(row.numbers().get(j).shown()),
              Csv.number(row.numbers().get(j).z()), ""));
        }
      }
    }
    study.clusters().table().leftOut().forEach(out -> csv.writeRecord(List.of(out.school().school().code(),
        out.school().school().names().registered(), study.year().label(), "", "", "", "", "", "", out.reason())));
  }

  private static String group(Stratum stratum, int row) {
    return stratum.groups().stream().filter(group -> group.members().stream().anyMatch(each -> each.row() == row))
        .map(group -> Integer.toString(group.label())).findFirst().orElse("");
  }

  private static String silhouette(Stratum stratum, int row) {
    return stratum.groups().stream().flatMap(group -> group.members().stream()).filter(each -> each.row() == row)
        .map(member -> Csv.number(member.silhouette())).findFirst().orElse("");
  }
}
