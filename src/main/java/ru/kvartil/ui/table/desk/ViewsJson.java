package ru.kvartil.ui.table.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ru.kvartil.ui.table.Arrangement;
import ru.kvartil.ui.table.ColumnFilter;
import ru.kvartil.ui.table.SavedView;

/// One view as JSON. Reading passes over what it does not know: a file of a newer version still gives what can be used.
final class ViewsJson {
  private ViewsJson() {}

  static void write(SavedView view, ObjectNode to) {
    to.put("table", view.table()).put("name", view.name());
    Arrangement arrangement = view.arrangement();
    ArrayNode shown = to.putArray("shown");
    arrangement.shown().forEach(shown::add);
    ArrayNode hidden = to.putArray("hidden");
    arrangement.hidden().stream().sorted().forEach(hidden::add);
    ArrayNode order = to.putArray("order");
    arrangement.order()
        .forEach(each -> order.addObject().put("column", each.column()).put("ascending", each.ascending()));
    ArrayNode filters = to.putArray("filters");
    arrangement.filters().forEach((column, filter) -> write(filter, filters.addObject().put("column", column)));
  }

  static SavedView read(JsonNode from) {
    List<Arrangement.Sorting> order = new ArrayList<>();
    from.path("order").forEach(
        each -> order
            .add(new Arrangement.Sorting(each.path("column").asText(), each.path("ascending").asBoolean(true))));
    Map<String, ColumnFilter> filters = new LinkedHashMap<>();
    from.path("filters")
        .forEach(each -> filter(each).ifPresent(found -> filters.put(each.path("column").asText(), found)));
    return new SavedView(from.path("table").asText(), from.path("name").asText(),
        new Arrangement(List.copyOf(texts(from.path("shown"))), texts(from.path("hidden")), order, filters));
  }

  private static void write(ColumnFilter filter, ObjectNode to) {
    switch (filter) {
      case ColumnFilter.Containing containing -> to.put("containing", containing.words());
      case ColumnFilter.OneOf one -> {
        ArrayNode values = to.putArray("oneOf");
        one.values().forEach(values::add);
      }
      case ColumnFilter.Within within -> {
        within.from().ifPresent(border -> to.put("from", border));
        within.to().ifPresent(border -> to.put("to", border));
        to.put("numbers", within.numbers()).put("missing", within.missing());
      }
    }
  }

  private static Optional<ColumnFilter> filter(JsonNode from) {
    if (!from.path("containing").asText().isBlank()) {
      return Optional.of(new ColumnFilter.Containing(from.path("containing").asText()));
    }
    if (from.path("oneOf").size() > 0) {
      return Optional.of(new ColumnFilter.OneOf(texts(from.path("oneOf"))));
    }
    boolean numbers = from.path("numbers").asBoolean();
    boolean missing = from.path("missing").asBoolean();
    return numbers || missing
        ? Optional.of(new ColumnFilter.Within(border(from.path("from")), border(from.path("to")), numbers, missing))
        : Optional.empty();
  }

  private static OptionalDouble border(JsonNode from) {
    return from.isNumber() ? OptionalDouble.of(from.asDouble()) : OptionalDouble.empty();
  }

  private static Set<String> texts(JsonNode from) {
    Set<String> texts = new LinkedHashSet<>();
    from.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
