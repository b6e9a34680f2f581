package ru.kvartil.methodology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.kvartil.methodology.IdentificationProfile.BiasRule;
import ru.kvartil.methodology.IdentificationProfile.Counting;
import ru.kvartil.methodology.IdentificationProfile.FlagRule;
import ru.kvartil.methodology.IdentificationProfile.LowestSettings;
import ru.kvartil.methodology.IdentificationProfile.Period;
import ru.kvartil.methodology.IdentificationProfile.Settings;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// Reads the part of a profile that only rule sets of identification have, as strictly as [ProfileReader].
final class CriteriaReader {
  private static final Texts TEXTS = Texts.of(CriteriaReader.class);
  private static final Map<String, Criterion.Group> GROUPS = Map.of("results", Criterion.Group.RESULTS, "process",
      Criterion.Group.PROCESS, "conditions", Criterion.Group.CONDITIONS, "management", Criterion.Group.MANAGEMENT);
  private static final Map<String, Counting> COUNTINGS = Map.of("floor", Counting.FLOOR, "ceiling", Counting.CEILING,
      "at-most-quantile-7", Counting.AT_MOST_QUANTILE_7, "below-quantile-7", Counting.BELOW_QUANTILE_7,
      "at-most-quantile-6", Counting.AT_MOST_QUANTILE_6, "percent-rank", Counting.PERCENT_RANK);

  private CriteriaReader() {}

  static IdentificationProfile read(JsonPlace root, ProfileDocument document) throws Failure {
    boolean applied = !root.keys().contains("applied") || root.word("applied", Map.of("yes", true, "no", false));
    List<FlagRule> flags = flags(root);
    Settings settings = settings(root.object("settings"));
    List<Criterion> criteria = criteria(root, flags);
    Optional<JsonPlace> second = root.optionalObject("dynamics");
    Optional<DynamicsTable> dynamics = second.isEmpty()
        ? Optional.empty()
        : Optional.of(DynamicsReader.read(second.get()));
    return new IdentificationProfile(document, applied, flags, settings, criteria, dynamics);
  }

  private static List<FlagRule> flags(JsonPlace root) throws Failure {
    List<FlagRule> flags = new ArrayList<>();
    for (JsonPlace place : root.array("flags")) {
      Flag flag = flag(place);
      if (flags.stream().anyMatch(rule -> rule.flag() == flag)) {
        throw place.at("flag").wrong(TEXTS.get("expected.flag-once"));
      }
      flags.add(new FlagRule(flag, ProfileReader.count(place, "needed")));
      place.close();
    }
    if (flags.isEmpty()) {
      throw root.at("flags").wrong(TEXTS.get("expected.flags"));
    }
    return flags;
  }

  private static Flag flag(JsonPlace place) throws Failure {
    String word = place.text("flag");
    return Flag.of(word).orElseThrow(() -> place.at("flag").wrong(TEXTS.get("expected.flag")));
  }

  private static Settings settings(JsonPlace place) throws Failure {
    JsonPlace lowest = place.object("lowest");
    Parameter ties = ProfileReader.parameter(lowest, "ties");
    if (ties.value() < 1) {
      throw lowest.at("ties").wrong(TEXTS.get("expected.count"));
    }
    JsonPlace count = lowest.object("count");
    LowestSettings taken = new LowestSettings(ProfileReader.count(lowest, "minimum"), ties,
        count.word("value", COUNTINGS), ProfileReader.mark(count));
    count.optionalText("source");
    count.close();
    lowest.close();
    JsonPlace bias = place.object("bias");
    BiasRule rule = new BiasRule(bias.word("value", Map.of("exclude", true, "keep", false)), ProfileReader.mark(bias),
        texts(bias, "kinds"), texts(bias, "indicators"));
    bias.optionalText("source");
    bias.close();
    Parameter least = ProfileReader.parameter(place, "least");
    if (least.value() < 0) {
      throw place.at("least").wrong(TEXTS.get("expected.not-negative"));
    }
    JsonPlace of = place.object("period");
    Period period = new Period(of.text("value"), ProfileReader.mark(of));
    of.optionalText("source");
    of.close();
    Settings settings = new Settings(ProfileReader.count(place, "small"), least, taken,
        ProfileReader.count(place, "regionMunicipalities"), rule, period);
    place.close();
    return settings;
  }

  static List<String> texts(JsonPlace place, String key) throws Failure {
    List<String> texts = new ArrayList<>();
    for (JsonPlace item : place.array(key)) {
      texts.add(item.asText());
    }
    return texts;
  }

  private static List<Criterion> criteria(JsonPlace root, List<FlagRule> flags) throws Failure {
    List<Criterion> criteria = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonPlace place : root.array("criteria")) {
      Criterion criterion = criterion(place);
      if (!ids.add(criterion.id())) {
        throw place.at("id").wrong(TEXTS.get("expected.unique-criterion"));
      }
      if (flags.stream().noneMatch(rule -> rule.flag() == criterion.flag())) {
        throw place.at("flag").wrong(TEXTS.get("expected.flag-of-profile"));
      }
      criteria.add(criterion);
    }
    for (FlagRule flag : flags) {
      long counting = criteria.stream().filter(one -> one.flag() == flag.flag() && one.counts()).count();
      if (counting < flag.needed().value()) {
        throw root.at("flags").wrong(TEXTS.get("expected.enough", flag.flag().text(), counting));
      }
    }
    return criteria;
  }

  private static Criterion criterion(JsonPlace place) throws Failure {
    Set<SchoolGroup> schools = Set.of(SchoolGroup.values());
    if (place.keys().contains("schools")) {
      schools = new HashSet<>();
      for (JsonPlace group : place.array("schools")) {
        schools.add(SchoolGroup.of(group.asText()).orElseThrow(() -> group.wrong(TEXTS.get("expected.group"))));
      }
    }
    JsonPlace rule = place.object("rule");
    boolean counts = !place.keys().contains("counts")
        || place.word("counts", Map.of("yes", true, "no", false));
    Criterion criterion = new Criterion(place.text("id"), place.text("name"), place.word("group", GROUPS), flag(place),
        counts, schools, place.optionalText("note"), place.optionalText("source"), RuleReader.read(rule));
    if (criterion.counts() && criterion.rule() instanceof CriterionRule.NoThreshold) {
      throw place.at("counts").wrong(TEXTS.get("expected.no-count"));
    }
    rule.close();
    place.close();
    return criterion;
  }

  static Optional<Parameter> optional(JsonPlace place, String key) throws Failure {
    return place.keys().contains(key) ? Optional.of(ProfileReader.parameter(place, key)) : Optional.empty();
  }
}
