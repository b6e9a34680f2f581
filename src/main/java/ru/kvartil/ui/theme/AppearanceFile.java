package ru.kvartil.ui.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Texts;

/// What each person chose of the window's look, in a small file beside the databases: `{"people":{"Ирина":{"look":"DARK",
/// "percent":125}}}`. Every change writes the file whole or leaves it as it was; a file that cannot be read is put aside
/// with the ending `broken`, never overwritten, and told of once.
public final class AppearanceFile {
  private static final Texts TEXTS = Texts.of(AppearanceFile.class);
  private static final String PEOPLE = "people";
  private final Path file;

  public AppearanceFile(Path file) {
    this.file = file;
  }

  /// @return empty when the person has not chosen yet, or chose what this version does not know
  /// @throws Failure when the file was broken and is put aside; the next call finds no file
  public Optional<Appearance> of(String person) throws Failure {
    return read(people().path(PEOPLE).path(person));
  }

  /// Keeps a person's choice.
  public void keep(String person, Appearance chosen) throws Failure {
    ObjectNode all = people();
    all.withObjectProperty(PEOPLE).putObject(person).put("look", chosen.look().name()).put("percent", chosen.percent());
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      SafeFile.write(file, new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(all));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException failed) {
      throw new Failure(TEXTS, "appearance.not-kept", failed, file);
    }
  }

  private static Optional<Appearance> read(JsonNode kept) {
    int percent = kept.path("percent").asInt();
    for (Look look : Look.values()) {
      if (look.name().equals(kept.path("look").asText()) && Appearance.SIZES.contains(percent)) {
        return Optional.of(new Appearance(look, percent));
      }
    }
    return Optional.empty();
  }

  private ObjectNode people() throws Failure {
    if (!Files.exists(file)) {
      return new ObjectMapper().createObjectNode();
    }
    try {
      JsonNode root = new ObjectMapper().readTree(file.toFile());
      if (root instanceof ObjectNode all && (!all.has(PEOPLE) || all.path(PEOPLE).isObject())) {
        return all;
      }
      throw broken(null);
    } catch (JsonProcessingException unreadable) {
      throw broken(unreadable);
    } catch (IOException failed) {
      throw new Failure(TEXTS, "appearance.not-read", failed, file);
    }
  }

  private Failure broken(@org.jspecify.annotations.Nullable Exception cause) {
    try {
      Path _ = SafeFile.setAside(file);
    } catch (IOException stays) {
      return new Failure(TEXTS, "appearance.not-read", stays, file);
    }
    return new Failure(TEXTS, "appearance.broken", cause, file);
  }
}
