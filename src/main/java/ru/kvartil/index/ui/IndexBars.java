package ru.kvartil.index.ui;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ru.kvartil.chart.Caption;
import ru.kvartil.chart.SchoolBars;
import ru.kvartil.chart.SchoolBars.Bar;
import ru.kvartil.chart.SchoolBars.Mark;
import ru.kvartil.chart.Target;
import ru.kvartil.chart.Tone;
import ru.kvartil.chart.ValueAxis;
import ru.kvartil.chart.ValueFormat;
import ru.kvartil.index.IndexCharts;
import ru.kvartil.index.IndexResult;
import ru.kvartil.index.OutcomeResult;
import ru.kvartil.index.SchoolIndex;
import ru.kvartil.index.WelfareResult;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// An index of all schools of a year as bars in the order of names, coloured by quarters, with the mean of the compared
/// schools as the district's line.
final class IndexBars {
  private static final Texts TEXTS = Texts.of(IndexBars.class);

  private IndexBars() {}

  /// Bars of ИОР; empty when no compared school has one.
  static Optional<SchoolBars> outcome(OutcomeResult result) {
    return spread(result).map(spread -> {
      String sentence = TEXTS.get("bars.outcome", result.year().label(), among(result),
          RussianFormat.fixed(spread.getMin(), IndexCells.OUTCOME_DIGITS),
          RussianFormat.fixed(spread.getMax(), IndexCells.OUTCOME_DIGITS),
          RussianFormat.fixed(spread.getAverage(), IndexCells.OUTCOME_DIGITS));
      return bars(result, new Caption(TEXTS.get("bars.outcome.title", result.year().label()), sentence),
          new ValueAxis(TEXTS.get("outcome.axis"), ValueFormat.fixed(IndexCells.OUTCOME_DIGITS), 0, 1),
          spread.getAverage(),
          index -> result.school(index.school().key()).map(school -> IndexCells.why(school, Optional.empty()))
              .orElse(""));
    });
  }

  /// Bars of ИСБШ; empty when no school has one.
  static Optional<SchoolBars> welfare(WelfareResult result) {
    return spread(result).map(spread -> bars(result,
        new Caption(TEXTS.get("bars.welfare.title", result.year().label()),
            TEXTS.get("bars.welfare", result.year().label(), among(result),
                RussianFormat.fixed(spread.getAverage(), IndexCells.WELFARE_DIGITS))),
        new ValueAxis(TEXTS.get("welfare.axis"), ValueFormat.fixed(IndexCells.WELFARE_DIGITS), 0, 100),
        spread.getAverage(), IndexCells::why));
  }

  private static Optional<DoubleSummaryStatistics> spread(IndexResult result) {
    DoubleSummaryStatistics spread = result.schools().stream().filter(index -> index.school().compared())
        .flatMapToDouble(index -> index.value().stream()).summaryStatistics();
    return spread.getCount() == 0 ? Optional.empty() : Optional.of(spread);
  }

  private static SchoolBars bars(IndexResult result, Caption caption, ValueAxis axis, double mean,
      Function<SchoolIndex, String> note) {
    List<Bar> bars = new ArrayList<>();
    for (SchoolIndex index : result.schools()) {
      Tone tone = index.quartile().isPresent()
          ? Tone.ofQuartile(index.quartile().getAsInt())
          : index.school().compared() ? Tone.PLAIN : Tone.NO_LEVEL;
      Target target = new Target(IndexCharts.SCHOOL, Integer.toString(index.school().key().value()));
      bars.add(
          new Bar(index.school().school().name(), index.value(), tone, note.apply(index), Optional.of(target)));
    }
    return new SchoolBars(caption, axis, bars, List.of(new Mark(TEXTS.get("bars.mean"), mean)));
  }

  /// «22 школам из 24 сравниваемых».
  private static String among(IndexResult result) {
    long compared = result.schools().stream().filter(index -> index.school().compared()).count();
    String schools = Texts.plural(result.n(), TEXTS.get("school.dative.one"), TEXTS.get("school.dative.many"),
        TEXTS.get("school.dative.many"));
    return TEXTS.get("bars.among", result.n(), schools, compared);
  }
}
