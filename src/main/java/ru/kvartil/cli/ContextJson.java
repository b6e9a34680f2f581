package ru.kvartil.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.List;
import java.util.Locale;
import ru.kvartil.context.ContextResult;
import ru.kvartil.context.ContextResult.SchoolContext;
import ru.kvartil.context.ContextRules;
import ru.kvartil.context.ContextStudy;
import ru.kvartil.context.ContextWords;
import ru.kvartil.context.SimilarSchools;
import ru.kvartil.context.SimilarSchools.Neighbour;
import ru.kvartil.index.FeatureTable;
import ru.kvartil.index.RegressionFit.Coefficient;
import ru.kvartil.index.RegressionFit.Observation;
import ru.kvartil.school.School;

/// Results against conditions as JSON and CSV of the command line's contract (README).
final class ContextJson {
  private ContextJson() {}

  static ObjectNode document(ContextStudy study) {
    ContextResult result = study.expected();
    ObjectNode document = JsonFile.object();
    document.put("year", result.year().label()).put("achieved", result.achieved())
        .put("refused", result.refused().orElse(null)).put("signs_only", result.signsOnly());
    ArrayNode parameters = document.putArray("parameters");
    ContextRules rules = result.rules();
    ClusterJson.parameter(parameters, "signs_below", rules.signsBelow());
    ClusterJson.parameter(parameters, "beyond", rules.beyond());
    ClusterJson.parameter(parameters, "hard_quarter", rules.hardQuarter());
    ClusterJson.parameter(parameters, "resilient_from", rules.resilientFrom());
    ClusterJson.parameter(parameters, "similar", rules.similar());
    ClusterJson.table(document, result.table());
    ArrayNode remarks = document.putArray("remarks");
    result.notes().remarks().forEach(remarks::add);
    result.fit().ifPresent(fit -> {
      ObjectNode model = document.putObject("model").put("n", fit.n()).put("r_squared", fit.quality().rSquared())
          .put("adjusted_r_squared", fit.quality().adjustedRSquared()).put("sigma", fit.quality().sigma())
          .put("f_p", fit.quality().fP());
      ArrayNode coefficients = model.putArray("coefficients");
      for (Coefficient each : fit.coefficients()) {
        coefficients.addObject().put("name", each.name()).put("estimate", each.estimate())
            .put("std_error", each.stdError()).put("t", each.t()).put("p", each.p());
      }
    });
    ArrayNode schools = document.putArray("schools");
    result.schools().forEach(each -> school(schools.addObject(), result, each));
    ArrayNode resilient = document.putArray("resilient");
    result.resilient().forEach(each -> resilient.addObject().put("code", each.school().code()).put("name",
        each.school().names().registered()));
    return document;
  }

  private static void school(ObjectNode node, ContextResult result, SchoolContext school) {
    Observation observation = school.observation();
    node.put("code", school.school().school().code()).put("name", school.school().school().names().registered())
        .put("achieved", observation.outcome()).put("expected", observation.fitted())
        .put("residual", observation.residual()).put("leverage", observation.leverage());
    ClusterJson.number(node, "standardised", observation.standardised());
    ClusterJson.number(node, "studentised", observation.studentised());
    node.put("position", word(school)).put("resilient", result.isResilient(school.school().key()))
        .put("text", ContextWords.text(result, school));
  }

  private static String word(SchoolContext school) {
    return school.position().name().toLowerCase(Locale.ROOT);
  }

  static void rows(ContextStudy study, CsvWriter csv) {
    ContextResult result = study.expected();
    csv.writeRecord(List.of("school_code", "school", "year", "achieved", "expected", "residual", "leverage",
        "standardised", "studentised", "position", "resilient", "reason"));
    result.schools().forEach(each -> csv.writeRecord(List.of(each.school().school().code(),
        each.school().school().names().registered(), result.year().label(),
        Csv.number(each.observation().outcome()), Csv.number(each.observation().fitted()),
        Csv.number(each.observation().residual()), Csv.number(each.observation().leverage()),
        Csv.number(each.observation().standardised()), Csv.number(each.observation().studentised()), word(each),
        Boolean.toString(result.isResilient(each.school().key())), "")));
    result.table().leftOut().forEach(out -> csv.writeRecord(List.of(out.school().school().code(),
        out.school().school().names().registered(), result.year().label(), "", "", "", "", "", "", "",
        Boolean.toString(result.isResilient(out.school().key())), out.reason())));
  }

  static ObjectNode similar(School school, SimilarSchools similar) {
    ObjectNode document = JsonFile.object();
    document.put("code", school.code()).put("name", school.names().registered())
        .put("refused", similar.refused().orElse(null));
    ClusterJson.table(document, similar.table());
    ArrayNode own = document.putArray("own");
    similar.own().ifPresent(row -> similar.table().rows().get(row).numbers().forEach(each -> own.add(each.shown())));
    ArrayNode schools = document.putArray("similar");
    for (Neighbour each : similar.neighbours()) {
      ObjectNode node = schools.addObject().put("code", each.school().school().code())
          .put("name", each.school().school().names().registered()).put("distance", each.distance());
      ArrayNode values = node.putArray("values");
      similar.table().rows().get(each.row()).numbers().forEach(number -> values.add(number.shown()));
    }
    return document;
  }

  static void similarRows(School school, SimilarSchools similar, CsvWriter csv) {
    csv.writeRecord(List.of("school_code", "school", "year", "similar_code", "similar", "distance", "feature", "own",
        "value"));
    FeatureTable table = similar.table();
    for (Neighbour each : similar.neighbours()) {
      for (int j = 0; j < table.columns().size(); j++) {
        csv.writeRecord(List.of(school.code(), school.names().registered(), table.year().label(),
            each.school().school().code(), each.school().school().names().registered(), Csv.number(each.distance()),
            table.columns().get(j).feature().id(),
            Csv.number(table.rows().get(similar.own().orElseThrow()).numbers().get(j).shown()),
            Csv.number(table.rows().get(each.row()).numbers().get(j).shown())));
      }
    }
  }
}
