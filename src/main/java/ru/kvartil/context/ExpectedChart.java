package ru.kvartil.context;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import ru.kvartil.chart.Caption;
import ru.kvartil.chart.MarkedScatter;
import ru.kvartil.chart.MarkedScatter.Mark;
import ru.kvartil.chart.MarkedScatter.Point;
import ru.kvartil.chart.Target;
import ru.kvartil.chart.Tone;
import ru.kvartil.chart.ValueAxis;
import ru.kvartil.chart.ValueFormat;
import ru.kvartil.context.ContextResult.SchoolContext;
import ru.kvartil.index.IndexCharts;
import ru.kvartil.index.Participant;
import ru.kvartil.index.RegressionFit.Observation;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Expected against achieved results, with the line on which both are equal.
public final class ExpectedChart {
  private static final Texts TEXTS = Texts.of(ExpectedChart.class);
  private static final double ROOM = 0.08;
  private static final int DIGITS = 2;

  private ExpectedChart() {}

  /// The chart; empty when there is no model.
  public static Optional<MarkedScatter> of(ContextResult result) {
    return result.fit().map(fit -> {
      List<Point> points = result.schools().stream().map(school -> point(result, school)).toList();
      return new MarkedScatter(new Caption(TEXTS.get("chart.title", result.year().label()), sentence(result)),
          axis(TEXTS.get("chart.expected"), result, Observation::fitted),
          axis(TEXTS.get("chart.achieved", result.achieved()), result, Observation::outcome), marks(), points,
          Optional.of(TEXTS.get("chart.diagonal")));
    });
  }

  private static List<Mark> marks() {
    return List.of(new Mark(TEXTS.get("UNDETERMINED"), Tone.NO_LEVEL), new Mark(TEXTS.get("AS_EXPECTED"), Tone.UNMOVED),
        new Mark(TEXTS.get("ABOVE"), Tone.RISEN), new Mark(TEXTS.get("BELOW"), Tone.FALLEN));
  }

  private static Point point(ContextResult result, SchoolContext school) {
    int mark = switch (school.position()) {
      case ABOVE, SIGN_ABOVE -> 2;
      case AS_EXPECTED -> 1;
      case BELOW, SIGN_BELOW -> 3;
      case UNDETERMINED -> 0;
    };
    String note = result.isResilient(school.school().key()) ? TEXTS.get("resilient") : "";
    return new Point(school.school().school().name(), school.observation().fitted(), school.observation().outcome(),
        mark, note, Optional.of(new Target(IndexCharts.SCHOOL, Integer.toString(school.school().key().value()))));
  }

  private static ValueAxis axis(String label, ContextResult result, ToDoubleFunction<Observation> value) {
    double low = result.schools().stream().mapToDouble(each -> value.applyAsDouble(each.observation())).min()
        .orElse(0);
    double high = result.schools().stream().mapToDouble(each -> value.applyAsDouble(each.observation())).max()
        .orElse(1);
    double room = Math.max((high - low) * ROOM, 1e-3);
    return new ValueAxis(label, ValueFormat.fixed(ContextWords.DIGITS), low - room, high + room);
  }

  /// Who stands above and below, of how many, by what.
  public static String sentence(ContextResult result) {
    String r = result.fit().map(fit -> RussianFormat.fixed(fit.quality().rSquared(), DIGITS)).orElse("");
    String schools = ExpectedResults.words(result.schools().size());
    if (result.signsOnly()) {
      return TEXTS.get("chart.signs", result.year().label(), schools, result.at(Position.SIGN_ABOVE).size(),
          result.at(Position.SIGN_BELOW).size(), r);
    }
    return TEXTS.get("chart.sentence", result.year().label(), schools, r, names(result.at(Position.ABOVE)),
        names(result.at(Position.BELOW)), names(result.resilient()));
  }

  private static String names(List<Participant> schools) {
    return schools.isEmpty()
        ? TEXTS.get("nobody")
        : schools.stream().map(each -> each.school().name()).collect(Collectors.joining(", "));
  }
}
