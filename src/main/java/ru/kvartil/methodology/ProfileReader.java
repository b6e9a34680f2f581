package ru.kvartil.methodology;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.kvartil.fact.Direction;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.IndicatorId;
import ru.kvartil.methodology.OutcomeProfile.CoverageRule;
import ru.kvartil.methodology.OutcomeProfile.GroupRule;
import ru.kvartil.methodology.OutcomeProfile.Normalisation;
import ru.kvartil.methodology.WelfareProfile.RegressionRules;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Reads the JSON text of a profile. Strict: unknown, repeated or missing keys, numbers out of range and weights that do
/// not fit are refused with the place named, so that a profile never means something else than its author wrote.
public final class ProfileReader {
  private static final Texts TEXTS = Texts.of(ProfileReader.class);
  private static final String FORMAT = "kvartil-profile-1";
  private static final String SOURCE = "source";
  /// Weights of ИСБШ are written with a few decimals: three thirds as 0.333333 still sum to 1.
  static final double SUM_TOLERANCE = 1e-5;
  /// Two residual degrees of freedom: with fewer there are no externally studentised residuals.
  static final int SMALLEST_SPARE = 3;
  private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private ProfileReader() {}

  private enum Kind {
    OUTCOME, WELFARE, IDENTIFICATION
  }

  /// The profile of a file's bytes (UTF-8). A [Failure] says in Russian what is wrong and where.
  public static MethodologyProfile read(byte[] bytes) throws Failure {
    try {
      return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException wrong) {
      throw new Failure(TEXTS, "profile-encoding", wrong);
    }
  }

  /// The profile of a text.
  public static MethodologyProfile read(String text) throws Failure {
    JsonPlace root = root(text);
    root.word("format", Map.of(FORMAT, FORMAT));
    Kind kind = root.word("kind",
        Map.of("outcome", Kind.OUTCOME, "welfare", Kind.WELFARE, "identification", Kind.IDENTIFICATION));
    ProfileDocument document = new ProfileDocument(root.text("name"), root.text("version"), root.text("source"),
        root.optionalText("order"), text);
    MethodologyProfile profile = switch (kind) {
      case OUTCOME -> outcome(root, document);
      case WELFARE -> welfare(root, document);
      case IDENTIFICATION -> CriteriaReader.read(root, document);
    };
    root.close();
    return profile;
  }

  private static JsonPlace root(String text) throws Failure {
    String json = text.startsWith("\ufeff") ? text.substring(1) : text;
    JsonPlace root;
    try {
      root = new JsonPlace(JSON.readTree(json), "");
    } catch (JsonProcessingException wrong) {
      String line = wrong.getLocation() == null ? "?" : Integer.toString(wrong.getLocation().getLineNr());
      throw new Failure(TEXTS, "profile-json", wrong, line);
    }
    if (!root.isObject()) {
      throw new Failure(TEXTS, "profile-json", 1);
    }
    return root;
  }

  private static OutcomeProfile outcome(JsonPlace root, ProfileDocument document) throws Failure {
    JsonPlace normalisation = root.object("normalisation");
    Normalisation kind = normalisation.word("kind", Map.of("year", Normalisation.YEAR, "fixed", Normalisation.FIXED));
    mark(normalisation);
    normalisation.optionalText(SOURCE);
    normalisation.close();
    List<ProfileIndicator> indicators = indicators(root);
    List<JsonPlace> places = root.array("indicators");
    for (int i = 0; i < indicators.size(); i++) {
      if (kind == Normalisation.FIXED && indicators.get(i).scale().isEmpty()) {
        throw places.get(i).at("scale").wrong(TEXTS.get("expected.scale"));
      }
      if (document.order().isEmpty() && usesVpr(indicators.get(i).indicator())) {
        throw new Failure(TEXTS, "profile-vpr", indicators.get(i).id());
      }
    }
    Optional<BaseBorders> borders = borders(root);
    if (borders.isPresent() && kind != Normalisation.FIXED) {
      throw root.at("borders").wrong(TEXTS.get("expected.fixed-for-borders"));
    }
    return new OutcomeProfile(document, levels(root), indicators, kind, coverage(root), groups(root), borders);
  }

  private static WelfareProfile welfare(JsonPlace root, ProfileDocument document) throws Failure {
    List<ProfileIndicator> indicators = indicators(root);
    double sum = indicators.stream().mapToDouble(indicator -> indicator.weight().value()).sum();
    if (Math.abs(sum - 1) > SUM_TOLERANCE) {
      throw root.at("indicators").wrong(TEXTS.get("expected.sum-one", RussianFormat.plain(sum)));
    }
    JsonPlace rules = root.object("regression");
    RegressionRules regression = new RegressionRules(count(rules, "few"), count(rules, "tooFew"),
        count(rules, "spare"), count(rules, "highVif"), count(rules, "veryHighVif"));
    if (regression.spare().value() < SMALLEST_SPARE) {
      throw rules.at("spare").wrong(TEXTS.get("expected.spare", SMALLEST_SPARE));
    }
    rules.close();
    return new WelfareProfile(document, levels(root), indicators, regression);
  }

  private static List<ProfileIndicator> indicators(JsonPlace root) throws Failure {
    List<ProfileIndicator> indicators = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonPlace place : root.array("indicators")) {
      ProfileIndicator indicator = indicator(place);
      if (!ids.add(indicator.id())) {
        throw place.at("id").wrong(TEXTS.get("expected.unique"));
      }
      indicators.add(indicator);
    }
    if (indicators.isEmpty()) {
      throw root.at("indicators").wrong(TEXTS.get("expected.indicators"));
    }
    return indicators;
  }

  private static ProfileIndicator indicator(JsonPlace place) throws Failure {
    Indicator indicator = IndicatorId.parse(place.text("id"));
    Direction direction = place.word("direction",
        Map.of("more", Direction.MORE_IS_BETTER, "less", Direction.LESS_IS_BETTER));
    Parameter weight = parameter(place, "weight");
    if (weight.value() <= 0) {
      throw place.at("weight").wrong(TEXTS.get("expected.weight"));
    }
    Optional<Scale> scale = scale(place);
    Set<SchoolGroup> groups = Set.of(SchoolGroup.values());
    if (place.keys().contains("groups")) {
      groups = new HashSet<>();
      for (JsonPlace group : place.array("groups")) {
        groups.add(SchoolGroup.of(group.asText()).orElseThrow(() -> group.wrong(TEXTS.get("expected.group"))));
      }
    }
    place.close();
    return new ProfileIndicator(indicator, direction, weight, scale, groups);
  }

  private static Optional<Scale> scale(JsonPlace indicator) throws Failure {
    Optional<JsonPlace> place = indicator.optionalObject("scale");
    if (place.isEmpty()) {
      return Optional.empty();
    }
    Scale scale = new Scale(place.get().number("from"), place.get().number("to"), mark(place.get()));
    if (scale.from() >= scale.to()) {
      throw place.get().wrong(TEXTS.get("expected.scale-order"));
    }
    place.get().optionalText(SOURCE);
    place.get().close();
    return Optional.of(scale);
  }

  private static LevelRules levels(JsonPlace root) throws Failure {
    JsonPlace quantile = root.object("quantile");
    double number = quantile.number("type");
    QuantileType type = Stream.of(QuantileType.values()).filter(each -> each.number() == number).findFirst()
        .orElseThrow(() -> quantile.at("type").wrong(TEXTS.get("expected.quantile")));
    Mark mark = mark(quantile);
    quantile.optionalText(SOURCE);
    quantile.close();
    JsonPlace levels = root.object("levels");
    LevelRules rules = new LevelRules(type, mark, count(levels, "minimum"), count(levels, "formalBelow"));
    levels.close();
    return rules;
  }

  private static CoverageRule coverage(JsonPlace root) throws Failure {
    JsonPlace place = root.object("coverage");
    Parameter minimum = parameter(place, "minimum");
    if (minimum.value() < 0 || minimum.value() > 1) {
      throw place.at("minimum").wrong(TEXTS.get("expected.share"));
    }
    CoverageRule rule = new CoverageRule(minimum,
        place.word("of", Map.of("available", CoverageRule.Base.AVAILABLE, "profile", CoverageRule.Base.PROFILE)));
    place.close();
    return rule;
  }

  private static GroupRule groups(JsonPlace root) throws Failure {
    JsonPlace place = root.object("groups");
    GroupRule rule = new GroupRule(place.word("by", Map.of("type", true, "none", false)), count(place, "minimum"));
    place.close();
    return rule;
  }

  private static Optional<BaseBorders> borders(JsonPlace root) throws Failure {
    Optional<JsonPlace> found = root.optionalObject("borders");
    if (found.isEmpty()) {
      return Optional.empty();
    }
    JsonPlace place = found.get();
    double year = place.number("year");
    if (year != Math.rint(year) || year < 1950 || year > 2100) {
      throw place.at("year").wrong(TEXTS.get("expected.year"));
    }
    JsonPlace cuts = place.object("cuts");
    List<Double> common = List.of();
    Map<SchoolGroup, List<Double>> byGroup = new EnumMap<>(SchoolGroup.class);
    for (String key : cuts.keys()) {
      List<Double> three = three(cuts, key);
      if (key.equals("все")) {
        common = three;
      } else {
        byGroup.put(SchoolGroup.of(key).orElseThrow(() -> cuts.at(key).wrong(TEXTS.get("expected.group"))), three);
      }
    }
    BaseBorders borders = new BaseBorders(new SchoolYear((int) year), common, byGroup, mark(place));
    place.optionalText(SOURCE);
    place.close();
    return Optional.of(borders);
  }

  private static List<Double> three(JsonPlace cuts, String key) throws Failure {
    List<Double> three = new ArrayList<>();
    for (JsonPlace item : cuts.array(key)) {
      three.add(item.asNumber());
    }
    if (three.size() != 3 || !three.equals(three.stream().sorted().collect(Collectors.toList()))) {
      throw cuts.at(key).wrong(TEXTS.get("expected.cuts"));
    }
    return three;
  }

  static Parameter parameter(JsonPlace parent, String key) throws Failure {
    JsonPlace place = parent.object(key);
    Parameter parameter = new Parameter(place.number("value"), mark(place), place.optionalText(SOURCE));
    place.close();
    return parameter;
  }

  static Parameter count(JsonPlace parent, String key) throws Failure {
    Parameter parameter = parameter(parent, key);
    if (parameter.value() < 1 || parameter.value() != Math.rint(parameter.value())) {
      throw parent.at(key).wrong(TEXTS.get("expected.count"));
    }
    return parameter;
  }

  static Mark mark(JsonPlace place) throws Failure {
    return place.word("mark", Stream.of(Mark.values()).collect(Collectors.toMap(Mark::name, mark -> mark)));
  }

  private static boolean usesVpr(Indicator indicator) {
    return switch (indicator) {
      case Indicator.Stored stored -> stored.key().procedure().kind().equals("ВПР");
      case Indicator.Percent percent -> percent.key().procedure().kind().equals("ВПР");
      case Indicator.Passed passed -> passed.key().procedure().kind().equals("ВПР");
      case Indicator.BelowPooled pooled -> pooled.keys().stream().anyMatch(key -> key.procedure().kind().equals("ВПР"));
      case Indicator.Own _,Indicator.Passport _ -> false;
    };
  }
}
