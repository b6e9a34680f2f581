package ru.kvartil.supportlist.frozen;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ru.kvartil.fact.Series;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Cell;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Criterion;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Name;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Rules;
import ru.kvartil.supportlist.frozen.FrozenCalculation.School;

/// Writes the format [FrozenText#FORMAT]. Schools, series, origins and criteria are written once and named by their place:
/// a year of a thousand schools stays small. Never changed: another content is another format.
final class FrozenWriting {
  private FrozenWriting() {}

  static ObjectNode document(FrozenCalculation from) {
    ObjectNode document = FrozenText.object();
    document.put("format", FrozenText.FORMAT).put("year", from.year().end()).put("at", from.at())
        .put("person", from.person());
    document.set("rules", rules(from.rules()));
    document.set("methods", list(from.methods(), FrozenWriting::rules));
    document.set("imports", list(from.imports(), each -> FrozenText.object().put("number", each.number())
        .put("file", each.file()).put("at", each.at()).put("person", each.person()).put("hash", each.hash())));
    document.set("warnings", words(from.warnings()));
    Numbered<Name> names = new Numbered<>();
    from.schools().forEach(each -> names.of(each.name()));
    Numbered<Series> series = new Numbered<>();
    Numbered<Kind> kinds = new Numbered<>();
    ArrayNode cells = list(from.cells(), cell -> cell(cell, names, series));
    ArrayNode schools = list(from.schools(), school -> school(school, names, kinds));
    document.set("names", list(names.all, FrozenWriting::name));
    document.set("series", list(series.all, FrozenWriting::series));
    document.set("criteria", list(kinds.all, kind -> FrozenText.object().put("id", kind.id()).put("name", kind.name())
        .put("flag", kind.flag()).put("counts", kind.counts())));
    document.set("cells", cells);
    document.set("schools", schools);
    return document;
  }

  /// A criterion apart from what became of it.
  private record Kind(String id, String name, String flag, boolean counts) {}

  /// Gives numbers from 0 in the order things come.
  private static final class Numbered<T> {
    private final List<T> all = new ArrayList<>();
    private final Map<T, Integer> numbers = new HashMap<>();

    int of(T one) {
      return numbers.computeIfAbsent(one, fresh -> {
        all.add(fresh);
        return all.size() - 1;
      });
    }
  }

  private static <T> ArrayNode list(List<T> from, Function<T, ? extends com.fasterxml.jackson.databind.JsonNode> how) {
    ArrayNode list = FrozenText.array();
    from.forEach(each -> list.add(how.apply(each)));
    return list;
  }

  private static ArrayNode words(List<String> from) {
    ArrayNode list = FrozenText.array();
    from.forEach(list::add);
    return list;
  }

  private static ObjectNode rules(Rules from) {
    return FrozenText.object().put("name", from.name()).put("version", from.version()).put("source", from.source())
        .put("order", from.order()).put("hash", from.hash()).put("text", from.text());
  }

  private static ObjectNode name(Name from) {
    return FrozenText.object().put("id", from.id()).put("code", from.code()).put("name", from.name())
        .put("municipality", from.municipality());
  }

  private static ObjectNode series(Series from) {
    return FrozenText.object().put("kind", from.kind()).put("form", from.form()).put("subject", from.subject())
        .put("parallel", from.parallel()).put("period", from.period()).put("measure", from.measure());
  }

  private static ArrayNode cell(Cell from, Numbered<Name> names, Numbered<Series> series) {
    return FrozenText.array().add(names.of(from.school())).add(from.year().end()).add(series.of(from.series()))
        .add(from.value()).add(from.batch()).add(from.origin());
  }

  private static ObjectNode school(School from, Numbered<Name> names, Numbered<Kind> kinds) {
    ObjectNode node = FrozenText.object().put("school", names.of(from.name())).put("group", from.group())
        .put("compared", from.compared()).put("reason", from.reason()).put("outcome", from.outcome())
        .put("welfare", from.welfare());
    ObjectNode flags = node.putObject("flags");
    from.flags().forEach(each -> flags.put(each.flag(), each.state()));
    node.set("remarks", words(from.remarks()));
    node.set("criteria", list(from.criteria(), each -> criterion(each, kinds)));
    return node;
  }

  private static ObjectNode criterion(Criterion from, Numbered<Kind> kinds) {
    ObjectNode node = FrozenText.object()
        .put("criterion", kinds.of(new Kind(from.id(), from.name(), from.flag(), from.counts())))
        .put("state", from.state());
    node.set("tests", list(from.tests(), test -> {
      ArrayNode one = FrozenText.array().add(test.state()).add(test.words());
      ArrayNode cells = one.addArray();
      test.cells().forEach(cells::add);
      return one;
    }));
    return node;
  }
}
