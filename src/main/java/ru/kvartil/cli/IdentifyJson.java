package ru.kvartil.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import ru.kvartil.fact.Observed;
import ru.kvartil.identification.Distance;
import ru.kvartil.identification.Finding;
import ru.kvartil.identification.Finding.Leaf;
import ru.kvartil.identification.Finding.Test;
import ru.kvartil.identification.FindingWords;
import ru.kvartil.identification.Identification;
import ru.kvartil.identification.Identification.CriterionFinding;
import ru.kvartil.identification.Identification.SchoolFinding;
import ru.kvartil.identification.LowestShare;
import ru.kvartil.identification.State;
import ru.kvartil.identification.Value;
import ru.kvartil.methodology.IdentificationProfile.FlagRule;
import ru.kvartil.methodology.Mark;
import ru.kvartil.methodology.ProfileDocument;
import ru.kvartil.methodology.ProfileLine;
import ru.kvartil.methodology.ProfileLines;
import ru.kvartil.school.School;

/// An identification as JSON and CSV of the command line's contract (README).
final class IdentifyJson {
  private IdentifyJson() {}

  static ObjectNode document(Identification found) {
    ObjectNode document = JsonFile.object();
    ProfileDocument profile = found.profile().document();
    document.put("profile", profile.name()).put("profile_version", profile.version()).put("source", profile.source())
        .put("order", profile.order()).put("profile_hash", profile.sha256()).put("applied", found.profile().applied())
        .put("year", found.year().label());
    ArrayNode parameters = document.putArray("parameters");
    for (ProfileLine line : ProfileLines.of(found.profile())) {
      parameters.addObject().put("id", line.id()).put("title", line.title()).put("value", line.value())
          .put("mark", line.mark().map(Mark::name).orElse("")).put("source", line.source());
    }
    ArrayNode warnings = document.putArray("warnings");
    found.warnings().forEach(warnings::add);
    ArrayNode schools = document.putArray("schools");
    found.schools().forEach(school -> add(schools.addObject(), found, school));
    return document;
  }

  /// Words of states in files.
  static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static void add(ObjectNode node, Identification found, SchoolFinding finding) {
    School school = finding.school().school();
    node.put("code", school.code()).put("name", school.names().registered()).put("municipality", school.municipality())
        .put("compared", finding.school().compared());
    put(node, "outcome_quartile", finding.outcome());
    put(node, "welfare_quartile", finding.welfare());
    node.put("cell", finding.cell().map(cell -> cell.text()).orElse(null));
    ObjectNode flags = node.putObject("flags");
    finding.flags().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey())
        .forEach(flag -> flags.put(flag.getKey().text(), word(flag.getValue())));
    ArrayNode remarks = node.putArray("remarks");
    finding.remarks().forEach(remarks::add);
    ObjectNode keeping = node.putObject("keeping");
    for (FlagRule rule : found.profile().flags()) {
      Distance.keeping(finding, rule).ifPresent(kept -> {
        ObjectNode one = keeping.putObject(rule.flag().text());
        ArrayNode smallest = one.putArray("smallest");
        kept.smallest().forEach(each -> smallest.add(each.criterion().id()));
        put(one, "leaving_pupils", kept.leaving());
      });
    }
    ArrayNode criteria = node.putArray("criteria");
    finding.criteria().forEach(each -> add(criteria.addObject(), each));
  }

  private static void put(ObjectNode node, String name, OptionalInt value) {
    if (value.isPresent()) {
      node.put(name, value.getAsInt());
    } else {
      node.putNull(name);
    }
  }

  private static void put(ObjectNode node, String name, Optional<Distance> distance) {
    distance.ifPresentOrElse(found -> node.put(name, found.pupils()), () -> node.putNull(name));
  }

  private static void add(ObjectNode node, CriterionFinding finding) {
    node.put("id", finding.criterion().id()).put("name", finding.criterion().name())
        .put("flag", finding.criterion().flag().text()).put("counts", finding.criterion().counts())
        .put("note", finding.criterion().note()).put("state", word(finding.finding().state()));
    Optional<Distance> distance = Distance.of(finding);
    put(node, "distance_pupils", distance);
    node.put("distance", distance.map(Distance::text).orElse(null));
    test(node.putObject("finding"), finding.finding());
  }

  private static void test(ObjectNode node, Finding finding) {
    node.put("state", word(finding.state()));
    switch (finding) {
      case Finding.AtLeast many -> {
        node.put("what", many.what()).put("needed", many.needed());
        ArrayNode of = node.putArray("of");
        many.of().forEach(each -> test(of.addObject(), each));
      }
      case Leaf leaf -> leaf(node, leaf);
    }
  }

  private static void leaf(ObjectNode node, Leaf leaf) {
    node.put("what", leaf.what()).put("year", leaf.year().label()).put("text", FindingWords.text(leaf))
        .put("reason", leaf.reason());
    leaf.value().ifPresentOrElse(value -> node.put("value", value.number()), () -> node.putNull("value"));
    leaf.value().flatMap(Value::share).ifPresent(share -> node.put("part", share.part()).put("whole", share.whole()));
    leaf.value().map(Value::n).filter(OptionalDouble::isPresent).ifPresent(n -> node.put("n", n.getAsDouble()));
    FindingWords.spread(leaf).ifPresent(spread -> node.put("spread_low", spread.low()).put("spread_high",
        spread.high()));
    node.put("threshold", threshold(leaf)).put("by_chance", FindingWords.byChance(leaf));
    group(leaf).ifPresent(group -> node.put("m", group.m()).put("N", group.n()).put("ties", group.ties())
        .put("taken", group.taken()).put("outcome", group.outcome().name().toLowerCase(Locale.ROOT)));
    Distance.points(leaf).ifPresent(points -> node.put("distance_points", points));
    ArrayNode cells = node.putArray("cells");
    leaf.value().stream().flatMap(value -> value.inputs().stream()).map(IdentifyJson::cell).forEach(cells::add);
  }

  private static String cell(Observed input) {
    return input.value().origin().text();
  }

  /// The number a value is tested against; empty where there is none.
  private static String threshold(Leaf leaf) {
    return switch (leaf.test()) {
      case Test.Against against -> against.threshold().stripTrailingZeros().toPlainString();
      case Test.Among among -> among.percent().stripTrailingZeros().toPlainString();
      case Test.AtBorder border -> border.border().stripTrailingZeros().toPlainString();
      case Test.Fall fall -> fall.points().stripTrailingZeros().toPlainString();
      case Test.InQuarters quarters -> quarters.from() + "-" + quarters.to();
      case Test.No _,Test.Shown _ -> "";
    };
  }

  private static Optional<LowestShare> group(Leaf leaf) {
    return leaf.test() instanceof Test.Among among ? among.share() : Optional.empty();
  }

  static void rows(Identification found, CsvWriter csv) {
    csv.writeRecord(List.of("municipality", "school_code", "school", "year", "flag", "status", "cell", "criterion",
        "criterion_state", "test", "test_year", "test_state", "value", "part", "n", "threshold", "m", "schools", "ties",
        "reason", "cells", "spread_low", "spread_high"));
    for (SchoolFinding finding : found.schools()) {
      finding.criteria().forEach(each -> each.finding().leaves()
          .forEach(leaf -> csv.writeRecord(row(found, finding, each, leaf))));
    }
  }

  private static List<String> row(Identification found, SchoolFinding finding, CriterionFinding each, Leaf leaf) {
    School school = finding.school().school();
    Optional<LowestShare> group = group(leaf);
    return List.of(school.municipality(), school.code(), school.names().registered(), found.year().label(),
        each.criterion().flag().text(), word(finding.state(each.criterion().flag())),
        finding.cell().map(cell -> cell.text()).orElse(""), each.criterion().id(), word(each.finding().state()),
        leaf.what(), leaf.year().label(), word(leaf.state()),
        leaf.value().map(value -> Csv.number(value.number())).orElse(""),
        leaf.value().flatMap(Value::share).map(share -> Csv.number(share.part())).orElse(""),
        leaf.value().map(value -> Csv.number(value.n())).orElse(""), threshold(leaf),
        group.map(one -> Integer.toString(one.m())).orElse(""), group.map(one -> Integer.toString(one.n())).orElse(""),
        group.map(one -> Integer.toString(one.ties())).orElse(""), leaf.reason(),
        leaf.value().stream().flatMap(value -> value.inputs().stream()).map(IdentifyJson::cell)
            .collect(Collectors.joining(" | ")),
        FindingWords.spread(leaf).map(spread -> Csv.number(spread.low())).orElse(""),
        FindingWords.spread(leaf).map(spread -> Csv.number(spread.high())).orElse(""));
  }
}
