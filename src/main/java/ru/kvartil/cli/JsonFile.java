package ru.kvartil.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;

/// JSON of the command line's contract: indented, UTF-8.
final class JsonFile {
  private JsonFile() {}

  static ObjectNode object() {
    return new ObjectMapper().createObjectNode();
  }

  static void save(Path file, ObjectNode document) throws Failure {
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    try {
      SafeFile.write(file, mapper.writeValueAsBytes(document));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
