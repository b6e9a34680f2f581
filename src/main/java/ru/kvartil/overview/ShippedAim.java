package ru.kvartil.overview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The aim that comes with the program, as data with its source (`support-aim.json`).
public final class ShippedAim {
  private ShippedAim() {}

  /// Reads the aim.
  public static SupportAim read() {
    try (InputStream in = Objects.requireNonNull(ShippedAim.class.getResourceAsStream("support-aim.json"))) {
      JsonNode aim = new ObjectMapper().readTree(in);
      return new SupportAim(aim.required("least").asInt(), aim.required("best").asInt(), aim.required("source")
          .asText());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
