package ru.kvartil.chart.jfree;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import ru.kvartil.chart.Box;
import ru.kvartil.chart.HotRegion;
import ru.kvartil.chart.Level;
import ru.kvartil.chart.MovementMatrix;
import ru.kvartil.chart.Tone;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// A square of counts: rows are levels of the earlier year, columns of the later one.
final class MovementMatrixScene implements Scene {
  private static final Texts TEXTS = Texts.of(MovementMatrixScene.class);
  private static final double NAMES = 0.3;
  private static final double WIDEST = 132;
  private static final double HIGHEST = 56;
  private static final double GAP = 8;
  private static final double BETWEEN = 2;
  private static final double ROUND = 6;
  private static final int HEAD_LINES = 2;
  private final MovementMatrix spec;
  private final Canvas canvas;

  MovementMatrixScene(MovementMatrix spec, Canvas canvas) {
    this.spec = spec;
    this.canvas = canvas;
  }

  /// Where the square lies: its corner and the size of a cell.
  private record Grid(double x, double y, double width, double height) {
    Rectangle2D cell(int row, int column) {
      return new Rectangle2D.Double(x + column * width + BETWEEN / 2, y + row * height + BETWEEN / 2,
          Math.max(0, width - BETWEEN), Math.max(0, height - BETWEEN));
    }
  }

  private Grid grid(Rectangle2D area) {
    Font font = canvas.face().tick();
    double names = Math.min(area.getWidth() * NAMES, spec.levels().stream()
        .mapToDouble(level -> Typeface.width(level.name(), font)).max().orElse(0));
    names = Math.max(names, Typeface.width(was(), font)) + GAP;
    int n = spec.levels().size();
    double width = Math.min(WIDEST, Math.max(1, area.getWidth() - names) / n);
    int lines = spec.levels().stream().mapToInt(level -> head(level, width).size()).max().orElse(1);
    double head = canvas.face().line() * (1 + lines) + GAP;
    double height = Math.min(HIGHEST, Math.max(1, area.getHeight() - head) / n);
    return new Grid(area.getX() + names, area.getY() + head, width, height);
  }

  private List<String> head(Level level, double width) {
    return Words.fit(level.name(), HEAD_LINES, width - 4, text -> Typeface.width(text, canvas.face().tick()));
  }

  private String was() {
    return TEXTS.get("movement.was", spec.from().label());
  }

  @Override
  public Plot plot() {
    return new PaintedPlot(this::paint);
  }

  private void paint(Graphics2D g2, Rectangle2D area) {
    Grid grid = grid(area);
    heads(g2, area, grid);
    for (int row = 0; row < spec.levels().size(); row++) {
      for (int column = 0; column < spec.levels().size(); column++) {
        cell(g2, grid.cell(row, column), spec.tone(row, column), spec.cells().get(row).get(column).count());
      }
    }
  }

  private void heads(Graphics2D g2, Rectangle2D area, Grid grid) {
    Font font = canvas.face().tick();
    double line = canvas.face().line();
    int n = spec.levels().size();
    g2.setPaint(canvas.ink().muted());
    Ink.write(g2, TEXTS.get("movement.is", spec.to().label()), font, grid.x() + n * grid.width() / 2, area.getY() + line
        / 2, TextAnchor.CENTER);
    Ink.write(g2, was(), font, grid.x() - GAP, grid.y() - GAP / 2 - line / 2, TextAnchor.CENTER_RIGHT);
    g2.setPaint(canvas.ink().text());
    for (int i = 0; i < n; i++) {
      List<String> lines = head(spec.levels().get(i), grid.width());
      double y = grid.y() - GAP / 2 - line * (lines.size() - 0.5);
      for (String text : lines) {
        Ink.write(g2, text, font, grid.x() + (i + 0.5) * grid.width(), y, TextAnchor.CENTER);
        y += line;
      }
      String name = Words.fit(spec.levels().get(i).name(), 1, grid.x() - area.getX() - GAP, text -> Typeface.width(text,
          font)).getFirst();
      Ink.write(g2, name, font, grid.x() - GAP, grid.y() + (i + 0.5) * grid.height(), TextAnchor.CENTER_RIGHT);
    }
  }

  private void cell(Graphics2D g2, Rectangle2D box, Tone tone, int count) {
    RoundRectangle2D shape = new RoundRectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight(), ROUND,
        ROUND);
    if (count > 0) {
      Hatch.fill(g2, canvas.ink(), shape, tone, 1);
    }
    g2.setPaint(canvas.ink().line());
    g2.setStroke(new BasicStroke(1));
    g2.draw(shape);
    if (count > 0) {
      String text = RussianFormat.fixed(count, 0);
      Font font = canvas.face().value().deriveFont(Font.BOLD, canvas.face().value().getSize2D() + 1);
      double width = Typeface.width(text, font) + 8;
      g2.setPaint(canvas.ink().of(tone));
      g2.fill(new Rectangle2D.Double(box.getCenterX() - width / 2, box.getCenterY() - font.getSize2D() / 2 - 1, width,
          font.getSize2D() + 2));
      g2.setPaint(canvas.ink().on(tone));
      Ink.write(g2, text, font, box.getCenterX(), box.getCenterY(), TextAnchor.CENTER);
    }
  }

  @Override
  public List<Title> around() {
    List<Level> entries = new ArrayList<>(List.of(new Level(TEXTS.get("movement.risen"), Tone.RISEN),
        new Level(TEXTS.get("movement.same"), Tone.UNMOVED), new Level(TEXTS.get("movement.fallen"), Tone.FALLEN)));
    if (spec.levels().getLast().tone() == Tone.NO_LEVEL) {
      entries.add(new Level(TEXTS.get("movement.unknown"), Tone.NO_LEVEL));
    }
    return List.of(Samples.levels(entries, 1, RectangleEdge.BOTTOM, canvas.face()));
  }

  @Override
  public List<HotRegion> regions(Rectangle2D area) {
    Grid grid = grid(area);
    List<HotRegion> regions = new ArrayList<>();
    for (int row = 0; row < spec.levels().size(); row++) {
      for (int column = 0; column < spec.levels().size(); column++) {
        MovementMatrix.Cell cell = spec.cells().get(row).get(column);
        if (cell.count() > 0) {
          Rectangle2D box = grid.cell(row, column);
          String text = TEXTS.get("tip.movement", spec.levels().get(row).name(), spec.levels().get(column).name(),
              LevelStackScene.schools(cell.count()), cell.note()).strip();
          regions.add(new HotRegion(new Box(box.getX(), box.getY(), box.getWidth(), box.getHeight()), text, cell
              .target()));
        }
      }
    }
    return regions;
  }
}
