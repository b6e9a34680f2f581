package ru.kvartil.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ru.kvartil.methodology.QuantileType;

/// The eleven worked series of `quartile_cases`.
@Tag("shared")
class QuartileCasesTest {
  @Test
  void cutsAndQuartersOfAllCases() throws IOException {
    JsonNode cases = new ObjectMapper().readTree(Path.of("../shared/data/quartile_cases/ref_quartiles.json").toFile());
    assertThat(cases).hasSize(11);
    for (JsonNode each : cases) {
      check(each, QuantileType.TYPE_7, "type7");
      check(each, QuantileType.TYPE_6, "type6");
    }
  }

  private static void check(JsonNode each, QuantileType type, String name) {
    List<Double> values = numbers(each.path("values"));
    Cuts cuts = Quartiles.cuts(values, type);
    List<Double> wanted = numbers(each.path("cuts").path(name));
    assertThat(cuts.q1()).as("%s", values).isCloseTo(wanted.get(0), within(1e-12));
    assertThat(cuts.q2()).as("%s", values).isCloseTo(wanted.get(1), within(1e-12));
    assertThat(cuts.q3()).as("%s", values).isCloseTo(wanted.get(2), within(1e-12));
    assertThat(values.stream().map(value -> (double) Quartiles.quarter(value, cuts)))
        .as("%s %s", name, values).isEqualTo(numbers(each.path("quarters_" + name)));
  }

  private static List<Double> numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asDouble).toList();
  }
}
