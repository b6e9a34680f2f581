package ru.kvartil.supportlist.frozen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// The canonical text of a frozen calculation: JSON in UTF-8 without spaces, keys in the order they are written here. Its
/// SHA-256 is the calculation's hash. It is kept compressed and in letters, so that the journal of changes can tell it.
public final class FrozenText {
  /// The format written today. A text of another format is shown as it is and never rewritten.
  public static final String FORMAT = "kvartil-frozen-1";
  private static final Texts TEXTS = Texts.of(FrozenText.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PART = 200_000;
  /// More than any calculation of a region takes: a text that unpacks to more is damaged or hostile.
  private static final int LARGEST = 1 << 29;

  private final byte[] bytes;

  /// @param bytes of the text
  public FrozenText(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /// The bytes a file of it holds.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// The text of a calculation.
  public static FrozenText of(FrozenCalculation calculation) {
    try {
      return new FrozenText(JSON.writeValueAsBytes(FrozenWriting.document(calculation)));
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// SHA-256 of the text, lower-case hexadecimal.
  public String hash() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The text itself.
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// Compressed and written in letters, in parts a row of a table holds.
  public List<String> parts() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
      zip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    String letters = Base64.getEncoder().encodeToString(packed.toByteArray());
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < letters.length(); from += PART) {
      parts.add(letters.substring(from, Math.min(letters.length(), from + PART)));
    }
    return parts;
  }

  /// Puts the parts together.
  ///
  /// @param expected the hash the text must have
  /// @throws Failure when it is not the text that was stored: damaged, cut, or changed by somebody else's program
  public static FrozenText of(List<String> parts, String expected) throws Failure {
    FrozenText text;
    try (GZIPInputStream zip = new GZIPInputStream(
        new ByteArrayInputStream(Base64.getDecoder().decode(String.join("", parts))))) {
      text = new FrozenText(zip.readNBytes(LARGEST));
    } catch (IOException | IllegalArgumentException broken) {
      throw new Failure(TEXTS, "frozen.damaged", broken, expected);
    }
    if (!text.hash().equals(expected)) {
      throw new Failure(TEXTS, "frozen.changed", expected, text.hash());
    }
    return text;
  }

  /// What the text says.
  ///
  /// @throws Failure when it is written in a format this program does not know
  public FrozenCalculation read() throws Failure {
    try {
      JsonNode root = JSON.readTree(bytes);
      String format = root.path("format").asText();
      if (!format.equals(FORMAT)) {
        throw new Failure(TEXTS, "frozen.format", format);
      }
      return FrozenReading.calculation(root);
    } catch (IOException | IllegalArgumentException broken) {
      throw new Failure(TEXTS, "frozen.unreadable", broken, FORMAT);
    }
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static ArrayNode array() {
    return JSON.createArrayNode();
  }
}
