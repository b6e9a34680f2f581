package ru.kvartil.chart.jfree;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import ru.kvartil.chart.Box;
import ru.kvartil.chart.HotRegion;
import ru.kvartil.chart.Level;
import ru.kvartil.chart.MarkedScatter;
import ru.kvartil.chart.SchoolScatter;
import ru.kvartil.chart.SchoolScatter.Dot;
import ru.kvartil.chart.ValueAxis;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Dots between two axes with names beside them. How many names found no place is told under the axis.
final class SchoolScatterScene implements Scene {
  private static final Texts TEXTS = Texts.of(SchoolScatterScene.class);
  private static final double RADIUS = 5;
  private static final double HIT = 8;
  private static final double INSIDE = 10;
  private static final double GAP = 6;
  private static final double LONGEST_NAME = 0.24;
  private static final int CROWD = 40;
  private final SchoolScatter spec;
  private final Canvas canvas;
  private final List<Dot> dots;
  private final Font names;
  private final Optional<MarkedScatter> marked;

  SchoolScatterScene(SchoolScatter spec, Canvas canvas) {
    this(spec, canvas, Optional.empty());
  }

  /// Points of several shapes.
  SchoolScatterScene(MarkedScatter marked, Canvas canvas) {
    this(marked.plain(), canvas, Optional.of(marked));
  }

  private SchoolScatterScene(SchoolScatter spec, Canvas canvas, Optional<MarkedScatter> marked) {
    this.marked = marked;
    this.spec = spec;
    this.canvas = canvas;
    this.dots = spec.whole();
    this.names = canvas.face().tick().deriveFont(canvas.face().tick().getSize2D() - (dots.size() > CROWD ? 2 : 1));
  }

  /// Both axes laid out for one drawing.
  private record Axes(Rectangle2D area, List<TickAxis.Mark> across, List<TickAxis.Mark> up) {
    double x(double value) {
      return area.getX() + INSIDE + part(value, across) * (area.getWidth() - 2 * INSIDE);
    }

    double y(double value) {
      return area.getMaxY() - INSIDE - part(value, up) * (area.getHeight() - 2 * INSIDE);
    }

    private static double part(double value, List<TickAxis.Mark> marks) {
      double low = marks.getFirst().value();
      return (value - low) / (marks.getLast().value() - low);
    }
  }

  private Axes axes(Rectangle2D room) {
    double line = canvas.face().line();
    List<TickAxis.Mark> up = AxisWords.marks(spec.up(), values(true), room.getHeight(), 44);
    double left = up.stream().mapToDouble(mark -> Typeface.width(mark.label(), canvas.face().tick())).max().orElse(0)
        + GAP;
    Rectangle2D area = new Rectangle2D.Double(room.getX() + left, room.getY(), Math.max(1, room.getWidth() - left), Math
        .max(1, room.getHeight() - 3 * line - 2 * GAP));
    return new Axes(area, AxisWords.marks(spec.across(), values(false), area.getWidth(), 60), up);
  }

  private DoubleStream values(boolean up) {
    return DoubleStream.concat(dots.stream().mapToDouble(dot -> (up ? dot.up() : dot.across()).orElseThrow()),
        spec.middle().stream().mapToDouble(middle -> up ? middle.up() : middle.across()));
  }

  private Point2D at(Axes axes, Dot dot) {
    return new Point2D.Double(axes.x(dot.across().orElseThrow()), axes.y(dot.up().orElseThrow()));
  }

  @Override
  public Plot plot() {
    return new PaintedPlot(this::paint);
  }

  private void paint(Graphics2D g2, Rectangle2D room) {
    Axes axes = axes(room);
    grid(g2, axes);
    List<DotNames.Placed> placed = names(room);
    Font heading = heading();
    fields(axes).forEach((box, name) -> {
      g2.setPaint(canvas.ink().paper());
      g2.fill(box);
      g2.setPaint(canvas.ink().muted());
      Ink.write(g2, name, heading, box.getCenterX(), box.getCenterY(), TextAnchor.CENTER);
    });
    g2.setPaint(canvas.ink().muted());
    g2.setStroke(Ink.THIN);
    placed.forEach(name -> name.leader().ifPresent(g2::draw));
    for (int i = 0; i < dots.size(); i++) {
      dot(g2, at(axes, dots.get(i)), i);
    }
    g2.setPaint(canvas.ink().text());
    placed.forEach(name -> Ink.write(g2, word(axes, name.dot()), names, name.box().x() + name.box().width() / 2, name
        .box().y() + name.box().height() / 2, TextAnchor.CENTER));
    if (placed.size() < dots.size()) {
      ChartNote.write(g2, room, TEXTS.get("names.some", RussianFormat.plain(placed.size()), RussianFormat.plain(dots
          .size())), canvas.face());
    }
  }

  /// Names of a drawing into `room`, each with its measured box.
  List<DotNames.Placed> names(Rectangle2D room) {
    Axes axes = axes(room);
    List<Point2D> points = dots.stream().map(dot -> at(axes, dot)).toList();
    List<Double> widths = new ArrayList<>();
    for (int i = 0; i < dots.size(); i++) {
      widths.add(Typeface.width(word(axes, i), names));
    }
    return new DotNames(axes.area(), RADIUS, names.getSize2D(), points, widths).avoiding(drawn(axes)).place();
  }

  private Font heading() {
    return canvas.face().tick().deriveFont(Font.BOLD);
  }

  /// Names of the fields in the outer corners, where dots are fewest. A field too narrow for its name has none.
  private Map<Rectangle2D, String> fields(Axes axes) {
    Map<Rectangle2D, String> named = new LinkedHashMap<>();
    spec.middle().ifPresent(middle -> middle.fields().ifPresent(fields -> {
      Rectangle2D area = axes.area();
      double left = axes.x(middle.across()) - area.getX();
      double below = area.getMaxY() - axes.y(middle.up());
      field(named, fields.low(), new Rectangle2D.Double(area.getX(), area.getMaxY() - below, left, below),
          new Corner(true, false));
      field(named, fields.lowRight(), new Rectangle2D.Double(area.getX() + left, area.getMaxY() - below,
          area.getWidth() - left, below), new Corner(false, false));
      field(named, fields.highLeft(), new Rectangle2D.Double(area.getX(), area.getY(), left,
          area.getHeight() - below), new Corner(true, true));
      field(named, fields.high(), new Rectangle2D.Double(area.getX() + left, area.getY(), area.getWidth() - left,
          area.getHeight() - below), new Corner(false, true));
    }));
    return named;
  }

  /// Where the names of the fields stand in a drawing into `room`.
  List<Rectangle2D> fieldNames(Rectangle2D room) {
    return List.copyOf(fields(axes(room)).keySet());
  }

  /// Which corner of its field a name stands in.
  private record Corner(boolean left, boolean top) {}

  private void field(Map<Rectangle2D, String> named, String name, Rectangle2D field, Corner corner) {
    double width = Typeface.width(name, heading());
    double line = canvas.face().line();
    if (!name.isEmpty() && width + 2 * GAP <= field.getWidth() && line + GAP <= field.getHeight()) {
      double x = corner.left() ? field.getX() + GAP : field.getMaxX() - GAP - width;
      double y = corner.top() ? field.getY() + GAP / 2 : field.getMaxY() - GAP / 2 - line;
      named.put(new Rectangle2D.Double(x, y, width, line), name);
    }
  }

  /// Lines of the drawing and of its words, which names of dots keep off.
  private List<Line2D> drawn(Axes axes) {
    List<Line2D> lines = new ArrayList<>(means(axes));
    fields(axes).keySet().forEach(box -> lines.add(new Line2D.Double(box.getX(), box.getCenterY(), box.getMaxX(),
        box.getCenterY())));
    return lines;
  }

  private List<Line2D> means(Axes axes) {
    Rectangle2D area = axes.area();
    if (marked.flatMap(MarkedScatter::diagonal).isPresent()) {
      return diagonal(axes);
    }
    return spec.middle().stream().flatMap(middle -> Stream.<Line2D>of(new Line2D.Double(axes.x(middle.across()), area
        .getY(), axes.x(middle.across()), area.getMaxY()), new Line2D.Double(area.getX(), axes.y(middle.up()),
            area
                .getMaxX(),
            axes.y(middle.up()))))
        .toList();
  }

  /// The line on which both values are equal, inside both axes; none when they do not meet.
  private static List<Line2D> diagonal(Axes axes) {
    double low = Math.max(axes.across().getFirst().value(), axes.up().getFirst().value());
    double high = Math.min(axes.across().getLast().value(), axes.up().getLast().value());
    return low < high
        ? List.of(new Line2D.Double(axes.x(low), axes.y(low), axes.x(high), axes.y(high)))
        : List.of();
  }

  private String word(Axes axes, int dot) {
    return Words
        .fit(dots.get(dot).name(), 1, axes.area().getWidth() * LONGEST_NAME, text -> Typeface.width(text, names))
        .getFirst();
  }

  private void grid(Graphics2D g2, Axes axes) {
    Rectangle2D area = axes.area();
    Font tick = canvas.face().tick();
    double line = canvas.face().line();
    g2.setStroke(Ink.THIN);
    for (TickAxis.Mark mark : axes.up()) {
      g2.setPaint(canvas.ink().line());
      g2.draw(new Line2D.Double(area.getX(), axes.y(mark.value()), area.getMaxX(), axes.y(mark.value())));
      g2.setPaint(canvas.ink().text());
      Ink.write(g2, mark.label(), tick, area.getX() - GAP, axes.y(mark.value()), TextAnchor.CENTER_RIGHT);
    }
    for (TickAxis.Mark mark : axes.across()) {
      g2.setPaint(canvas.ink().line());
      g2.draw(new Line2D.Double(axes.x(mark.value()), area.getY(), axes.x(mark.value()), area.getMaxY()));
      g2.setPaint(canvas.ink().text());
      Ink.write(g2, mark.label(), tick, axes.x(mark.value()), area.getMaxY() + GAP / 2 + line / 2, TextAnchor.CENTER);
    }
    g2.setPaint(canvas.ink().muted());
    Ink.write(g2, spec.across().label(), tick, area.getMaxX(), area.getMaxY() + GAP / 2 + 1.5 * line,
        TextAnchor.CENTER_RIGHT);
    g2.setPaint(canvas.ink().text());
    g2.setStroke(Samples.dashes(0));
    means(axes).forEach(g2::draw);
  }

  private void dot(Graphics2D g2, Point2D at, int index) {
    if (marked.isPresent()) {
      MarkShapes.paint(g2, canvas.ink(), marked.get(), marked.get().points().get(index).mark(), at);
      return;
    }
    Dot dot = dots.get(index);
    Ellipse2D shape = new Ellipse2D.Double(at.getX() - RADIUS, at.getY() - RADIUS, 2 * RADIUS, 2 * RADIUS);
    Hatch.fill(g2, canvas.ink(), shape, dot.tone(), 1);
    g2.setPaint(canvas.ink().text());
    g2.setStroke(Ink.THIN);
    g2.draw(shape);
  }

  @Override
  public List<Title> around() {
    if (marked.isPresent()) {
      return List.of(AxisWords.label(spec.up(), canvas.face()), MarkShapes.legend(marked.get(), canvas.face()));
    }
    List<Level> used = spec.levels().stream().filter(level -> dots.stream().anyMatch(dot -> dot.tone() == level.tone()))
        .toList();
    Legend legend = Samples.levels(used, 1, RectangleEdge.BOTTOM, canvas.face());
    return List.of(AxisWords.label(spec.up(), canvas.face()),
        spec.middle()
            .map(middle -> legend
                .with(Samples.line(new Samples.Line(middle.label(), canvas.ink().text(), Samples.dashes(0)))))
            .orElse(legend));
  }

  @Override
  public List<HotRegion> regions(Rectangle2D room) {
    Axes axes = axes(room);
    return dots.stream().map(dot -> {
      ValueAxis across = spec.across();
      ValueAxis up = spec.up();
      String text = TEXTS.get("tip.dot", dot.name(), up.label(), up.format().text(dot.up().orElseThrow()),
          TEXTS.get("tip.across", across.label(), across.format().text(dot.across().orElseThrow())), dot.note())
          .strip();
      Point2D at = at(axes, dot);
      return new HotRegion(new Box(at.getX(), at.getY(), 0, 0).grown(HIT), text, dot.target());
    }).toList();
  }
}
