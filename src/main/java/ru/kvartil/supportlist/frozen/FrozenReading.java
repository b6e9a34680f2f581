package ru.kvartil.supportlist.frozen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import ru.kvartil.fact.Series;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Cell;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Criterion;
import ru.kvartil.supportlist.frozen.FrozenCalculation.FlagState;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Import;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Name;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Rules;
import ru.kvartil.supportlist.frozen.FrozenCalculation.School;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Test;

/// Reads the format [FrozenText#FORMAT]. A place that is not there is an [IllegalArgumentException].
final class FrozenReading {
  private FrozenReading() {}

  static FrozenCalculation calculation(JsonNode root) {
    List<Name> names = list(root, "names",
        each -> new Name(text(each, "id"), text(each, "code"), text(each, "name"), text(each, "municipality")));
    List<Series> series = list(root, "series", each -> new Series(text(each, "kind"), text(each, "form"),
        text(each, "subject"), number(each, "parallel"), text(each, "period"), text(each, "measure")));
    JsonNode kinds = root.path("criteria");
    return new FrozenCalculation(new SchoolYear(number(root, "year")), text(root, "at"), text(root, "person"),
        rules(root.path("rules")), list(root, "methods", FrozenReading::rules),
        list(root, "imports", each -> new Import(each.path("number").asLong(), text(each, "file"), text(each, "at"),
            text(each, "person"), text(each, "hash"))),
        list(root, "schools", each -> school(each, names, kinds)),
        list(root, "cells", each -> new Cell(at(names, each.path(0)), new SchoolYear(each.path(1).asInt()),
            at(series, each.path(2)), each.path(3).asText(), each.path(4).asLong(), each.path(5).asText())),
        list(root, "warnings", JsonNode::asText));
  }

  private static School school(JsonNode node, List<Name> names, JsonNode kinds) {
    List<FlagState> flags = node.path("flags").properties().stream()
        .map(each -> new FlagState(each.getKey(), each.getValue().asText())).toList();
    return new School(at(names, node.path("school")), text(node, "group"), node.path("compared").asBoolean(),
        text(node, "reason"), flags, number(node, "outcome"), number(node, "welfare"),
        list(node, "remarks", JsonNode::asText), list(node, "criteria", each -> criterion(each, kinds)));
  }

  private static Criterion criterion(JsonNode node, JsonNode kinds) {
    JsonNode kind = kinds.path(number(node, "criterion"));
    return new Criterion(text(kind, "id"), text(kind, "name"), text(kind, "flag"), kind.path("counts").asBoolean(),
        text(node, "state"), list(node, "tests", each -> new Test(each.path(0).asText(), each.path(1).asText(),
            each.path(2).valueStream().map(JsonNode::asInt).toList())));
  }

  private static Rules rules(JsonNode node) {
    return new Rules(text(node, "name"), text(node, "version"), text(node, "source"), text(node, "order"),
        text(node, "hash"), text(node, "text"));
  }

  private static <T> T at(List<T> all, JsonNode place) {
    if (!place.isInt() || place.asInt() < 0 || place.asInt() >= all.size()) {
      throw new IllegalArgumentException("no place " + place);
    }
    return all.get(place.asInt());
  }

  private static String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("no text " + key);
    }
    return value.asText();
  }

  private static int number(JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (!value.isInt()) {
      throw new IllegalArgumentException("no number " + key);
    }
    return value.asInt();
  }

  private static <T> List<T> list(JsonNode node, String key, Function<JsonNode, T> how) {
    JsonNode array = node.path(key);
    if (!array.isArray()) {
      throw new IllegalArgumentException("no list " + key);
    }
    List<T> all = new ArrayList<>();
    array.forEach(each -> all.add(how.apply(each)));
    return all;
  }
}
