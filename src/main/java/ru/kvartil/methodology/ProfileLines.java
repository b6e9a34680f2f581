package ru.kvartil.methodology;

import java.util.Comparator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import ru.kvartil.indicator.IndicatorDefinition;
import ru.kvartil.indicator.OwnIndicator;
import ru.kvartil.methodology.ProfileLine.Kind;
import ru.kvartil.methodology.ProfileLine.Part;
import ru.kvartil.shared.Texts;

/// Every number and choice of a profile in reading order, with its mark and source: what a table of a profile shows, what
/// two profiles are compared by, what an editor changes.
public final class ProfileLines {
  private static final Texts TEXTS = Texts.of(ProfileLines.class);
  private final JsonNode root;
  private final List<ProfileLine> lines = new ArrayList<>();

  private ProfileLines(MethodologyProfile profile) {
    this.root = ProfileWriter.tree(profile);
  }

  /// Weights first, then scales, levels, comparison, borders of a base year or rules of the regression.
  public static List<ProfileLine> of(MethodologyProfile profile) {
    ProfileLines all = new ProfileLines(profile);
    switch (profile) {
      case OutcomeProfile outcome -> {
        all.indicators(outcome.indicators());
        all.levels();
        all.comparison();
        all.borders();
      }
      case WelfareProfile welfare -> {
        all.indicators(welfare.indicators());
        all.levels();
        all.regression();
      }
      case IdentificationProfile rules -> {
        return RuleLines.of(all.root, rules);
      }
    }
    return all.lines.stream().sorted(Comparator.comparing(ProfileLine::part)).toList();
  }

  private void indicators(List<ProfileIndicator> indicators) {
    for (int i = 0; i < indicators.size(); i++) {
      String name = IndicatorDefinition.of(indicators.get(i).indicator(), OwnIndicator.Lookup.none()).name();
      String id = indicators.get(i).id();
      String place = "/indicators/" + i;
      add("weight " + id, Part.WEIGHTS, place + "/weight", "value", name, Kind.WEIGHT);
      add("direction " + id, Part.SCALES, place, "direction", TEXTS.get("line.direction", name), Kind.FIXED);
      add("from " + id, Part.SCALES, place + "/scale", "from", TEXTS.get("line.from", name), Kind.NUMBER);
      add("to " + id, Part.SCALES, place + "/scale", "to", TEXTS.get("line.to", name), Kind.NUMBER);
      add("groups " + id, Part.COMPARISON, place, "groups", TEXTS.get("line.groups", name), Kind.FIXED);
    }
  }

  private void levels() {
    add("quantile", Part.LEVELS, "/quantile", "type", TEXTS.get("line.quantile"), Kind.CHOICE);
    add("levels.minimum", Part.LEVELS, "/levels/minimum", "value", TEXTS.get("line.minimum"), Kind.COUNT);
    add("levels.formal", Part.LEVELS, "/levels/formalBelow", "value", TEXTS.get("line.formal"), Kind.COUNT);
    lines.add(new ProfileLine("levels.ties", Part.LEVELS, "", "", TEXTS.get("line.ties"), Kind.FIXED,
        TEXTS.get("line.ties.rule"), Optional.of(Mark.P), ""));
  }

  private void comparison() {
    add("normalisation", Part.SCALES, "/normalisation", "kind", TEXTS.get("line.normalisation"), Kind.CHOICE);
    add("coverage.minimum", Part.COMPARISON, "/coverage/minimum", "value", TEXTS.get("line.coverage"), Kind.SHARE);
    add("coverage.of", Part.COMPARISON, "/coverage", "of", TEXTS.get("line.coverage.of"), Kind.CHOICE);
    add("groups.by", Part.COMPARISON, "/groups", "by", TEXTS.get("line.groups.by"), Kind.CHOICE);
    add("groups.minimum", Part.COMPARISON, "/groups/minimum", "value", TEXTS.get("line.groups.minimum"), Kind.COUNT);
  }

  private void borders() {
    add("borders.year", Part.BORDERS, "/borders", "year", TEXTS.get("line.borders.year"), Kind.FIXED);
    root.at("/borders/cuts").properties()
        .forEach(cut -> add("borders." + cut.getKey(), Part.BORDERS, "/borders/cuts", cut.getKey(),
            TEXTS.get("line.borders.cuts", cut.getKey()), Kind.FIXED));
  }

  private void regression() {
    add("regression.few", Part.REGRESSION, "/regression/few", "value", TEXTS.get("line.few"), Kind.COUNT);
    add("regression.tooFew", Part.REGRESSION, "/regression/tooFew", "value", TEXTS.get("line.too-few"), Kind.COUNT);
    add("regression.spare", Part.REGRESSION, "/regression/spare", "value", TEXTS.get("line.spare"), Kind.COUNT);
    add("regression.highVif", Part.REGRESSION, "/regression/highVif", "value", TEXTS.get("line.vif"), Kind.COUNT);
    add("regression.veryHighVif", Part.REGRESSION, "/regression/veryHighVif", "value", TEXTS.get("line.very-vif"),
        Kind.COUNT);
  }

  private void add(String id, Part part, String holder, String key, String title, Kind kind) {
    JsonNode in = root.at(holder);
    JsonNode value = in.path(key);
    if (!value.isMissingNode()) {
      Optional<Mark> mark = mark(in);
      lines.add(new ProfileLine(id, part, holder, key, title, kind, raw(value), mark, in.path("source").asText()));
    }
  }

  static Optional<Mark> mark(JsonNode holder) {
    return Arrays.stream(Mark.values()).filter(each -> each.name().equals(holder.path("mark").asText())).findFirst();
  }

  static String raw(JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().map(ProfileLines::raw).map(text -> text.replace('.', ','))
          .collect(Collectors.joining("; "));
    }
    return value.isNumber() ? ProfileWriter.plain(value.decimalValue()) : value.asText();
  }
}
