package ru.kvartil.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;

/// Where a copy was last put besides the first place, and when. Kept in a small file among the copies; without it the
/// program just reminds sooner.
///
/// @param file where this is kept
public record SecondPlace(Path file) {
  /// One copying to a second place.
  public record Visit(Path folder, Instant at) {}

  public Optional<Visit> last() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode root = new ObjectMapper().readTree(file.toFile());
      return Optional.of(new Visit(Path.of(root.path("folder").asText()), Instant.parse(root.path("at").asText())));
    } catch (IOException | DateTimeException | InvalidPathException unreadable) {
      return Optional.empty();
    }
  }

  public void keep(Visit visit) throws Failure {
    ObjectMapper json = new ObjectMapper();
    try {
      SafeFile.write(file, json.writeValueAsBytes(json.createObjectNode().put("folder", visit.folder().toString())
          .put("at", visit.at().toString())));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
