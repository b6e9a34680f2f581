package ru.kvartil.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import ru.kvartil.cli.ImportCommand.Outcome;
import ru.kvartil.importing.ImportReport;
import ru.kvartil.importing.table.TableMapping;
import ru.kvartil.shared.Problem;

/// The JSON of `import --json`, a stable contract (README).
final class ImportJson {
  private ImportJson() {}

  static ObjectNode document(List<Outcome> outcomes) {
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
      outcome.report().ifPresent(report -> fill(node, sheets, report));
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

  private static void add(ArrayNode problems, Problem problem) {
    ObjectNode node = problems.addObject();
    node.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    node.put("code", problem.code());
    node.put("cell", problem.place() == null ? "" : problem.place().cell());
    node.put("message", problem.message());
  }
}
