package ru.kvartil.history.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/// One event of the journal, read.
sealed interface Change {
  String table();

  String row();

  /// Text of each field as far as the event tells it: the whole row, or the new values.
  Map<String, String> content();

  /// A row that was made.
  record Inserted(String table, String row, JsonNode values) implements Change {
    @Override
    public Map<String, String> content() {
      return texts(values, "");
    }
  }

  /// A row that was removed.
  record Deleted(String table, String row, JsonNode values) implements Change {
    @Override
    public Map<String, String> content() {
      return texts(values, "");
    }
  }

  /// Fields that got other values: an object with `old` and `new` for each.
  record Updated(String table, String row, JsonNode fields) implements Change {
    @Override
    public Map<String, String> content() {
      return texts(fields, "new");
    }
  }

  /// A change kept elsewhere.
  record Bulk(String table, String row, String kind) implements Change {
    @Override
    public Map<String, String> content() {
      return Map.of();
    }
  }

  /// Reads an event.
  static Change of(String table, String row, int base, String kind, String changes) {
    JsonNode values = parsed(changes);
    return switch (kind) {
      case "insert" -> new Inserted(table, row, values);
      case "update" -> new Updated(table, row, values);
      case "delete" -> new Deleted(table, row, values);
      default -> new Bulk(table, row, kind);
    };
  }

  private static JsonNode parsed(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Map<String, String> texts(JsonNode object, String part) {
    Map<String, String> texts = new HashMap<>();
    object.properties().forEach(field -> {
      JsonNode value = part.isEmpty() ? field.getValue() : field.getValue().path(part);
      texts.put(field.getKey(), value.isNull() ? "" : value.asText());
    });
    return texts;
  }
}
