package ru.kvartil.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.kvartil.identification.Dynamics;
import ru.kvartil.identification.Dynamics.DistrictRow;
import ru.kvartil.identification.Dynamics.Line;
import ru.kvartil.identification.Dynamics.Point;
import ru.kvartil.identification.Dynamics.RowFinding;
import ru.kvartil.identification.Dynamics.SchoolDynamics;
import ru.kvartil.school.School;

/// The second table of a rule set as JSON and CSV of the command line's contract (README).
final class DynamicsJson {
  private DynamicsJson() {}

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static void add(ObjectNode document, Dynamics dynamics) {
    ObjectNode node = document.putObject("dynamics");
    node.put("remark", Dynamics.REMARK);
    ArrayNode schools = node.putArray("schools");
    for (SchoolDynamics school : dynamics.schools()) {
      School one = school.school().school();
      ObjectNode each = schools.addObject().put("code", one.code()).put("name", one.names().registered())
          .put("municipality", one.municipality()).put("transition", word(school.transition().kind()))
          .put("transition_text", school.transition().kind().text()).put("reason", school.transition().reason());
      ArrayNode rows = each.putArray("rows");
      school.rows().forEach(row -> add(rows.addObject(), row));
    }
    ArrayNode district = node.putArray("district");
    for (DistrictRow row : dynamics.district()) {
      add(district.addObject().put("municipality", row.municipality()), row.finding());
    }
  }

  private static void add(ObjectNode node, RowFinding row) {
    node.put("id", row.row().id()).put("name", row.row().name()).put("core", row.row().core())
        .put("source", row.row().source()).put("label", word(row.label())).put("label_text", row.label().text());
    ArrayNode lines = node.putArray("lines");
    for (Line line : row.lines()) {
      ObjectNode one = lines.addObject().put("what", line.what()).put("label", word(line.label()))
          .put("label_text", line.label().text()).put("reason", line.reason()).put("by_chance", line.byChance())
          .put("text", line.text());
      ArrayNode points = one.putArray("points");
      line.points().forEach(point -> add(points.addObject(), point));
    }
  }

  private static void add(ObjectNode node, Point point) {
    node.put("year", point.year().label()).put("value", point.value().number());
    point.value().share().ifPresent(share -> node.put("part", share.part()).put("whole", share.whole()));
    ArrayNode cells = node.putArray("cells");
    point.value().inputs().forEach(input -> cells.add(input.value().origin().text()));
  }

  static void rows(Dynamics dynamics, CsvWriter csv) {
    csv.writeRecord(List.of("municipality", "school_code", "school", "year", "transition", "reason", "row", "row_name",
        "label", "part", "part_label", "part_reason", "values", "cells"));
    String year = dynamics.year().label();
    for (SchoolDynamics school : dynamics.schools()) {
      School one = school.school().school();
      List<String> head = List.of(one.municipality(), one.code(), one.names().registered(), year,
          school.transition().kind().text(), school.transition().reason());
      school.rows().forEach(row -> rows(head, row, csv));
    }
    dynamics.district().forEach(row -> rows(List.of(row.municipality(), "", "", year, "", ""), row.finding(), csv));
  }

  private static void rows(List<String> head, RowFinding row, CsvWriter csv) {
    for (Line line : row.lines()) {
      csv.writeRecord(Stream.concat(head.stream(), Stream.of(row.row().id(), row.row().name(), row.label().text(),
          line.what(), line.label().text(), line.reason(),
          line.points().reversed().stream()
              .map(point -> point.year().label() + "=" + Csv.number(point.value().number()))
              .collect(Collectors.joining(" | ")),
          line.points().stream().flatMap(point -> point.value().inputs().stream())
              .map(input -> input.value().origin().text()).collect(Collectors.joining(" | "))))
          .toList());
    }
  }
}
