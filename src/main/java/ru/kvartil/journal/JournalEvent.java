package ru.kvartil.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One change event as the outside journal keeps it; says the same as a row of `change_event`.
///
/// @param seq number in its database
/// @param hlc hybrid logical clock
/// @param step the command it belongs to
/// @param change what it changed
public record JournalEvent(long seq, long hlc, UUID device, Step step, RowChange change) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// A command of a person.
  ///
  /// @param undoes the command it takes back
  public record Step(UUID id, String action, Optional<UUID> undoes, String person, Instant at) {}

  /// A change of one row, or of a whole kept elsewhere.
  ///
  /// @param schema version of the schema it was made under
  /// @param base version of the row before
  /// @param kind `insert`, `update`, `delete`, or the kind of a bulk change
  /// @param changes JSON, as the table keeps it
  public record RowChange(int schema, String table, String row, int base, String kind, String changes) {}

  /// The event as a text of JSON in UTF-8.
  public byte[] bytes() {
    ObjectNode node = JSON.createObjectNode().put("seq", seq).put("hlc", hlc).put("device", device.toString())
        .put("id", step.id.toString()).put("action", step.action).put("person", step.person)
        .put("at", step.at.toString()).put("schema", change.schema).put("table", change.table).put("row", change.row)
        .put("base", change.base).put("kind", change.kind).put("changes", change.changes);
    step.undoes.ifPresent(undone -> node.put("undoes", undone.toString()));
    try {
      return JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// Reads what [#bytes] wrote; empty when it is something else.
  public static Optional<JournalEvent> of(byte[] bytes) {
    try {
      JsonNode node = JSON.readTree(bytes);
      Step step = new Step(UUID.fromString(text(node, "id")), text(node, "action"),
          node.has("undoes") ? Optional.of(UUID.fromString(text(node, "undoes"))) : Optional.empty(),
          text(node, "person"), Instant.parse(text(node, "at")));
      RowChange change = new RowChange(node.path("schema").asInt(), text(node, "table"), text(node, "row"),
          node.path("base").asInt(), text(node, "kind"), text(node, "changes"));
      return Optional.of(new JournalEvent(node.path("seq").asLong(), node.path("hlc").asLong(),
          UUID.fromString(text(node, "device")), step, change));
    } catch (IOException | IllegalArgumentException | DateTimeException other) {
      return Optional.empty();
    }
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("no " + field);
    }
    return value.textValue();
  }
}
