package ru.kvartil.methodology;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Writes the JSON text of a new version of a profile: everything of the old one that was not changed stays as it was
/// written, so that what is read back differs in the changes alone. What it writes is to be read by [ProfileReader], which
/// judges it.
public final class ProfileWriter {
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final DefaultPrettyPrinter LOOK = new DefaultPrettyPrinter()
      .withObjectIndenter(new DefaultIndenter("  ", "\n")).withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private ProfileWriter() {}

  /// What a version says of itself.
  ///
  /// @param order number and date of the order; empty for a default
  public record Heading(String name, String version, String source, String order) {
    public static Heading of(ProfileDocument document) {
      return new Heading(document.name(), document.version(), document.source(), document.order());
    }
  }

  /// The text of a profile under a heading, with lines in place of its own.
  ///
  /// @param lines as [ProfileLines] gives them, some changed; indicators whose weight is not among them are left out
  public static String text(MethodologyProfile base, Heading heading, List<ProfileLine> lines) {
    ObjectNode root = (ObjectNode) tree(base);
    Map<String, ProfileLine> before = ProfileLines.of(base).stream()
        .collect(Collectors.toMap(ProfileLine::id, Function.identity()));
    for (ProfileLine line : lines) {
      ProfileLine old = before.get(line.id());
      if (old != null && !old.says(line) && root.at(line.holder()) instanceof ObjectNode holder) {
        put(holder, line);
      }
    }
    if (base instanceof IndexProfile index) {
      leaveOut(root, index, lines);
    }
    return print(headed(root, heading));
  }

  private static void put(ObjectNode holder, ProfileLine line) {
    boolean word = holder.path(line.key()).isTextual();
    holder.set(line.key(), word
        ? JsonNodeFactory.instance.textNode(line.value())
        : JsonNodeFactory.instance.numberNode(new BigDecimal(line.value())));
    line.mark().ifPresent(mark -> holder.put("mark", mark.name()));
    if (line.source().isBlank()) {
      holder.remove("source");
    } else {
      holder.put("source", line.source().strip());
    }
  }

  private static void leaveOut(ObjectNode root, IndexProfile base, List<ProfileLine> lines) {
    Set<String> kept = lines.stream().map(ProfileLine::id).collect(Collectors.toSet());
    ArrayNode indicators = (ArrayNode) root.path("indicators");
    for (int i = base.indicators().size() - 1; i >= 0; i--) {
      if (!kept.contains("weight " + base.indicators().get(i).id())) {
        indicators.remove(i);
      }
    }
  }

  private static ObjectNode headed(ObjectNode root, Heading heading) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> each : root.properties()) {
      switch (each.getKey()) {
        case "name" -> out.put("name", heading.name().strip());
        case "version" -> out.put("version", heading.version().strip());
        case "order" -> {
        }
        case "source" -> {
          out.put("source", heading.source().strip());
          if (!heading.order().isBlank()) {
            out.put("order", heading.order().strip());
          }
        }
        default -> out.set(each.getKey(), each.getValue());
      }
    }
    return out;
  }

  static String print(JsonNode root) {
    try {
      return JSON.writer(LOOK).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The tree of a profile's text, with decimals as they are written.
  static JsonNode tree(MethodologyProfile profile) {
    String text = profile.document().text();
    try {
      return JSON.readTree(text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// A number without an exponent and without zeros at its end.
  static String plain(BigDecimal number) {
    BigDecimal brief = number.stripTrailingZeros();
    return (brief.scale() < 0 ? brief.setScale(0) : brief).toPlainString();
  }
}
