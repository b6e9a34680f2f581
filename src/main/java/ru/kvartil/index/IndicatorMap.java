package ru.kvartil.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import ru.kvartil.assessment.Measure;
import ru.kvartil.chart.Caption;
import ru.kvartil.chart.HeatMap;
import ru.kvartil.chart.Tone;
import ru.kvartil.fact.Direction;
import ru.kvartil.index.OutcomeResult.OutcomeSchool;
import ru.kvartil.index.OutcomeResult.UsedIndicator;
import ru.kvartil.indicator.IndicatorDefinition;
import ru.kvartil.indicator.IndicatorValue.Missing;
import ru.kvartil.indicator.IndicatorValue.Present;
import ru.kvartil.indicator.IndicatorValue.Reason;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// The indicators ИОР is made of, school by school: where exactly a school is weak. Each column is divided into quarters
/// of the places of the compared schools, by the direction of the indicator, so that 1 is always the worse end.
public final class IndicatorMap {
  /// Schools that a screen or a page holds and still reads well.
  public static final int PAGE = 40;
  private static final Texts TEXTS = Texts.of(IndicatorMap.class);
  private final OutcomeResult result;
  private final List<UsedIndicator> indicators;
  private final Map<UsedIndicator, double[]> columns = new HashMap<>();

  private IndicatorMap(OutcomeResult result) {
    this.result = result;
    this.indicators = result.indicators().stream()
        .filter(used -> used.use() != OutcomeResult.Use.WITHOUT_DATA).toList();
    indicators.forEach(used -> columns.put(used, values(used)));
  }

  /// The map of a year in the order of the result.
  ///
  /// @return empty when no compared school has any indicator
  public static Optional<HeatMap> of(OutcomeResult result) {
    IndicatorMap map = new IndicatorMap(result);
    return map.indicators.isEmpty() || result.outcomes().isEmpty() ? Optional.empty() : Optional.of(map.map());
  }

  private HeatMap map() {
    List<HeatMap.Row> rows = result.outcomes().stream().map(school -> new HeatMap.Row(school.index().school().school()
        .name(), indicators.stream().map(used -> cell(school, used)).toList(),
        IndexCharts.target(school.index()
            .school())))
        .toList();
    List<String> columns = indicators.stream().map(used -> used.unit().isEmpty()
        ? used.name()
        : TEXTS.get("map.column", used.name(), used.unit())).toList();
    return new HeatMap(new Caption(TEXTS.get("map.title", result.year().label()), sentence()), quarters(), columns,
        rows);
  }

  private static List<ru.kvartil.chart.Level> quarters() {
    return List.of(new ru.kvartil.chart.Level(TEXTS.get("map.worst"), Tone.QUARTILE_1),
        new ru.kvartil.chart.Level("2", Tone.QUARTILE_2), new ru.kvartil.chart.Level("3", Tone.QUARTILE_3),
        new ru.kvartil.chart.Level(TEXTS.get("map.best"), Tone.QUARTILE_4));
  }

  /// Values of the compared schools, turned over where less is better.
  private double[] values(UsedIndicator used) {
    return result.outcomes().stream().filter(school -> school.index().school().compared())
        .flatMap(school -> present(school, used).stream()).mapToDouble(present -> signed(used, present.value()))
        .sorted().toArray();
  }

  /// Quarter 1…4 of the place of a value among the compared schools; equal values share the middle of their places, so
  /// that a hundred per cent at most schools is neither the worst nor the best quarter. Empty where there are too few
  /// schools or all have one value.
  private Optional<Tone> quarter(UsedIndicator used, double value) {
    double[] values = columns.getOrDefault(used, new double[0]);
    if (!divided(values)) {
      return Optional.empty();
    }
    double at = signed(used, value);
    long below = Arrays.stream(values).filter(other -> other < at).count();
    long equal = Arrays.stream(values).filter(other -> other == at).count();
    double place = (below + equal / 2.0) / values.length;
    return Optional.of(Tone.ofQuartile((int) Math.clamp(Math.ceil(4 * place), 1, 4)));
  }

  private boolean divided(double[] values) {
    return values.length >= result.profile().levels().minimum().value() && values[0] < values[values.length - 1];
  }

  private static double signed(UsedIndicator used, double value) {
    return used.indicator().direction() == Direction.LESS_IS_BETTER ? -value : value;
  }

  private static Optional<Present> present(OutcomeSchool school, UsedIndicator used) {
    return reading(school, used).flatMap(Reading::present);
  }

  private static Optional<Reading> reading(OutcomeSchool school, UsedIndicator used) {
    return school.readings().stream().filter(reading -> reading.indicator().equals(used.indicator().indicator()))
        .findFirst();
  }

  private HeatMap.Cell cell(OutcomeSchool school, UsedIndicator used) {
    Optional<Present> present = present(school, used);
    if (present.isEmpty()) {
      return HeatMap.Cell.missing(reading(school, used).flatMap(Reading::missing).map(Missing::reason)
          .map(Reason::text).orElseGet(() -> TEXTS.get("map.not-for-type")));
    }
    double value = present.get().value();
    List<String> notes = new ArrayList<>();
    present.get().n().ifPresent(n -> notes.add(SmallNumbers.isSmall(present.get())
        ? TEXTS.get("note.small", RussianFormat.plain(n))
        : TEXTS.get("note.n", RussianFormat.plain(n))));
    if (!school.index().school().compared()) {
      notes.add(TEXTS.get("note.outside", school.index().school().reason()));
      return new HeatMap.Cell(OptionalDouble.of(value), text(used, value), Optional.empty(), String.join("; ", notes));
    }
    Optional<Tone> tone = quarter(used, value);
    return new HeatMap.Cell(OptionalDouble.of(value), text(used, value), tone, String.join("; ", notes));
  }

  private static String text(UsedIndicator used, double value) {
    if (IndicatorDefinition.isPercent(used.unit())) {
      return RussianFormat.percentNumber(value);
    }
    return used.unit().equals(Measure.MEAN.unit()) ? RussianFormat.fixed(value, 1) : RussianFormat.plain(value);
  }

  /// How many values there are, who stands at the worse end most often.
  private String sentence() {
    List<OutcomeSchool> compared = result.outcomes().stream().filter(school -> school.index().school().compared())
        .toList();
    long there = compared.stream().mapToLong(school -> indicators.stream()
        .filter(used -> present(school, used).isPresent()).count()).sum();
    List<String> sentences = new ArrayList<>();
    sentences.add(TEXTS.get("map.sentence", result.year().label(), Levels.schools(compared.size()), indicators.size(),
        there, (long) compared.size() * indicators.size()));
    long most = compared.stream().mapToLong(this::worst).max().orElse(0);
    if (most > 1) {
      List<String> names = compared.stream().filter(school -> worst(school) == most)
          .map(school -> school.index().school().school().name()).toList();
      sentences.add(TEXTS.get("map.weak", most, indicators.size(), Names.some(names)));
    }
    sentences.add(TEXTS.get(columns.values().stream().anyMatch(this::divided) ? "map.quarters" : "map.no-quarters"));
    return String.join(" ", sentences);
  }

  private long worst(OutcomeSchool school) {
    return indicators.stream().map(used -> cell(school, used))
        .filter(cell -> cell.tone().filter(tone -> tone == Tone.QUARTILE_1).isPresent()).count();
  }
}
