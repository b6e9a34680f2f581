package ru.kvartil.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import ru.kvartil.index.IndexResult;
import ru.kvartil.index.Reading;
import ru.kvartil.index.RegressionFit;
import ru.kvartil.index.RegressionFit.Observation;
import ru.kvartil.index.RegressionResult;
import ru.kvartil.index.SchoolIndex;
import ru.kvartil.school.School;

/// An index as JSON and CSV of the command line's contract (README), in full precision.
final class IndexJson {
  private IndexJson() {}

  static ObjectNode document(IndexResult result) {
    ObjectNode document = JsonFile.object();
    document.put("profile", result.profile().document().name());
    document.put("profile_version", result.profile().document().version());
    document.put("year", result.year().label());
    document.put("n", result.n());
    result.refused().ifPresentOrElse(sentence -> document.put("refused", sentence), () -> document.putNull("refused"));
    model(document, result);
    ArrayNode warnings = document.putArray("warnings");
    result.warnings()
        .forEach(warning -> warnings.addObject().put("code", warning.code().id()).put("message", warning.message()));
    ArrayNode schools = document.putArray("schools");
    result.schools().forEach(school -> add(schools.addObject(), result, school));
    return document;
  }

  private static void model(ObjectNode document, IndexResult result) {
    ObjectNode coefficients = document.putObject("coefficients");
    ObjectNode errors = document.putObject("std_error");
    ObjectNode t = document.putObject("t_value");
    ObjectNode p = document.putObject("p_value");
    ObjectNode beta = document.putObject("standardised_beta");
    ObjectNode vif = document.putObject("vif");
    Optional<RegressionFit> fit = result instanceof RegressionResult regression ? regression.fit() : Optional.empty();
    if (fit.isEmpty()) {
      document.putNull("r_squared").putNull("adj_r_squared").putNull("sigma");
      return;
    }
    fit.get().coefficients().forEach(coefficient -> {
      coefficients.put(coefficient.name(), coefficient.estimate());
      errors.put(coefficient.name(), coefficient.stdError());
      t.put(coefficient.name(), coefficient.t());
      p.put(coefficient.name(), coefficient.p());
    });
    fit.get().predictors().forEach(predictor -> {
      beta.put(predictor.coefficient().name(), predictor.beta());
      vif.put(predictor.coefficient().name(), predictor.vif());
    });
    document.put("r_squared", fit.get().quality().rSquared());
    document.put("adj_r_squared", fit.get().quality().adjustedRSquared());
    document.put("sigma", fit.get().quality().sigma());
  }

  private static void add(ObjectNode node, IndexResult result, SchoolIndex index) {
    School school = index.school().school();
    node.put("code", school.code()).put("name", school.names().registered()).put("municipality", school.municipality());
    put(node, "value", index.value());
    Optional<Observation> observation = observation(result, index);
    put(node, "fitted", fitted(observation));
    put(node, "residual", residual(observation));
    if (index.quartile().isPresent()) {
      node.put("quartile", index.quartile().getAsInt());
    } else {
      node.putNull("quartile");
    }
    ArrayNode missing = node.putArray("missing");
    index.missing().stream().map(Reading::label).forEach(missing::add);
  }

  private static void put(ObjectNode node, String name, OptionalDouble value) {
    if (value.isPresent()) {
      node.put(name, value.getAsDouble());
    } else {
      node.putNull(name);
    }
  }

  private static Optional<Observation> observation(IndexResult result, SchoolIndex index) {
    return result instanceof RegressionResult regression
        ? regression.school(index.school().key()).flatMap(RegressionResult.RegressionSchool::observation)
        : Optional.empty();
  }

  private static OptionalDouble fitted(Optional<Observation> observation) {
    return observation.map(seen -> OptionalDouble.of(seen.fitted())).orElse(OptionalDouble.empty());
  }

  private static OptionalDouble residual(Optional<Observation> observation) {
    return observation.map(seen -> OptionalDouble.of(seen.residual())).orElse(OptionalDouble.empty());
  }

  static void rows(IndexResult result, CsvWriter csv) {
    csv.writeRecord(List.of("municipality", "school_code", "school", "year", "value", "fitted", "residual", "quartile",
        "missing"));
    for (SchoolIndex index : result.schools()) {
      School school = index.school().school();
      Optional<Observation> observation = observation(result, index);
      csv.writeRecord(List.of(school.municipality(), school.code(), school.names().registered(), result.year().label(),
          Csv.number(index.value()), Csv.number(fitted(observation)), Csv.number(residual(observation)),
          index.quartile().isPresent() ? Integer.toString(index.quartile().getAsInt()) : "",
          index.missing().stream().map(Reading::label).collect(Collectors.joining(" | "))));
    }
  }
}
