package ru.kvartil.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import ru.kvartil.chart.ChartSpec;
import ru.kvartil.chart.HotRegion;
import ru.kvartil.chart.SchoolBars;
import ru.kvartil.chart.Target;
import ru.kvartil.chart.YearLine;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.provenance.Explanation.Kind;
import ru.kvartil.shared.Texts;

/// «Откуда цифра» of a chart: of a part that stands for something the page knows, the page's own answer; of the others
/// what they show, with the sentence of the chart.
final class ChartWhy {
  private static final Texts TEXTS = Texts.of(ChartWhy.class);

  private ChartWhy() {}

  /// The answer for a part of a drawn chart.
  static Explanation.Lazy of(@Nullable ChartSpec chart, HotRegion region,
      Function<Target, Optional<Explanation.Lazy>> known) {
    return region.target().flatMap(known).orElse(() -> plain(chart, region.text()));
  }

  private static Explanation plain(@Nullable ChartSpec chart, String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    Explanation shown = Explanation.of(Kind.REMARK, lines.isEmpty() ? TEXTS.get("why.part") : lines.getFirst());
    for (String line : lines.stream().skip(1).toList()) {
      shown = shown.with(Explanation.of(Kind.REMARK, line));
    }
    return chart == null
        ? shown
        : shown.with(Explanation.of(Kind.REMARK, TEXTS.get("why.chart", chart.caption().title())),
            Explanation.of(Kind.REMARK, chart.caption().sentence()));
  }

  /// The answers for the numbers of a chart as a table, by row and column.
  static BiFunction<Integer, Integer, Explanation.Lazy> rows(ChartSpec chart,
      Function<Target, Optional<Explanation.Lazy>> known) {
    return (row, column) -> target(chart, row).flatMap(known).filter(_ -> column == 1).orElse(() -> {
      List<String> cells = chart.table().rows().get(row);
      return Explanation.number(TEXTS.get("why.cell", chart.table().headers().get(column), cells.getFirst()),
          cells.get(column), List.of(Explanation.of(Kind.REMARK, TEXTS.get("why.chart", chart.caption().title())),
              Explanation.of(Kind.REMARK, chart.caption().sentence())));
    });
  }

  private static Optional<Target> target(ChartSpec chart, int row) {
    if (chart instanceof SchoolBars bars && row < bars.bars().size()) {
      return bars.bars().get(row).target();
    }
    return chart instanceof YearLine line && row < line.years().size()
        ? line.in(line.years().get(row)).flatMap(YearLine.Point::target)
        : Optional.empty();
  }
}
