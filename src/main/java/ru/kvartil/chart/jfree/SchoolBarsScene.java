package ru.kvartil.chart.jfree;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import ru.kvartil.chart.Box;
import ru.kvartil.chart.HotRegion;
import ru.kvartil.chart.SchoolBars;
import ru.kvartil.shared.Texts;

/// Level bars, a row for each school: names stay readable as they are. In a low drawing letters shrink first, then values and names
/// and values of some rows are left out; the tooltip has them all.
final class SchoolBarsScene implements Scene {
  private static final Texts TEXTS = Texts.of(SchoolBarsScene.class);
  private static final double NAMES = 0.42;
  private static final float SMALLEST = 8;
  private static final double GAP = 10;
  private static final double EDGE = 4;
  private final SchoolBars spec;
  private final Canvas canvas;
  private final float size;
  private final int every;
  private final LabelAxis names;
  private final TickAxis values;

  SchoolBarsScene(SchoolBars spec, Canvas canvas) {
    this.spec = spec;
    this.canvas = canvas;
    double row = Math.max(0, canvas.height() - 4 * canvas.face().line()) / spec.bars().size();
    this.size = (float) Math.floor(Math.clamp(row * 0.8, SMALLEST, canvas.face().tick().getSize2D()));
    this.every = (int) Math.max(1, Math.ceil(size * 1.15 / Math.max(0.01, row)));
    this.names = new LabelAxis(labels(row >= 2.4 * size ? 2 : 1), size, canvas.face());
    this.values = values();
  }

  private List<List<LabelAxis.Line>> labels(int lines) {
    double scale = size / canvas.face().tick().getSize2D();
    return IntStream.range(0, spec.bars().size()).mapToObj(i -> i % every > 0
        ? List.<LabelAxis.Line>of()
        : Words
            .fit(spec.bars().get(i).name(), lines, canvas.width() * NAMES, text -> scale * Typeface.width(text, canvas
                .face().tick()))
            .stream().map(text -> new LabelAxis.Line(text, false)).toList())
        .toList();
  }

  private TickAxis values() {
    DoubleStream shown = DoubleStream.concat(DoubleStream.concat(DoubleStream.of(0), spec.marks().stream().mapToDouble(
        SchoolBars.Mark::value)), spec.bars().stream().map(SchoolBars.Bar::value).flatMapToDouble(
            OptionalDouble::stream));
    List<TickAxis.Mark> marks = AxisWords.marks(spec.axis(), shown, canvas.width() * (1 - NAMES), 56);
    double room = Stream.concat(spec.bars().stream().map(this::words), marks.stream().map(TickAxis.Mark::label))
        .mapToDouble(text -> Typeface.width(text, canvas.face().value())).max().orElse(0) + GAP;
    boolean negative = marks.getFirst().value() < 0;
    return new TickAxis(marks, negative ? room : 2, room, canvas.face());
  }

  private String words(SchoolBars.Bar bar) {
    return bar.value().isPresent() ? spec.axis().format().text(bar.value().getAsDouble()) : TEXTS.get("missing");
  }

  @Override
  public Plot plot() {
    BarRows rows = new BarRows(spec, size, every == 1, canvas.face());
    CategoryPlot plot = new CategoryPlot(dataset(), names, values, rows);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setBackgroundPaint(canvas.ink().paper());
    plot.setOutlineVisible(false);

    plot.setRangeGridlinePaint(canvas.ink().line());
    plot.setRangeGridlineStroke(Ink.THIN);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setInsets(new RectangleInsets(2, 4, 2, 4));
    return plot;
  }

  /// Schools by their numbers; a missing value is not a number, so that its row is still drawn.
  private DefaultCategoryDataset dataset() {
    DefaultCategoryDataset dataset = new DefaultCategoryDataset();
    for (int i = 0; i < spec.bars().size(); i++) {
      OptionalDouble value = spec.bars().get(i).value();
      dataset.addValue(value.orElse(Double.NaN), Integer.valueOf(0), Integer.valueOf(i));
    }
    return dataset;
  }

  @Override
  public List<Title> around() {
    return List.of(Samples.marks(spec, canvas.face()));
  }

  /// The whole row answers, name and all: thin bars are hard to hit.
  @Override
  public List<HotRegion> regions(Rectangle2D area) {
    double row = Math.max(0, area.getHeight()) / spec.bars().size();
    return IntStream.range(0, spec.bars().size()).mapToObj(i -> {
      SchoolBars.Bar bar = spec.bars().get(i);
      String text = TEXTS.get("tip.bar", bar.name(), spec.axis().label(), words(bar), bar.note()).strip();
      return new HotRegion(new Box(EDGE, area.getY() + i * row, Math.max(0, area.getMaxX() - EDGE), row), text,
          bar.target());
    }).toList();
  }
}
