package ru.kvartil.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import ru.kvartil.chart.Caption;
import ru.kvartil.chart.HeatMap;
import ru.kvartil.chart.Level;
import ru.kvartil.chart.Target;
import ru.kvartil.chart.Tone;
import ru.kvartil.school.School;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Schools by risks: who stands where on the scales of the risks.
public final class RiskCharts {
  private static final Texts TEXTS = Texts.of(RiskCharts.class);
  private static final double HIGH = 0.75;
  private static final double MIDDLE = 0.25;
  private static final int NAMED = 3;

  private RiskCharts() {}

  /// The map of the levels people told, for the risks any school has a level of; the centre's estimates are not in it.
  ///
  /// @param schools risks of each school, in the order of the rows
  /// @return empty when no school has any level
  public static Optional<HeatMap> heat(SchoolYear year, Map<School, List<SchoolRisk>> schools) {
    List<SchoolRisk> told = schools.values().stream().flatMap(List::stream).filter(risk -> risk.level().isPresent())
        .toList();
    List<Risk> columns = told.stream().map(SchoolRisk::risk).distinct().toList();
    List<Risk> ordered = schools.values().stream().flatMap(List::stream).map(SchoolRisk::risk).distinct().filter(
        columns::contains).toList();
    if (told.isEmpty()) {
      return Optional.empty();
    }
    List<HeatMap.Row> rows = new ArrayList<>();
    schools.forEach((school, risks) -> rows.add(new HeatMap.Row(school.name(), ordered.stream().map(risk -> cell(risks,
        risk)).toList(), Optional.of(new Target("school", Integer.toString(school.key().value()))))));
    return Optional.of(new HeatMap(new Caption(TEXTS.get("heat.title", year.label()), sentence(schools, told)), List.of(
        new Level(TEXTS.get("heat.high"), Tone.QUARTILE_1), new Level(TEXTS.get("heat.middle"), Tone.QUARTILE_2),
        new Level(TEXTS.get("heat.low"), Tone.QUARTILE_4)), ordered.stream().map(Risk::name).toList(), rows));
  }

  private static HeatMap.Cell cell(List<SchoolRisk> risks, Risk risk) {
    return risks.stream().filter(each -> each.risk().equals(risk)).findFirst().filter(each -> each.severity()
        .isPresent()).map(each -> new HeatMap.Cell(OptionalDouble.of(each.severity().getAsDouble()),
            each.level().map(
                Entry.Level::word).orElseThrow(),
            Optional.of(tone(each.severity().getAsDouble())), note(each)))
        .orElseGet(() -> HeatMap.Cell.missing(TEXTS.get("estimate.none")));
  }

  private static String note(SchoolRisk risk) {
    return risk.estimate().flatMap(Estimate::level).map(word -> TEXTS.get("heat.estimate", word)).orElse("");
  }

  private static Tone tone(double severity) {
    return severity > HIGH ? Tone.QUARTILE_1 : severity > MIDDLE ? Tone.QUARTILE_2 : Tone.QUARTILE_4;
  }

  private static String sentence(Map<School, List<SchoolRisk>> schools, List<SchoolRisk> told) {
    long with = schools.values().stream().filter(risks -> risks.stream().anyMatch(risk -> risk.level().isPresent()))
        .count();
    List<SchoolRisk> high = told.stream()
        .filter(risk -> risk.severity().isPresent() && risk.severity().getAsDouble() > HIGH).toList();
    List<String> sentences = new ArrayList<>();
    sentences.add(TEXTS.get("heat.sentence", with, schools.size(), high.size()));
    if (!high.isEmpty()) {
      Map<String, Long> often = high.stream().collect(Collectors.groupingBy(risk -> risk.risk().name(),
          LinkedHashMap::new, Collectors.counting()));
      sentences.add(TEXTS.get("heat.often", often.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(
          Comparator.reverseOrder())).limit(NAMED).map(each -> TEXTS.get("heat.one", each.getKey(), each.getValue()))
          .collect(Collectors.joining(", "))));
    }
    long undecided = told.stream().filter(SchoolRisk::undecided).count();
    sentences.add(undecided == 0 ? TEXTS.get("heat.all-decided") : TEXTS.get("heat.undecided", undecided));
    return String.join(" ", sentences);
  }
}
