package ru.kvartil.risk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import ru.kvartil.indicator.IndicatorId;
import ru.kvartil.methodology.Mark;
import ru.kvartil.risk.EstimateRule.Cut;
import ru.kvartil.shared.Failure;

/// The list that comes with the program, as data (`risks.json`): the four kinds of S3, the factors of «500+» by common practice,
/// measures, rules of the estimate.
public final class ShippedRisks {
  private ShippedRisks() {}

  /// Reads the list.
  public static RiskCatalogue read() {
    try (InputStream in = Objects.requireNonNull(ShippedRisks.class.getResourceAsStream("risks.json"))) {
      JsonNode file = new ObjectMapper().readTree(in);
      JsonNode deadline = file.required("deadline");
      return new RiskCatalogue(items(file, "risks").stream().map(ShippedRisks::risk).toList(),
          items(file, "remedies").stream().map(ShippedRisks::remedy).toList(),
          items(file, "estimates").stream().map(ShippedRisks::rule).toList(),
          new RiskCatalogue.Deadline(deadline.required("month").intValue(), grounds(deadline)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<JsonNode> items(JsonNode parent, String key) {
    return StreamSupport.stream(parent.required(key).spliterator(), false).toList();
  }

  private static Grounds grounds(JsonNode node) {
    return new Grounds(Mark.valueOf(node.required("mark").textValue()), node.path("source").asText());
  }

  private static Risk risk(JsonNode node) {
    return new Risk(node.required("code").textValue(), RiskKind.valueOf(node.required("kind").textValue()),
        node.required("name").textValue(), items(node, "scale").stream().map(JsonNode::textValue).toList(),
        new Risk.Use(node.path("cyclic").booleanValue(), node.path("active").asBoolean(true)), grounds(node));
  }

  private static SupportMeasure remedy(JsonNode node) {
    return new SupportMeasure(node.required("risk").textValue(), node.required("text").textValue(), true,
        grounds(node));
  }

  private static EstimateRule rule(JsonNode node) {
    return new EstimateRule(node.required("risk").textValue(), items(node, "tests").stream().map(ShippedRisks::cut)
        .toList());
  }

  private static Cut cut(JsonNode node) {
    try {
      return new Cut(node.required("id").textValue(), node.required("name").textValue(),
          IndicatorId.parse(node.required("indicator").textValue()),
          EstimateRule.Sense.valueOf(node.required("sense").textValue()), node.required("medium").doubleValue(),
          node.required("high").doubleValue(), grounds(node));
    } catch (Failure wrong) {
      throw new IllegalStateException(wrong);
    }
  }
}
