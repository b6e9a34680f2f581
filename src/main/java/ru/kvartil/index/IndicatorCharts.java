package ru.kvartil.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import ru.kvartil.chart.Caption;
import ru.kvartil.chart.SchoolBars;
import ru.kvartil.chart.SchoolBars.Bar;
import ru.kvartil.chart.SchoolBars.Mark;
import ru.kvartil.chart.Tone;
import ru.kvartil.chart.ValueAxis;
import ru.kvartil.chart.ValueFormat;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.IndicatorDefinition;
import ru.kvartil.indicator.IndicatorValue;
import ru.kvartil.indicator.IndicatorValue.Missing;
import ru.kvartil.indicator.IndicatorValue.Present;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// One indicator of the district's schools as bars with the district's line. Schools stand in the order given, which is the
/// order of names: bars are no ranking (`architecture.md` §4.20).
public final class IndicatorCharts {
  private static final Texts TEXTS = Texts.of(IndicatorCharts.class);
  private final IndicatorDefinition definition;
  private final SchoolYear year;
  private final Map<Participant, IndicatorValue> values = new LinkedHashMap<>();

  private IndicatorCharts(Indicator indicator, Indicators indicators, SchoolYear year, List<Participant> schools) {
    this.definition = IndicatorDefinition.of(indicator, indicators.described());
    this.year = year;
    schools.forEach(school -> values.put(school, indicators.value(indicator, school.key(), year)));
  }

  /// The bars of a year; empty when no compared school has the indicator.
  public static Optional<SchoolBars> bars(Indicator indicator, Indicators indicators, SchoolYear year,
      List<Participant> schools) {
    return new IndicatorCharts(indicator, indicators, year, schools).bars();
  }

  private Optional<SchoolBars> bars() {
    List<Present> compared = compared();
    return DistrictValue.of(compared).map(district -> {
      boolean whole = values.values().stream().flatMapToDouble(value -> value.number().stream())
          .allMatch(value -> value == Math.rint(value));
      ValueFormat format = definition.isPercent() ? ValueFormat.inPercent() : ValueFormat.fixed(whole ? 0 : 1);
      String axis = definition.unit().isEmpty()
          ? TEXTS.get("bars.axis")
          : TEXTS.get("bars.axis-unit", definition.unit());
      Mark mark = new Mark(TEXTS.get(district.n().isPresent() ? "bars.district" : "bars.mean"), district.value());
      return new SchoolBars(new Caption(TEXTS.get("bars.title", definition.name(), year.label()), sentence(district)),
          ValueAxis.fromZero(axis, format), values.entrySet().stream().map(each -> bar(each.getKey(), each.getValue()))
              .toList(),
          List.of(mark));
    });
  }

  private List<Present> compared() {
    return values.entrySet().stream().filter(each -> each.getKey().compared()).map(Map.Entry::getValue)
        .filter(Present.class::isInstance).map(Present.class::cast).toList();
  }

  private static Bar bar(Participant school, IndicatorValue value) {
    List<String> notes = new ArrayList<>();
    if (!school.compared()) {
      notes.add(TEXTS.get("note.outside", school.reason()));
    }
    switch (value) {
      case Present present -> present.n().ifPresent(n -> notes.add(SmallNumbers.isSmall(present)
          ? TEXTS.get("note.small", RussianFormat.plain(n))
          : TEXTS.get("note.people", people(n))));
      case Missing missing -> notes.add(missing.reason().text());
    }
    OptionalDouble number = value.number();
    return new Bar(school.school().name(), number, school.compared() ? Tone.PLAIN : Tone.NO_LEVEL,
        String.join("; ", notes), IndexCharts.target(school));
  }

  private String sentence(DistrictValue district) {
    List<Present> compared = compared();
    List<String> sentences = new ArrayList<>();
    String value = definition.text(district.value());
    sentences.add(district.n().isPresent()
        ? TEXTS.get("bars.value", definition.name(), year.label(), value, people(district.n().getAsDouble()))
        : TEXTS.get("bars.value-mean", definition.name(), year.label(), value));
    long all = values.keySet().stream().filter(Participant::compared).count();
    long below = compared.stream().filter(each -> each.value() < district.value()).count();
    sentences.add(TEXTS.get("bars.below", bySchools(compared.size()), all, below));
    long small = compared.stream().filter(SmallNumbers::isSmall).count();
    if (small > 0) {
      sentences.add(TEXTS.get("bars.small", bySchools(small), SmallNumbers.ENOUGH));
    }
    if (isVpr()) {
      sentences.add(TEXTS.get("bars.vpr"));
    }
    return String.join(" ", sentences);
  }

  private boolean isVpr() {
    return values.values().stream().filter(Present.class::isInstance).map(Present.class::cast)
        .flatMap(present -> present.inputs().stream()).anyMatch(input -> input.series().kind().equals("ВПР"));
  }

  /// «по 1 школе», «по 20 школам».
  private static String bySchools(long n) {
    return n + " " + Texts.plural(n, TEXTS.get("school.dative.one"), TEXTS.get("school.dative.many"),
        TEXTS.get("school.dative.many"));
  }

  private static String people(double n) {
    return TEXTS.get("count", RussianFormat.plain(n),
        Texts.plural(Math.round(n), TEXTS.get("person.one"), TEXTS.get("person.few"), TEXTS.get("person.many")));
  }
}
