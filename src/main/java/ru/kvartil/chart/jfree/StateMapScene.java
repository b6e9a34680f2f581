package ru.kvartil.chart.jfree;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import ru.kvartil.chart.Box;
import ru.kvartil.chart.HotRegion;
import ru.kvartil.chart.StateMap;
import ru.kvartil.chart.StateMap.Mark;
import ru.kvartil.chart.Tone;
import ru.kvartil.shared.Texts;

/// A table of marks. In a low drawing letters shrink first, then names are left out; the tooltip has them all.
final class StateMapScene implements Scene {
  private static final Texts TEXTS = Texts.of(StateMapScene.class);
  private static final double NAMES = 0.3;
  private static final double GAP = 8;
  private static final double BETWEEN = 1.5;
  private static final float SMALLEST = 8;
  private static final double WIDEST = 72;
  private final StateMap spec;
  private final Canvas canvas;

  StateMapScene(StateMap spec, Canvas canvas) {
    this.spec = spec;
    this.canvas = canvas;
  }

  /// Measures of one drawing.
  ///
  /// @param size of the letters
  private record Grid(double x, double y, double width, double height, float size) {
    Rectangle2D cell(int row, int column) {
      return new Rectangle2D.Double(x + column * width, y + row * height, Math.max(0, width - BETWEEN), Math.max(0,
          height - Math.min(BETWEEN, height / 4)));
    }

    boolean readable() {
      return height >= size * 1.05;
    }
  }

  private Grid grid(Rectangle2D area) {
    Font font = canvas.face().tick();
    double head = font.getSize2D() * 1.2 + GAP;
    double height = Math.max(0.1, area.getHeight() - head) / spec.rows().size();
    float size = (float) Math.clamp(Math.floor(height * 0.72), SMALLEST, font.getSize2D());
    double names = Math.min(area.getWidth() * NAMES, spec.rows().stream().mapToDouble(row -> Typeface.width(row.name(),
        font.deriveFont(size))).max().orElse(0)) + GAP;
    double width = Math.min(WIDEST, Math.max(1, area.getWidth() - names) / spec.columns().size());
    return new Grid(area.getX() + names, area.getY() + head, width, height, size);
  }

  @Override
  public Plot plot() {
    return new PaintedPlot(this::paint);
  }

  private void paint(Graphics2D g2, Rectangle2D area) {
    Grid grid = grid(area);
    Font font = canvas.face().tick().deriveFont(grid.size());
    g2.setPaint(canvas.ink().text());
    for (int column = 0; column < spec.columns().size(); column++) {
      Rectangle2D box = grid.cell(0, column);
      String id = Words.fit(spec.columns().get(column).id(), 1, grid.width() - 2, text -> Typeface.width(text,
          canvas.face().tick())).getFirst();
      Ink.write(g2, id, canvas.face().tick(), box.getCenterX(), grid.y() - GAP / 2
          - canvas.face().tick().getSize2D() / 2, TextAnchor.CENTER);
    }
    for (int row = 0; row < spec.rows().size(); row++) {
      if (grid.readable()) {
        String name = Words.fit(spec.rows().get(row).name(), 1, grid.x() - area.getX() - GAP, text -> Typeface.width(
            text, font)).getFirst();
        g2.setPaint(canvas.ink().text());
        Ink.write(g2, name, font, grid.x() - GAP, grid.cell(row, 0).getCenterY(), TextAnchor.CENTER_RIGHT);
      }
      for (int column = 0; column < spec.columns().size(); column++) {
        mark(g2, grid.cell(row, column), spec.rows().get(row).cells().get(column).mark());
      }
    }
  }

  private void mark(Graphics2D g2, Rectangle2D box, Mark mark) {
    switch (mark) {
      case YES -> Hatch.fill(g2, canvas.ink(), box, Tone.FIRED, 1);
      case NO -> Hatch.fill(g2, canvas.ink(), box, Tone.QUIET, 1);
      case UNKNOWN -> Hatch.fill(g2, canvas.ink(), box, Tone.NO_LEVEL, 1);
      case OUTSIDE -> {
        g2.setPaint(canvas.ink().paper());
        g2.fill(box);
      }
    }
    if (mark == Mark.UNKNOWN || mark == Mark.OUTSIDE) {
      g2.setPaint(canvas.ink().line());
      g2.setStroke(new BasicStroke(0.5f));
      g2.draw(box);
    }
  }

  @Override
  public List<Title> around() {
    List<Mark> used = Arrays.stream(Mark.values()).filter(mark -> spec.rows().stream()
        .anyMatch(row -> row.cells().stream().anyMatch(cell -> cell.mark() == mark))).toList();
    return List.of(new Legend(used.stream().map(mark -> Legend.Entry.of(spec.words().of(mark), (g2, box) -> {
      mark(g2, box, mark);
      g2.setPaint(canvas.ink().muted());
      g2.setStroke(new BasicStroke(0.5f));
      g2.draw(box);
    })).toList(), RectangleEdge.BOTTOM, canvas.face()));
  }

  /// Row by row; every mark answers.
  @Override
  public List<HotRegion> regions(Rectangle2D area) {
    Grid grid = grid(area);
    List<HotRegion> regions = new ArrayList<>();
    for (int row = 0; row < spec.rows().size(); row++) {
      StateMap.Row school = spec.rows().get(row);
      for (int column = 0; column < spec.columns().size(); column++) {
        StateMap.Cell cell = school.cells().get(column);
        StateMap.Column test = spec.columns().get(column);
        Rectangle2D box = grid.cell(row, column);
        String text = TEXTS.get("tip.test", school.name(), test.id(), test.name(), spec.words().of(cell.mark()),
            cell.note()).strip();
        regions.add(new HotRegion(new Box(box.getX(), box.getY(), box.getWidth(), box.getHeight()), text,
            cell.target()));
      }
    }
    return regions;
  }
}
