package ru.kvartil.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import ru.kvartil.audit.AuditEntry;

/// The manifest of a copy as JSON.
final class ManifestJson {
  private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  byte[] bytes(Manifest manifest) {
    ObjectNode root = json.createObjectNode();
    root.put("format", "kvartil-backup").put("version", Manifest.FORMAT).put("made", manifest.made().toString())
        .put("reason", manifest.reason().name()).put("program", manifest.program());
    Manifest.Source source = manifest.source();
    ObjectNode from = root.putObject("database").put("id", source.database()).put("device", source.device())
        .put("engine", source.engine()).put("schema", source.schema()).put("encryption", source.encryption())
        .put("last_change", source.lastChange());
    source.trail().ifPresent(head -> from.putObject("trail").put("line", head.seq()).put("sha256", head.hash()));
    ObjectNode tables = root.putObject("tables");
    new TreeMap<>(manifest.tables())
        .forEach((name, state) -> tables.putObject(name).put("rows", state.rows()).put("sha256", state.sha256()));
    ObjectNode entries = root.putObject("entries");
    new TreeMap<>(manifest.entries()).forEach(entries::put);
    if (!manifest.originals().isEmpty()) {
      manifest.originals().forEach(root.putArray("originals")::add);
    }
    try {
      return json.writeValueAsBytes(root);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// @throws IOException when it is no manifest of a version this program knows
  Manifest read(byte[] bytes) throws IOException {
    JsonNode root = json.readTree(bytes);
    if (!root.path("format").asText().equals("kvartil-backup")) {
      throw new IOException("not a manifest");
    }
    if (root.path("version").asInt() > Manifest.FORMAT) {
      throw new NewerFormat();
    }
    JsonNode from = root.path("database");
    Map<String, TableState> tables = new TreeMap<>();
    root.path("tables").properties().forEach(table -> tables.put(table.getKey(),
        new TableState(table.getValue().path("rows").asLong(), table.getValue().path("sha256").asText())));
    Map<String, String> entries = new TreeMap<>();
    root.path("entries").properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue().asText()));
    try {
      return new Manifest(Instant.parse(root.path("made").asText()), Reason.valueOf(root.path("reason").asText()),
          root.path("program").asText(),
          new Manifest.Source(from.path("id").asText(), from.path("device").asText(), from.path("engine").asText(),
              from.path("schema").asInt(), from.path("encryption").asText(), from.path("last_change").asLong(),
              head(from.path("trail"))),
          tables, entries, originals(root.path("originals")));
    } catch (DateTimeException | IllegalArgumentException broken) {
      throw new IOException(broken);
    }
  }

  private static SortedSet<String> originals(JsonNode list) {
    SortedSet<String> hashes = new TreeSet<>();
    list.forEach(hash -> hashes.add(hash.asText()));
    return hashes;
  }

  /// Copies of earlier programs have none.
  private static Optional<AuditEntry.Head> head(JsonNode trail) {
    return trail.isMissingNode()
        ? Optional.empty()
        : Optional.of(new AuditEntry.Head(trail.path("line").asLong(), trail.path("sha256").asText()));
  }

  /// A copy of a program that came later.
  static final class NewerFormat extends IOException {}
}
