package ru.kvartil.chart.jfree;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import ru.kvartil.chart.Box;
import ru.kvartil.chart.HotRegion;
import ru.kvartil.chart.Level;
import ru.kvartil.chart.LevelBands;
import ru.kvartil.chart.Target;
import ru.kvartil.chart.YearLine;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// A line over years on the bands of levels. The bands carry their names at the right, behind the last year; where one
/// is too thin for its name, a legend names them.
final class YearLineScene implements Scene {
  private static final Texts TEXTS = Texts.of(YearLineScene.class);
  /// Room at both ends of the years for half a label.
  static final double MARGIN = 24;
  private static final double RADIUS = 4.5;
  private static final double REACH = 12;
  private final YearLine spec;
  private final Canvas canvas;
  private final TickAxis years;
  private final TickAxis values;
  private final boolean namesInside;

  YearLineScene(YearLine spec, Canvas canvas) {
    this.spec = spec;
    this.canvas = canvas;
    double height = canvas.height() - 4 * canvas.face().line();
    DoubleStream shown = DoubleStream.concat(spec.points().stream().map(YearLine.Point::value).flatMapToDouble(
        OptionalDouble::stream),
        spec.bands().borders().stream().flatMap(of -> of.values().stream()).mapToDouble(v -> v));
    this.values = new TickAxis(AxisWords.marks(spec.axis(), shown, height, 44), REACH / 2, REACH / 2, canvas.face());
    this.namesInside = canvas.width() >= 400 && roomForNames(height);
    double tail = namesInside ? MARGIN + BandNames.width(spec.bands().levels(), canvas.face()) : MARGIN;
    this.years = new TickAxis(spec.years().stream().map(year -> new TickAxis.Mark(year.end(), year.shortLabel()))
        .toList(), MARGIN, tail, canvas.face());
  }

  private boolean roomForNames(double height) {
    Optional<LevelBands.Borders> last = spec.bands().in(spec.years().getLast());
    if (last.isEmpty()) {
      return false;
    }
    double bottom = values.low();
    double thinnest = Double.MAX_VALUE;
    for (double border : last.get().values()) {
      thinnest = Math.min(thinnest, border - bottom);
      bottom = border;
    }
    thinnest = Math.min(thinnest, values.high() - bottom);
    return thinnest / (values.high() - values.low()) * height >= canvas.face().line() + 2;
  }

  @Override
  public Plot plot() {
    XYPlot plot = new XYPlot(dataset(), years, values, renderer());
    plot.setBackgroundPaint(canvas.ink().paper());
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(spec.bands().borders().isEmpty());
    plot.setRangeGridlinePaint(canvas.ink().line());
    plot.setRangeGridlineStroke(Ink.THIN);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setInsets(new RectangleInsets(6, 4, 2, 8));
    return plot;
  }

  /// Years against values; a missing value is a year without a number.
  private XYSeriesCollection dataset() {
    XYSeries series = new XYSeries(spec.caption().title());
    spec.years().forEach(year -> series.add(year.end(), spec.value(year).isPresent()
        ? spec.value(year).getAsDouble()
        : null));
    return new XYSeriesCollection(series);
  }

  private XYLineAndShapeRenderer renderer() {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    renderer.setSeriesPaint(0, canvas.ink().text());
    renderer.setSeriesStroke(0, Ink.CURVE);
    renderer.setSeriesShape(0, new Ellipse2D.Double(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS));
    renderer.setUseFillPaint(true);
    renderer.setSeriesFillPaint(0, canvas.ink().paper());
    renderer.setUseOutlinePaint(true);
    renderer.setSeriesOutlinePaint(0, canvas.ink().text());
    renderer.setSeriesOutlineStroke(0, Ink.CURVE);
    renderer.addAnnotation(new Bands(spec, canvas.ink()), Layer.BACKGROUND);
    if (namesInside) {
      renderer.addAnnotation(new BandNames(spec.bands(), spec.years().getLast(), canvas.face()), Layer.BACKGROUND);
    }
    renderer.addAnnotation(new PointLabels(spec, canvas.face()), Layer.FOREGROUND);
    return renderer;
  }

  @Override
  public List<Title> around() {
    List<Level> levels = spec.bands().levels();
    if (namesInside || spec.bands().borders().isEmpty()) {
      return List.of(AxisWords.label(spec.axis(), canvas.face()));
    }
    RectangleEdge side = canvas.width() >= 480 ? RectangleEdge.RIGHT : RectangleEdge.BOTTOM;
    return List.of(AxisWords.label(spec.axis(), canvas.face()), Samples.levels(levels, Bands.STRENGTH, side, canvas
        .face()));
  }

  @Override
  public List<HotRegion> regions(Rectangle2D area) {
    return spec.years().stream().map(year -> region(year, area)).toList();
  }

  private HotRegion region(SchoolYear year, Rectangle2D area) {
    double x = years.valueToJava2D(year.end(), area, RectangleEdge.BOTTOM);
    OptionalDouble value = spec.value(year);
    double y = value.isPresent()
        ? values.valueToJava2D(value.getAsDouble(), area, RectangleEdge.LEFT)
        : area.getMaxY()
            - REACH;
    String shown = value.isPresent() ? spec.axis().format().text(value.getAsDouble()) : TEXTS.get("missing");
    String note = spec.in(year).map(YearLine.Point::note).orElse("");
    Optional<Target> target = spec.in(year).flatMap(YearLine.Point::target);
    String text = TEXTS.get("tip.point", year.label(), spec.axis().label(), shown, note).strip();
    return new HotRegion(new Box(x - REACH, y - REACH, 2 * REACH, 2 * REACH), text, target);
  }
}
