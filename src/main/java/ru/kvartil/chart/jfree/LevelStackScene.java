package ru.kvartil.chart.jfree;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import ru.kvartil.chart.Box;
import ru.kvartil.chart.HotRegion;
import ru.kvartil.chart.LevelStack;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Stacked columns of years. The counts stand inside, so there is no axis of values; how many schools there are in all
/// stands under the year.
final class LevelStackScene implements Scene {
  private static final Texts TEXTS = Texts.of(LevelStackScene.class);
  private static final double WIDE = 480;
  private static final double GAP = 5;
  /// Room after the last column for the count of a low segment.
  private static final double COUNT = 10;
  private final LevelStack spec;
  private final Canvas canvas;
  private final Legend legend;
  private final LabelAxis years;
  private final TickAxis counts;

  LevelStackScene(LevelStack spec, Canvas canvas) {
    this.spec = spec;
    this.canvas = canvas;
    RectangleEdge side = canvas.width() >= WIDE ? RectangleEdge.RIGHT : RectangleEdge.BOTTOM;
    this.legend = Samples.levels(spec.levels(), 1, side, canvas.face());
    int highest = spec.columns().stream().mapToInt(LevelStack.Column::total).max().orElse(0);
    this.counts = new TickAxis(List.of(new TickAxis.Mark(0, ""), new TickAxis.Mark(Math.max(1, highest), "")), 0, 0,
        canvas.face());
    counts.setVisible(false);
    this.years = new LabelAxis(labels(side), canvas.face().tick().getSize2D(), canvas.face());
    years.setUpperMargin(Math.min(0.1, COUNT / canvas.width()));
  }

  private List<List<LabelAxis.Line>> labels(RectangleEdge side) {
    int n = spec.columns().size();
    double step = (canvas.width() - 16 - (RectangleEdge.isLeftOrRight(side) ? legend.column() : 0)) / n;
    double year = Typeface.width(spec.columns().getFirst().year().shortLabel(), canvas.face().tick()) + GAP;
    int every = (int) Math.max(1, Math.ceil(year / Math.max(1, step)));
    boolean totals = spec.columns().stream()
        .allMatch(column -> Typeface.width(total(column), canvas.face().tick()) + GAP <= step);
    return IntStream.range(0, n).mapToObj(i -> {
      List<LabelAxis.Line> lines = new ArrayList<>();
      if ((n - 1 - i) % every == 0) {
        lines.add(new LabelAxis.Line(spec.columns().get(i).year().shortLabel(), false));
        if (totals) {
          lines.add(new LabelAxis.Line(total(spec.columns().get(i)), true));
        }
      }
      return lines;
    }).toList();
  }

  private static String total(LevelStack.Column column) {
    return column.segments().isEmpty() ? "" : schools(column.total());
  }

  static String schools(int n) {
    return Texts.plural(n, TEXTS.get("schools.one", RussianFormat.fixed(n, 0)), TEXTS.get("schools.few", RussianFormat
        .fixed(n, 0)), TEXTS.get("schools.many", RussianFormat.fixed(n, 0)));
  }

  @Override
  public Plot plot() {
    CategoryPlot plot = new CategoryPlot(dataset(), years, counts, new StackRenderer(spec, canvas.face()));
    plot.setBackgroundPaint(canvas.ink().paper());
    plot.setOutlineVisible(false);

    plot.setRangeGridlinesVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setInsets(new RectangleInsets(6, 4, 2, 4));
    return plot;
  }

  /// Levels against years, by their numbers; a year without data is not a number, so that it is still drawn.
  private DefaultCategoryDataset dataset() {
    DefaultCategoryDataset dataset = new DefaultCategoryDataset();
    for (int column = 0; column < spec.columns().size(); column++) {
      List<LevelStack.Segment> segments = spec.columns().get(column).segments();
      for (int level = 0; level < spec.levels().size(); level++) {
        double count = segments.isEmpty() ? Double.NaN : segments.get(level).count();
        dataset.addValue(count, Integer.valueOf(level), Integer.valueOf(column));
      }
    }
    return dataset;
  }

  @Override
  public List<Title> around() {
    return List.of(legend);
  }

  @Override
  public List<HotRegion> regions(Rectangle2D area) {
    StackShape shape = new StackShape(spec, area, years, counts);
    List<HotRegion> regions = new ArrayList<>();
    for (int i = 0; i < spec.columns().size(); i++) {
      LevelStack.Column column = spec.columns().get(i);
      if (column.segments().isEmpty()) {
        regions.add(new HotRegion(box(shape.column(i)), TEXTS.get("tip.empty", column.year().label()), Optional
            .empty()));
      }
      for (int level = 0; level < column.segments().size(); level++) {
        if (column.segments().get(level).count() > 0) {
          regions.add(new HotRegion(box(shape.segment(i, level)), tip(column, level), column.segments().get(level)
              .target()));
        }
      }
    }
    return regions;
  }

  private String tip(LevelStack.Column column, int level) {
    LevelStack.Segment segment = column.segments().get(level);
    return TEXTS.get("tip.segment", column.year().label(), spec.levels().get(level).name(), schools(segment.count()),
        RussianFormat.fixed(column.total(), 0), segment.note()).strip();
  }

  private static Box box(Rectangle2D shape) {
    return new Box(shape.getX(), shape.getY(), shape.getWidth(), shape.getHeight());
  }
}
