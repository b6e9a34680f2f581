package ru.kvartil.methodology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.IndicatorId;
import ru.kvartil.methodology.DynamicsTable.Followed;
import ru.kvartil.methodology.DynamicsTable.Row;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// Reads the second table of a rule set, as strictly as [ProfileReader].
final class DynamicsReader {
  private static final Texts TEXTS = Texts.of(DynamicsReader.class);

  private DynamicsReader() {}

  static DynamicsTable read(JsonPlace place) throws Failure {
    List<Row> rows = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonPlace each : place.array("rows")) {
      Row row = row(each);
      if (!ids.add(row.id())) {
        throw each.at("id").wrong(TEXTS.get("expected.unique-criterion"));
      }
      rows.add(row);
    }
    if (rows.isEmpty()) {
      throw place.at("rows").wrong(TEXTS.get("expected.indicators"));
    }
    String closed = place.optionalText("closed");
    DynamicsTable table = new DynamicsTable(RuleReader.percent(place, "change"), RuleReader.percent(place, "changeVpr"),
        RuleReader.percent(place, "changeScore"), RuleReader.percent(place, "low"),
        RuleReader.percent(place, "lowest"), ProfileReader.count(place, "stable"), ProfileReader.count(place, "quiet"),
        closed.isEmpty() ? Optional.empty() : Optional.of(IndicatorId.parse(closed)), rows);
    place.close();
    return table;
  }

  private static Row row(JsonPlace place) throws Failure {
    List<Followed> of = new ArrayList<>();
    for (JsonPlace each : place.array("of")) {
      of.add(followed(each));
      each.close();
    }
    if (of.isEmpty()) {
      throw place.at("of").wrong(TEXTS.get("expected.indicators"));
    }
    boolean district = place.word("scope", Map.of("school", false, "district", true));
    for (Followed each : of) {
      boolean answers = each instanceof Followed.Each one
          && one.indicators().stream().allMatch(Indicator.Own.class::isInstance);
      if (district && !answers) {
        throw place.at("of").wrong(TEXTS.get("expected.answers"));
      }
    }
    Row row = new Row(place.text("id"), place.text("name"), district,
        place.keys().contains("core") && place.word("core", Map.of("yes", true, "no", false)),
        place.optionalText("source"), of);
    place.close();
    return row;
  }

  private static Followed followed(JsonPlace place) throws Failure {
    if (place.keys().contains("results")) {
      return new Followed.Results(RuleReader.families(place), RuleReader.measures(place));
    }
    if (place.keys().contains("ofPupils")) {
      return new Followed.OfPupils(RuleReader.indicators(place, "ofPupils"),
          place.word("direction", RuleReader.DIRECTIONS));
    }
    return new Followed.Each(RuleReader.indicators(place, "each"), place.word("direction", RuleReader.DIRECTIONS));
  }
}
