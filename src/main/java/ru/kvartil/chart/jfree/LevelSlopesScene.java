package ru.kvartil.chart.jfree;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import ru.kvartil.chart.Box;
import ru.kvartil.chart.HotRegion;
import ru.kvartil.chart.Level;
import ru.kvartil.chart.LevelSlopes;
import ru.kvartil.chart.Tone;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Lines of schools through lanes of levels. Names stand at both ends where they do not touch; schools that moved have
/// the first right to a name, how many names there are is told.
final class LevelSlopesScene implements Scene {
  private static final Texts TEXTS = Texts.of(LevelSlopesScene.class);
  private static final double NAMES = 0.24;
  private static final double GAP = 8;
  private static final double RADIUS = 3;
  private static final double HIT = 9;
  private static final float SMALLEST = 9;
  private static final double STRENGTH = 0.5;
  private static final BasicStroke MOVED = new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  private static final BasicStroke FELL = new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10,
      new float[]{6, 3}, 0);
  private static final BasicStroke STAYED = new BasicStroke(1.1f);
  private static final BasicStroke UNKNOWN = new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10,
      new float[]{1.5f, 3}, 0);
  private final LevelSlopes spec;
  private final Canvas canvas;
  private final SlopeLanes lanes;

  LevelSlopesScene(LevelSlopes spec, Canvas canvas) {
    this.spec = spec;
    this.canvas = canvas;
    this.lanes = new SlopeLanes(spec);
  }

  /// Measures of one drawing.
  ///
  /// @param left of the first year
  /// @param right of the last year
  /// @param unit height of a slot
  private record Measure(double left, double right, double top, double unit, Font font) {}

  private Measure measure(Rectangle2D area) {
    double top = area.getY() + canvas.face().line() + GAP;
    double unit = Math.max(0.1, area.getMaxY() - canvas.face().line() - GAP - top) / lanes.slots();
    float size = (float) Math.clamp(Math.floor(unit * 0.86), SMALLEST, canvas.face().tick().getSize2D());
    Font font = canvas.face().tick().deriveFont(size);
    double names = Math.min(area.getWidth() * NAMES, spec.lines().stream()
        .mapToDouble(line -> Typeface.width(line.name(), font)).max().orElse(0)) + GAP;
    return new Measure(area.getX() + names, area.getMaxX() - names, top, unit, font);
  }

  private double x(Measure of, int year) {
    return of.left() + (of.right() - of.left()) * year / (spec.years().size() - 1);
  }

  private double y(Measure of, int year, int line) {
    return of.top() + lanes.place(year, line) * of.unit();
  }

  @Override
  public Plot plot() {
    return new PaintedPlot(this::paint);
  }

  private void paint(Graphics2D g2, Rectangle2D area) {
    Measure of = measure(area);
    lanes(g2, of);
    List<Integer> order = IntStream.range(0, spec.lines().size()).boxed()
        .sorted(Comparator.comparing(line -> spec.lines().get(line).moves())).toList();
    order.forEach(line -> line(g2, of, line));
    names(g2, area, of);
  }

  private void lanes(Graphics2D g2, Measure of) {
    Font font = canvas.face().tick();
    for (SlopeLanes.Lane lane : lanes.lanes()) {
      Rectangle2D box = new Rectangle2D.Double(of.left(), of.top() + lane.from() * of.unit(), of.right() - of.left(),
          (lane.to() - lane.from()) * of.unit());
      Hatch.fill(g2, canvas.ink(), box,
          lane.level().isPresent() ? spec.levels().get(lane.level().getAsInt()).tone() : Tone.NO_LEVEL,
          STRENGTH);
      g2.setPaint(canvas.ink().paper());
      g2.setStroke(MOVED);
      g2.draw(new Line2D.Double(box.getX(), box.getMaxY(), box.getMaxX(), box.getMaxY()));
    }
    double step = (of.right() - of.left()) / (spec.years().size() - 1);
    double word = Typeface.width(spec.years().getFirst().shortLabel(), font) + GAP;
    int every = (int) Math.max(1, Math.ceil(word / Math.max(1, step)));
    for (int year = 0; year < spec.years().size(); year++) {
      g2.setPaint(canvas.ink().line());
      g2.setStroke(Ink.THIN);
      g2.draw(new Line2D.Double(x(of, year), of.top(), x(of, year), of.top() + lanes.slots() * of.unit()));
      if ((spec.years().size() - 1 - year) % every == 0) {
        g2.setPaint(canvas.ink().text());
        Ink.write(g2, spec.years().get(year).shortLabel(), font, x(of, year), of.top() - GAP / 2 - font.getSize2D() / 2,
            TextAnchor.CENTER);
      }
    }
  }

  private void line(Graphics2D g2, Measure of, int line) {
    List<OptionalInt> levels = spec.lines().get(line).levels();
    for (int year = 1; year < levels.size(); year++) {
      boolean known = levels.get(year).isPresent() && levels.get(year - 1).isPresent();
      int change = known ? Integer.compare(levels.get(year).getAsInt(), levels.get(year - 1).getAsInt()) : 0;
      g2.setPaint(change > 0 ? canvas.ink().rise() : change < 0 ? canvas.ink().fall() : canvas.ink().muted());
      g2.setStroke(!known ? UNKNOWN : change > 0 ? MOVED : change < 0 ? FELL : STAYED);
      g2.draw(curve(x(of, year - 1), y(of, year - 1, line), x(of, year), y(of, year, line)));
    }
    for (int year = 0; year < levels.size(); year++) {
      double radius = Math.min(RADIUS, of.unit() * 0.42);
      Ellipse2D dot = new Ellipse2D.Double(x(of, year) - radius, y(of, year, line) - radius, 2 * radius, 2 * radius);
      g2.setPaint(levels.get(year).isPresent() ? canvas.ink().text() : canvas.ink().paper());
      g2.fill(dot);
      g2.setPaint(canvas.ink().text());
      g2.setStroke(Ink.THIN);
      g2.draw(dot);
    }
  }

  /// Level at both ends, so that lines of neighbours can be told apart where they meet a year.
  private static Path2D curve(double x1, double y1, double x2, double y2) {
    double bend = (x2 - x1) * 0.35;
    Path2D path = new Path2D.Double();
    path.moveTo(x1, y1);
    path.curveTo(x1 + bend, y1, x2 - bend, y2, x2, y2);
    return path;
  }

  /// Boxes of the names that are written, with the line each belongs to.
  record Name(int line, boolean atLeft, String text, Box box) {}

  /// The names of a drawing into `area`; none touches another.
  List<Name> names(Rectangle2D area) {
    Measure of = measure(area);
    List<Integer> order = IntStream.range(0, spec.lines().size()).boxed()
        .sorted(Comparator.comparing(line -> !spec.lines().get(line).moves())).toList();
    Placement placement = new Placement(area, List.of());
    List<Name> names = new ArrayList<>();
    for (int line : order) {
      for (boolean atLeft : new boolean[]{true, false}) {
        double room = (atLeft ? of.left() - area.getX() : area.getMaxX() - of.right()) - GAP;
        String text = Words.fit(spec.lines().get(line).name(), 1, room, word -> Typeface.width(word, of.font()))
            .getFirst();
        double width = Math.min(room, Typeface.width(text, of.font()));
        double y = y(of, atLeft ? 0 : spec.years().size() - 1, line);
        double height = of.font().getSize2D();
        Box box = new Box(atLeft ? of.left() - GAP - width : of.right() + GAP, y - height / 2, Math.max(0, width),
            height);
        placement.place(List.of(box)).ifPresent(free -> names.add(new Name(line, atLeft, text, free)));
      }
    }
    return names;
  }

  private void names(Graphics2D g2, Rectangle2D area, Measure of) {
    List<Name> names = names(area);
    g2.setPaint(canvas.ink().text());
    names.forEach(name -> Ink.write(g2, name.text(), of.font(), name.atLeft()
        ? name.box().x() + name.box().width()
        : name.box().x(), name.box().y() + name.box().height() / 2,
        name.atLeft()
            ? TextAnchor.CENTER_RIGHT
            : TextAnchor.CENTER_LEFT));
    long written = names.stream().map(Name::line).distinct().count();
    if (written < spec.lines().size()) {
      ChartNote.write(g2, area,
          TEXTS.get("names.some", RussianFormat.plain((double) written), RussianFormat.plain(spec.lines()
              .size())),
          canvas.face());
    }
  }

  @Override
  public List<Title> around() {
    List<Level> shown = new ArrayList<>(spec.levels().reversed());
    if (spec.hasGaps()) {
      shown.add(new Level(TEXTS.get("no-level"), Tone.NO_LEVEL));
    }
    return List.of(Samples.levels(shown, STRENGTH, RectangleEdge.BOTTOM, canvas.face()),
        Samples.lines(List.of(new Samples.Line(TEXTS.get("slopes.rise"), canvas.ink().rise(), MOVED),
            new Samples.Line(TEXTS.get("slopes.fall"), canvas.ink().fall(), FELL),
            new Samples.Line(TEXTS.get("slopes.same"), canvas.ink().muted(), STAYED)), canvas.face()));
  }

  /// The last year from the top, then the years before it: the first keys walk the schools as they stand now.
  @Override
  public List<HotRegion> regions(Rectangle2D area) {
    Measure of = measure(area);
    List<HotRegion> regions = new ArrayList<>();
    double half = Math.min(HIT, Math.max(2, of.unit() / 2));
    for (int year = spec.years().size() - 1; year >= 0; year--) {
      int now = year;
      IntStream.range(0, spec.lines().size()).boxed()
          .sorted(Comparator.comparingDouble(line -> lanes.place(now, line))).forEach(line -> {
            LevelSlopes.Line school = spec.lines().get(line);
            String level = school.levels().get(now).isPresent()
                ? spec.levels().get(school.levels().get(now).getAsInt()).name()
                : TEXTS.get("no-level");
            String text = TEXTS.get("tip.slope", school.name(), spec.years().get(now).label(), level, school.note())
                .strip();
            boolean last = now == spec.years().size() - 1;
            double from = x(of, now) - HIT;
            double to = last ? area.getMaxX() : x(of, now) + HIT;
            regions.add(new HotRegion(new Box(from, y(of, now, line) - half, to - from, 2 * half), text, school
                .target()));
          });
    }
    return regions;
  }
}
