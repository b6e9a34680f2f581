package ru.kvartil.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ru.kvartil.importing.ImportTemplate.Column;
import ru.kvartil.importing.table.ColumnRole;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Texts;

/// A template as a text: JSON, version 1. `{"format":"kvartil-import-template","version":1,"name":…,"confirmed":…,
/// "person":…,"columns":[{"heading":…,"field":…},…]}`; fields as in [RoleText].
public final class TemplateFile {
  private static final Texts TEXTS = Texts.of(TemplateFile.class);
  private static final String FORMAT = "kvartil-import-template";
  private static final int VERSION = 1;
  private static final long MOST_BYTES = 1_000_000;
  private static final int LONGEST_NAME = 300;
  private static final int MOST_COLUMNS = 16_384;

  private TemplateFile() {}

  /// The text of a template.
  public static String text(ImportTemplate template) {
    ObjectMapper json = new ObjectMapper();
    ObjectNode root = json.createObjectNode();
    root.put("format", FORMAT).put("version", VERSION).put("name", template.name())
        .put("confirmed", template.confirmed().toString()).put("person", template.person());
    var columns = root.putArray("columns");
    for (Column column : template.columns()) {
      ObjectNode node = columns.addObject().put("heading", column.heading());
      RoleText.put(node, column.role());
      if (column.yearInHeading()) {
        node.put("yearInHeading", true);
      }
    }
    try {
      return json.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Writes a template to a file, whole or not at all.
  public static void write(ImportTemplate template, Path file) throws Failure {
    SafeFile.write(file, text(template).getBytes(StandardCharsets.UTF_8));
  }

  /// Reads a template of a file.
  ///
  /// @throws Failure saying what is wrong with the file
  public static ImportTemplate read(Path file) throws Failure {
    String name = SourceFile.of(file).name();
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new Failure(TEXTS, "template.not-one", name);
      }
      return parse(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new Failure(TEXTS, "template.unreadable", unreadable, name);
    }
  }

  /// Reads the text of a template.
  ///
  /// @param file what messages call it
  public static ImportTemplate parse(String file, String text) throws Failure {
    JsonNode root = tree(file, text);
    if (!root.path("format").asText().equals(FORMAT)) {
      throw new Failure(TEXTS, "template.not-one", file);
    }
    if (root.path("version").asInt() != VERSION) {
      throw new Failure(TEXTS, "template.version", file, root.path("version").asText());
    }
    String name = root.path("name").asText().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new Failure(TEXTS, "template.nameless", file);
    }
    try {
      return new ImportTemplate(name, columns(file, root.path("columns")),
          OffsetDateTime.parse(root.path("confirmed").asText()), root.path("person").asText());
    } catch (DateTimeParseException wrong) {
      throw new Failure(TEXTS, "template.date", wrong, file, root.path("confirmed").asText());
    }
  }

  private static JsonNode tree(String file, String text) throws Failure {
    try {
      JsonNode root = new ObjectMapper().readTree(text.startsWith("\ufeff") ? text.substring(1) : text);
      return root == null ? new ObjectMapper().createObjectNode() : root;
    } catch (JsonProcessingException broken) {
      throw new Failure(TEXTS, "template.not-one", broken, file);
    }
  }

  private static List<Column> columns(String file, JsonNode array) throws Failure {
    List<Column> columns = new ArrayList<>();
    Set<ColumnRole> taken = new HashSet<>();
    for (JsonNode node : array) {
      String heading = node.path("heading").asText();
      ColumnRole role = RoleText.read(file, heading, node);
      boolean year = node.path("yearInHeading").asBoolean();
      boolean may = year || role instanceof ColumnRole.Ignored || role == ColumnRole.Key.SCHOOL_CODE;
      if (!may && !taken.add(role)) {
        throw new Failure(TEXTS, "template.twice", file, heading);
      }
      columns.add(new Column(heading, role, year));
    }
    if (columns.stream().allMatch(column -> column.role() instanceof ColumnRole.Ignored || column.heading().isBlank())
        || columns.size() > MOST_COLUMNS) {
      throw new Failure(TEXTS, "template.no-columns", file);
    }
    return columns;
  }
}
