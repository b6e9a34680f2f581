package ru.kvartil.methodology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.Subjects;
import ru.kvartil.fact.Direction;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.IndicatorId;
import ru.kvartil.methodology.CriterionRule.Area;
import ru.kvartil.methodology.CriterionRule.Areas;
import ru.kvartil.methodology.CriterionRule.Border;
import ru.kvartil.methodology.CriterionRule.Joint;
import ru.kvartil.methodology.CriterionRule.LowestOfMany;
import ru.kvartil.methodology.CriterionRule.Measured;
import ru.kvartil.methodology.CriterionRule.Quarter;
import ru.kvartil.methodology.CriterionRule.Threshold;
import ru.kvartil.methodology.CriterionRule.Yardstick;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Reads the rule of one criterion.
final class RuleReader {
  private static final Texts TEXTS = Texts.of(RuleReader.class);
  private static final Pattern FAMILY = Pattern.compile("([^/]+)/([^/@]+)(?:@(\\d{1,2}))?");
  static final Map<String, Direction> DIRECTIONS = Map.of("more", Direction.MORE_IS_BETTER, "less",
      Direction.LESS_IS_BETTER);
  private static final Map<String, Measured> MEASURES = Map.of("passed", Measured.PASSED, "mean", Measured.MEAN);

  private RuleReader() {}

  private enum Kind {
    THRESHOLD, LOW_SHARES, LOWEST, LOWEST_OF_MANY, TREND, CHECKLIST, QUARTER, NO_THRESHOLD
  }

  static CriterionRule read(JsonPlace rule) throws Failure {
    return switch (rule.word("kind", Map.of("threshold", Kind.THRESHOLD, "low-shares", Kind.LOW_SHARES, "lowest",
        Kind.LOWEST, "lowest-of-many", Kind.LOWEST_OF_MANY, "trend", Kind.TREND, "checklist", Kind.CHECKLIST,
        "quarter", Kind.QUARTER, "no-threshold", Kind.NO_THRESHOLD))) {
      case THRESHOLD -> threshold(rule);
      case LOW_SHARES -> new CriterionRule.LowShares(families(rule), percent(rule, "threshold"),
          ProfileReader.count(rule, "procedures"), ProfileReader.count(rule, "years"));
      case LOWEST -> new CriterionRule.Lowest(yardstick(rule), areas(rule));
      case LOWEST_OF_MANY -> ofMany(rule);
      case TREND -> trend(rule);
      case CHECKLIST -> new CriterionRule.Checklist(indicators(rule, "indicators"), joint(rule, "join"));
      case QUARTER -> quarter(rule);
      case NO_THRESHOLD -> new CriterionRule.NoThreshold(indicators(rule, "indicators"));
    };
  }

  private static Threshold threshold(JsonPlace rule) throws Failure {
    List<List<Indicator>> parts = new ArrayList<>();
    for (JsonPlace part : rule.array("parts")) {
      parts.add(indicators(part, "any"));
      part.close();
    }
    if (parts.isEmpty()) {
      throw rule.at("parts").wrong(TEXTS.get("expected.indicators"));
    }
    Joint joint = parts.size() > 1 || rule.keys().contains("join")
        ? joint(rule, "join")
        : new Joint(Joint.Kind.ANY, Mark.P, "");
    return new Threshold(parts, joint, ProfileReader.parameter(rule, "threshold"),
        rule.word("unit", Map.of("value", Threshold.Unit.VALUE, "people", Threshold.Unit.PEOPLE, "of-pupils",
            Threshold.Unit.OF_PUPILS)),
        rule.word("sense", Map.of("at-least", Threshold.Sense.AT_LEAST, "above", Threshold.Sense.ABOVE, "at-most",
            Threshold.Sense.AT_MOST, "below", Threshold.Sense.BELOW)));
  }

  private static LowestOfMany ofMany(JsonPlace rule) throws Failure {
    String family = rule.text("results");
    Set<String> except = new HashSet<>();
    if (rule.keys().contains("except")) {
      CriteriaReader.texts(rule, "except").forEach(subject -> except.add(Subjects.canonical(subject)));
    }
    return new LowestOfMany(family(family).orElseThrow(() -> rule.at("results").wrong(TEXTS.get("expected.family"))),
        except, measures(rule),
        rule.word("of", Map.of("subjects", LowestOfMany.Of.SUBJECTS, "monitorings", LowestOfMany.Of.MONITORINGS,
            "parallels", LowestOfMany.Of.PARALLELS_OF_A_SUBJECT)),
        ProfileReader.count(rule, "atLeast"), areas(rule),
        rule.word("absent", Map.of("not-sat", true, "no-data", false)));
  }

  private static CriterionRule.Trend trend(JsonPlace rule) throws Failure {
    return new CriterionRule.Trend(families(rule), measures(rule), percent(rule, "change"), percent(rule, "changeVpr"),
        percent(rule, "changeScore"), percent(rule, "low"), percent(rule, "lowest"),
        ProfileReader.count(rule, "stable"), joint(rule, "join"));
  }

  private static Quarter quarter(JsonPlace rule) throws Failure {
    Parameter from = ProfileReader.count(rule, "from");
    Parameter to = ProfileReader.count(rule, "to");
    if (from.value() > to.value() || to.value() > 4) {
      throw rule.at("to").wrong(TEXTS.get("expected.quarters"));
    }
    return new Quarter(
        rule.word("index", Map.of("outcome", Quarter.Index.OUTCOME, "welfare", Quarter.Index.WELFARE)), from, to,
        ProfileReader.count(rule, "years"));
  }

  private static Yardstick yardstick(JsonPlace rule) throws Failure {
    if (!rule.keys().contains("index")) {
      return new Yardstick.Single(indicators(rule, "by"), rule.word("direction", DIRECTIONS));
    }
    JsonPlace index = rule.object("index");
    List<Yardstick.Component> components = new ArrayList<>();
    for (JsonPlace part : index.array("parts")) {
      components.add(new Yardstick.Component(IndicatorId.parse(part.text("indicator")),
          part.word("direction", DIRECTIONS)));
      part.close();
    }
    if (components.isEmpty()) {
      throw index.at("parts").wrong(TEXTS.get("expected.indicators"));
    }
    Yardstick.Composite composite = new Yardstick.Composite(index.text("name"), components);
    ProfileReader.mark(index);
    index.optionalText("source");
    index.close();
    return composite;
  }

  private static Areas areas(JsonPlace rule) throws Failure {
    Optional<Parameter> district = share(rule, "district");
    Optional<Parameter> region = share(rule, "region");
    if (district.isEmpty() && region.isEmpty()) {
      throw rule.at("district").wrong(TEXTS.get("expected.area"));
    }
    Joint joint = district.isPresent() && region.isPresent()
        ? joint(rule, "join")
        : new Joint(Joint.Kind.ANY, Mark.P, "");
    boolean top = rule.keys().contains("end") && rule.word("end", Map.of("lowest", false, "highest", true));
    List<Border> borders = new ArrayList<>();
    if (rule.keys().contains("borders")) {
      for (JsonPlace place : rule.array("borders")) {
        borders.add(border(place));
      }
    }
    return new Areas(district, region, joint, borders, top);
  }

  private static Optional<Parameter> share(JsonPlace rule, String key) throws Failure {
    Optional<Parameter> share = CriteriaReader.optional(rule, key);
    if (share.isPresent() && !(share.get().value() > 0 && share.get().value() < 100)) {
      throw rule.at(key).wrong(TEXTS.get("expected.inner-percent"));
    }
    return share;
  }

  private static Border border(JsonPlace place) throws Failure {
    double year = place.number("year");
    if (year != Math.rint(year) || year < 1950 || year > 2100) {
      throw place.at("year").wrong(TEXTS.get("expected.year"));
    }
    Border border = new Border(IndicatorId.parse(place.text("indicator")),
        place.word("area", Map.of("district", Area.DISTRICT, "region", Area.REGION)), new SchoolYear((int) year),
        ProfileReader.parameter(place, "border"));
    place.close();
    return border;
  }

  static Parameter percent(JsonPlace rule, String key) throws Failure {
    Parameter percent = ProfileReader.parameter(rule, key);
    if (!(percent.value() > 0 && percent.value() <= 100)) {
      throw rule.at(key).wrong(TEXTS.get("expected.percent"));
    }
    return percent;
  }

  private static Joint joint(JsonPlace rule, String key) throws Failure {
    JsonPlace place = rule.object(key);
    Joint joint = new Joint(place.word("value", Map.of("any", Joint.Kind.ANY, "all", Joint.Kind.ALL)),
        ProfileReader.mark(place), place.optionalText("source"));
    place.close();
    return joint;
  }

  static List<Measured> measures(JsonPlace rule) throws Failure {
    List<Measured> measures = new ArrayList<>();
    for (JsonPlace item : rule.array("by")) {
      Measured measure = MEASURES.get(item.asText());
      if (measure == null) {
        throw item.wrong(TEXTS.get("expected.word", "mean, passed"));
      }
      measures.add(measure);
    }
    if (measures.isEmpty()) {
      throw rule.at("by").wrong(TEXTS.get("expected.indicators"));
    }
    return measures;
  }

  static List<Indicator> indicators(JsonPlace place, String key) throws Failure {
    List<Indicator> indicators = new ArrayList<>();
    for (String id : CriteriaReader.texts(place, key)) {
      indicators.add(IndicatorId.parse(id));
    }
    if (indicators.isEmpty()) {
      throw place.at(key).wrong(TEXTS.get("expected.indicators"));
    }
    return indicators;
  }

  static List<ResultFamily> families(JsonPlace rule) throws Failure {
    List<ResultFamily> families = new ArrayList<>();
    for (JsonPlace item : rule.array("results")) {
      families.add(family(item.asText()).orElseThrow(() -> item.wrong(TEXTS.get("expected.family"))));
    }
    if (families.isEmpty()) {
      throw rule.at("results").wrong(TEXTS.get("expected.indicators"));
    }
    return families;
  }

  private static Optional<ResultFamily> family(String text) {
    Matcher parts = FAMILY.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    int parallel = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
    Procedure procedure = Procedure.parse(parts.group(1), parallel);
    String subject = parts.group(2).strip().equals("*") ? "" : Subjects.canonical(parts.group(2));
    int kept = new ru.kvartil.assessment.ResultKey(procedure, subject, parallel, "").undivided().parallel();
    return Optional.of(new ResultFamily(procedure, subject, kept));
  }
}
