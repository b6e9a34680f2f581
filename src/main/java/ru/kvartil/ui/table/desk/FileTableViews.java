package ru.kvartil.ui.table.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.table.SavedView;
import ru.kvartil.ui.table.TableViews;

/// [TableViews] in a small file beside the database, so that they travel with it and are no part of what is edited,
/// undone and exchanged. Views of all people stand in one file, each under its person. Every change writes the file
/// whole or leaves it as it was; a file that cannot be read is put aside, never overwritten.
public final class FileTableViews implements TableViews {
  private static final Texts TEXTS = Texts.of(FileTableViews.class);
  private final Path file;
  private final Supplier<String> person;
  private final String account;

  /// @param person whose views these are
  public FileTableViews(Path file, String person) {
    this(file, () -> person, person);
  }

  /// @param person whose views are asked for, asked anew each time and on any thread
  /// @param account name in the system under which views were kept before people had names of their own; who has no view of a
  /// table yet finds those
  public FileTableViews(Path file, Supplier<String> person, String account) {
    this.file = file;
    this.person = person;
    this.account = account;
  }

  /// The file that belongs to a database.
  ///
  /// @param database its file, with any ending
  public static Path beside(Path database) {
    String name = String.valueOf(database.getFileName());
    int ending = name.indexOf('.');
    return database.resolveSibling((ending < 0 ? name : name.substring(0, ending)) + ".views.json");
  }

  @Override
  public List<SavedView> all() throws Failure {
    List<JsonNode> records = records();
    List<JsonNode> mine = new ArrayList<>(records.stream().filter(this::isMine).toList());
    records.stream().filter(record -> owner(record).equals(account) && !isMine(record))
        .filter(record -> mine.stream().noneMatch(other -> sameView(other, record))).forEach(mine::add);
    return mine.stream().map(ViewsJson::read).toList();
  }

  @Override
  public void keep(SavedView view) throws Failure {
    List<JsonNode> records = sound();
    ObjectNode record = new ObjectMapper().createObjectNode().put("person", person.get());
    ViewsJson.write(view, record);
    int place = place(records, view);
    if (place < 0) {
      records.add(record);
    } else {
      records.set(place, record);
    }
    write(records);
  }

  @Override
  public void forget(SavedView view) throws Failure {
    List<JsonNode> records = sound();
    boolean there = records.removeIf(record -> (isMine(record) || owner(record).equals(account))
        && record.path("table").asText().equals(view.table()) && record.path("name").asText().equals(view.name()));
    if (there) {
      write(records);
    }
  }

  private static String owner(JsonNode record) {
    return record.path("person").asText();
  }

  private static boolean sameView(JsonNode one, JsonNode other) {
    return one.path("table").equals(other.path("table")) && one.path("name").equals(other.path("name"));
  }

  private boolean isMine(JsonNode record) {
    return owner(record).equals(person.get());
  }

  private int place(List<JsonNode> records, SavedView view) {
    for (int i = 0; i < records.size(); i++) {
      JsonNode record = records.get(i);
      if (isMine(record) && record.path("table").asText().equals(view.table())
          && record.path("name").asText().equals(view.name())) {
        return i;
      }
    }
    return -1;
  }

  private List<JsonNode> records() throws Failure {
    if (!Files.exists(file)) {
      return new ArrayList<>();
    }
    try {
      JsonNode views = Optional.ofNullable(new ObjectMapper().readTree(file.toFile())).map(root -> root.path("views"))
          .orElseThrow(() -> new Failure(TEXTS, "views.unreadable", file));
      if (!views.isArray()) {
        throw new Failure(TEXTS, "views.unreadable", file);
      }
      List<JsonNode> records = new ArrayList<>();
      views.forEach(records::add);
      return records;
    } catch (IOException broken) {
      throw new Failure(TEXTS, "views.unreadable", broken, file);
    }
  }

  /// Records to add to. A file that cannot be read is moved aside first.
  private List<JsonNode> sound() throws Failure {
    try {
      return records();
    } catch (Failure unreadable) {
      try {
        Path _ = SafeFile.setAside(file);
      } catch (IOException stays) {
        throw new Failure(TEXTS, "views.unreadable", stays, file);
      }
      return new ArrayList<>();
    }
  }

  private void write(List<JsonNode> records) throws Failure {
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ObjectNode root = mapper.createObjectNode();
    ArrayNode views = root.putArray("views");
    records.forEach(views::add);
    try {
      SafeFile.write(file, mapper.writeValueAsBytes(root));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
