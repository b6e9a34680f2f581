package ru.kvartil.methodology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import ru.kvartil.methodology.ProfileLine.Kind;
import ru.kvartil.methodology.ProfileLine.Part;
import ru.kvartil.shared.Texts;

/// Every number and choice of a rule set of identification: found by their marks, so that no marked number can be left
/// out of what is printed.
final class RuleLines {
  private static final Texts TEXTS = Texts.of(RuleLines.class);
  private final List<ProfileLine> lines = new ArrayList<>();

  private RuleLines() {}

  static List<ProfileLine> of(JsonNode root, IdentificationProfile profile) {
    RuleLines all = new RuleLines();
    for (int i = 0; i < profile.flags().size(); i++) {
      String flag = profile.flags().get(i).flag().text();
      all.add("needed " + flag, Part.FOUND, "/flags/" + i + "/needed", TEXTS.get("line.needed", flag),
          root.at("/flags/" + i + "/needed"));
    }
    for (int i = 0; i < profile.criteria().size(); i++) {
      Criterion criterion = profile.criteria().get(i);
      String place = "/criteria/" + i + "/rule";
      String name = TEXTS.get("line.criterion", criterion.id(), criterion.name());
      JsonNode rule = root.at(place);
      all.walk("rule " + criterion.id(), Part.CRITERIA, place, name, rule);
      all.lines.add(new ProfileLine("what " + criterion.id(), Part.CRITERIA, place, "kind", name, Kind.FIXED,
          what(rule, criterion), java.util.Optional.empty(), criterion.source()));
    }
    all.walk("dynamics", Part.CRITERIA, "/dynamics", TEXTS.get("line.dynamics"), root.at("/dynamics"));
    for (int i = 0; i < root.at("/dynamics/rows").size(); i++) {
      String place = "/dynamics/rows/" + i;
      JsonNode row = root.at(place);
      all.lines.add(new ProfileLine("dynamics " + row.path("id").asText(), Part.CRITERIA, place, "of",
          TEXTS.get("line.dynamics-row", row.path("id").asText(), row.path("name").asText()), Kind.FIXED,
          row.path("of").toString().replace("\"", ""), java.util.Optional.empty(), row.path("source").asText()));
    }
    all.walk("settings", Part.COMMON, "/settings", "", root.at("/settings"));
    return all.lines.stream().sorted(Comparator.comparing(ProfileLine::part)).toList();
  }

  /// Kind of the rule and what it looks at.
  private static String what(JsonNode rule, Criterion criterion) {
    List<String> parts = new ArrayList<>();
    rule.properties().stream().filter(each -> !each.getValue().path("mark").isTextual())
        .filter(each -> !each.getKey().equals("borders"))
        .forEach(each -> parts.add(each.getKey() + ": " + each.getValue().toString().replace("\"", "")));
    if (!criterion.counts()) {
      parts.add(TEXTS.get("line.not-counted"));
    }
    return String.join("; ", parts);
  }

  private void walk(String id, Part part, String place, String name, JsonNode node) {
    if (node.path("mark").isTextual() && node.has("value")) {
      add(id, part, place, name, node);
      return;
    }
    for (Map.Entry<String, JsonNode> each : node.properties()) {
      if (each.getValue().isObject()) {
        String key = each.getKey();
        String title = name.isEmpty() ? key(key) : TEXTS.get("line.of-criterion", name, key(key));
        walk(id + "." + key, part, place + "/" + key, title, each.getValue());
      } else if (each.getValue().isArray()) {
        for (int i = 0; i < each.getValue().size(); i++) {
          walk(id + "." + each.getKey() + "." + i, part, place + "/" + each.getKey() + "/" + i, name,
              each.getValue().get(i));
        }
      }
    }
  }

  private void add(String id, Part part, String place, String title, JsonNode node) {
    JsonNode value = node.path("value");
    Kind kind = value.isTextual() ? Kind.CHOICE : Kind.NUMBER;
    lines.add(new ProfileLine(id, part, place, "value", title, kind, ProfileLines.raw(value), ProfileLines.mark(node),
        node.path("source").asText()));
  }

  private static String key(String key) {
    return switch (key) {
      case "threshold" -> TEXTS.get("key.threshold");
      case "join" -> TEXTS.get("key.join");
      case "procedures" -> TEXTS.get("key.procedures");
      case "years" -> TEXTS.get("key.years");
      case "district" -> TEXTS.get("key.district");
      case "region" -> TEXTS.get("key.region");
      case "atLeast" -> TEXTS.get("key.at-least");
      case "change" -> TEXTS.get("key.change");
      case "changeVpr" -> TEXTS.get("key.change-vpr");
      case "changeScore" -> TEXTS.get("key.change-score");
      case "low" -> TEXTS.get("key.low");
      case "lowest" -> TEXTS.get("key.lowest");
      case "stable" -> TEXTS.get("key.stable");
      case "quiet" -> TEXTS.get("key.quiet");
      case "from" -> TEXTS.get("key.from");
      case "to" -> TEXTS.get("key.to");
      case "border" -> TEXTS.get("key.border");
      case "small" -> TEXTS.get("key.small");
      case "least" -> TEXTS.get("key.least");
      case "minimum" -> TEXTS.get("key.minimum");
      case "ties" -> TEXTS.get("key.ties");
      case "count" -> TEXTS.get("key.count");
      case "regionMunicipalities" -> TEXTS.get("key.municipalities");
      case "period" -> TEXTS.get("key.period");
      case "bias" -> TEXTS.get("key.bias");
      default -> key;
    };
  }
}
