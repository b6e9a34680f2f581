package ru.kvartil.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.fact.Series;
import ru.kvartil.importing.ImportRequest.Decision;
import ru.kvartil.importing.ImportRequest.RowSchool;
import ru.kvartil.importing.table.ColumnRole;
import ru.kvartil.importing.table.EmptyCells;
import ru.kvartil.importing.table.FieldSpec;
import ru.kvartil.importing.table.TableMapping;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// How a file was read, as a text of JSON that the journal keeps: what every column of every sheet gave, years, answers
/// about schools and empty cells. With the kept original it makes the same facts again ([ImportRepeat]). Columns are kept as
/// they were settled, so that neither a template nor the dictionary of headings of that day is needed.
final class Recipe {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int VERSION = 1;

  private Recipe() {}

  /// The recipe of an import.
  static String of(ImportRequest request, List<Optional<TableMapping>> mappings) {
    ObjectNode root = JSON.createObjectNode().put("version", VERSION).put("empty", request.empty().name());
    year(root, request.year());
    var named = root.putArray("named");
    request.mapping().forEach(spec -> named.addObject().put("column", spec.column()).set("role", role(spec.role())));
    var sheets = root.putArray("sheets");
    for (int sheet = 0; sheet < mappings.size(); sheet++) {
      ObjectNode node = sheets.addObject();
      Optional<TableMapping> mapping = mappings.get(sheet).filter(TableMapping::usable);
      node.put("skipped", mapping.isEmpty());
      year(node, request.sheet(sheet).year());
      ObjectNode roles = node.putObject("roles");
      mapping.ifPresent(known -> known.roles().forEach((column, role) -> {
        if (!(role instanceof ColumnRole.Ignored)) {
          roles.set(column.toString(), role(role));
        }
      }));
    }
    var answers = root.putArray("answers");
    request.decisions().forEach((row, decision) -> decision(answers.addObject(), row, decision));
    return root.toString();
  }

  private static void year(ObjectNode node, Optional<SchoolYear> year) {
    year.ifPresent(known -> node.put("year", known.end()));
  }

  private static ObjectNode role(ColumnRole role) {
    ObjectNode node = JSON.createObjectNode();
    switch (role) {
      case ColumnRole.Key key -> node.put("key", key.name());
      case ColumnRole.Value(Series series, Optional<SchoolYear> year) -> {
        node.putObject("series").put("kind", series.kind()).put("form", series.form()).put("subject", series.subject())
            .put("parallel", series.parallel()).put("period", series.period()).put("measure", series.measure());
        year(node, year);
      }
      case ColumnRole.RowResult result -> {
        node.put("result", result.measure().id()).put("subject", result.subject());
        result.procedure().ifPresent(procedure -> node.putObject("procedure").put("kind", procedure.kind())
            .put("form", procedure.form()));
      }
      case ColumnRole.Ignored _ -> {
        // Nothing is read.
      }
    }
    return node;
  }

  private static void decision(ObjectNode node, RowSchool row, Decision decision) {
    row(node, row);
    switch (decision) {
      case Decision.Known(SchoolKey school) -> node.put("known", school.value());
      case Decision.SameAs(RowSchool other) -> row(node.putObject("same"), other);
      case Decision.Separate() -> node.put("separate", true);
      case Decision.Skip() -> node.put("skip", true);
    }
  }

  private static void row(ObjectNode node, RowSchool row) {
    node.put("municipality", row.municipality()).put("code", row.code()).put("name", row.name());
  }

  /// The request a recipe says; empty when it is none of this version.
  ///
  /// @param file what the messages call it
  static Optional<ImportRequest> read(String text, SourceFile file) {
    try {
      JsonNode root = JSON.readTree(text);
      if (root == null || root.path("version").asInt() != VERSION) {
        return Optional.empty();
      }
      List<FieldSpec> named = new ArrayList<>();
      root.path("named").forEach(
          node -> named.add(new FieldSpec(node.path("column").asText(), role(node.path("role")))));
      Map<Integer, ImportRequest.OfSheet> sheets = new HashMap<>();
      for (JsonNode node : root.path("sheets")) {
        SortedMap<Integer, ColumnRole> roles = new TreeMap<>();
        node.path("roles").properties().forEach(each -> roles.put(Integer.valueOf(each.getKey()),
            role(each.getValue())));
        sheets.put(sheets.size(), new ImportRequest.OfSheet(node.path("skipped").asBoolean(), year(node), roles));
      }
      Map<RowSchool, Decision> answers = new HashMap<>();
      root.path("answers").forEach(node -> answers.put(row(node), decision(node)));
      return Optional.of(new ImportRequest(file, year(root), named, EmptyCells.valueOf(root.path("empty").asText()),
          answers, sheets, ImportRequest.OfTemplates.NONE));
    } catch (JsonProcessingException | IllegalArgumentException other) {
      return Optional.empty();
    }
  }

  private static Optional<SchoolYear> year(JsonNode node) {
    return node.has("year") ? Optional.of(new SchoolYear(node.path("year").asInt())) : Optional.empty();
  }

  private static ColumnRole role(JsonNode node) {
    if (node.has("key")) {
      return ColumnRole.Key.valueOf(node.path("key").asText());
    }
    if (node.has("series")) {
      JsonNode series = node.path("series");
      return new ColumnRole.Value(new Series(series.path("kind").asText(), series.path("form").asText(),
          series.path("subject").asText(), series.path("parallel").asInt(), series.path("period").asText(),
          series.path("measure").asText()), year(node));
    }
    if (node.has("result")) {
      JsonNode said = node.path("procedure");
      return new ColumnRole.RowResult(
          Measure.of(node.path("result").asText()).orElseThrow(() -> new IllegalArgumentException("no such measure")),
          said.isMissingNode()
              ? Optional.empty()
              : Optional.of(new Procedure(said.path("kind").asText(), said.path("form").asText())),
          node.path("subject").asText());
    }
    return new ColumnRole.Ignored();
  }

  private static Decision decision(JsonNode node) {
    if (node.has("known")) {
      return new Decision.Known(new SchoolKey(node.path("known").asInt()));
    }
    if (node.has("same")) {
      return new Decision.SameAs(row(node.path("same")));
    }
    return node.has("skip") ? new Decision.Skip() : new Decision.Separate();
  }

  private static RowSchool row(JsonNode node) {
    return new RowSchool(node.path("municipality").asText(), node.path("code").asText(), node.path("name").asText());
  }
}
