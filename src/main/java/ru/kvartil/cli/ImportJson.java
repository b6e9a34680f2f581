package ru.kvartil.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import ru.kvartil.cli.ImportCommand.Outcome;
import ru.kvartil.importing.Differences.Difference;
import ru.kvartil.importing.Differences.Kind;
import ru.kvartil.importing.ImportReport;
import ru.kvartil.importing.table.TableMapping;
import ru.kvartil.shared.Problem;

/// The JSON of `import --json`, a stable contract (README).
final class ImportJson {
  private ImportJson() {}

  /// @param differences whether the files tell what would change, value by value
  static ObjectNode document(List<Outcome> outcomes, boolean differences) {
    ObjectNode document = JsonFile.object();
    ArrayNode files = document.putArray("files");
    for (Outcome outcome : outcomes) {
      ObjectNode node = files.addObject();
      node.put("file", outcome.file());
      if (outcome.report().isEmpty()) {
        node.put("refused", outcome.refusal());
      } else {
        node.putNull("refused");
      }
      ArrayNode sheets = node.putArray("sheets");
      outcome.report().ifPresent(report -> {
        fill(node, sheets, report);
        if (differences) {
          differences(node.putObject("differences"), report);
        }
      });
    }
    return document;
  }

  private static void fill(ObjectNode file, ArrayNode sheets, ImportReport report) {
    report.batch().ifPresentOrElse(id -> file.put("batch", id.value()), () -> file.putNull("batch"));
    file.put("added", report.counts().added()).put("changed", report.counts().changed())
        .put("same", report.counts().same()).put("schools_created", report.counts().schoolsCreated());
    for (ImportReport.Sheet sheet : report.sheets()) {
      ObjectNode node = sheets.addObject();
      node.put("sheet", sheet.name());
      node.put("kind", sheet.mapping().map(TableMapping::kind).map(kind -> kind.id()).orElse("none"));
      node.put("rows", sheet.rows()).put("accepted", sheet.accepted()).put("rejected", sheet.rejected())
          .put("values", sheet.values()).put("zeros_from_empty", sheet.zeros());
      ArrayNode problems = node.putArray("problems");
      sheet.problems().forEach(problem -> add(problems, problem));
    }
  }

  /// Values that stay the same are counted only.
  private static void differences(ObjectNode node, ImportReport report) {
    node.put("new", report.counts().added()).put("changed", report.counts().changed())
        .put("same", report.counts().same()).put("missing", report.differences().missing())
        .put("missing_schools", report.differences().missingSchools());
    ArrayNode values = node.putArray("values");
    for (Difference each : report.differences().values()) {
      if (each.kind() != Kind.SAME) {
        ObjectNode value = values.addObject();
        value.put("kind", each.kind() == Kind.GONE ? "missing" : each.kind().name().toLowerCase(Locale.ROOT));
        value.put("school", each.name()).put("year", each.year().label());
        value.put("procedure", each.series().procedure()).put("subject", each.series().subject())
            .put("parallel", each.series().parallel()).put("measure", each.series().measure());
        put(value, "old", each.before());
        put(value, "new", each.now());
        value.put("file", each.cell().file()).put("sheet", each.cell().sheet()).put("cell", each.cell().cell());
      }
    }
  }

  private static void put(ObjectNode node, String name, OptionalDouble value) {
    if (value.isPresent()) {
      node.put(name, value.getAsDouble());
    } else {
      node.putNull(name);
    }
  }

  private static void add(ArrayNode problems, Problem problem) {
    ObjectNode node = problems.addObject();
    node.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    node.put("code", problem.code());
    node.put("cell", problem.place() == null ? "" : problem.place().cell());
    node.put("message", problem.message());
  }
}
