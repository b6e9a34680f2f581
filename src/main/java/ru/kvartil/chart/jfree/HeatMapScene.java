package ru.kvartil.chart.jfree;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.TextAnchor;
import ru.kvartil.chart.Box;
import ru.kvartil.chart.HeatMap;
import ru.kvartil.chart.HotRegion;
import ru.kvartil.chart.Level;
import ru.kvartil.chart.Tone;
import ru.kvartil.shared.Texts;

/// A table of coloured values. In a low drawing letters shrink first, then names and values are left out; the tooltip has
/// them all.
final class HeatMapScene implements Scene {
  private static final Texts TEXTS = Texts.of(HeatMapScene.class);
  private static final double NAMES = 0.3;
  private static final double GAP = 8;
  private static final double BETWEEN = 1;
  private static final int HEAD_LINES = 4;
  private static final float SMALLEST = 8;
  private static final double WIDEST = 160;
  private final HeatMap spec;
  private final Canvas canvas;

  HeatMapScene(HeatMap spec, Canvas canvas) {
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
    double head = HEAD_LINES * headFont().getSize2D() * 1.2 + GAP;
    double height = Math.max(0.1, area.getHeight() - head) / spec.rows().size();
    float size = (float) Math.clamp(Math.floor(height * 0.72), SMALLEST, font.getSize2D());
    double names = Math.min(area.getWidth() * NAMES, spec.rows().stream().mapToDouble(row -> Typeface.width(row.name(),
        font.deriveFont(size))).max().orElse(0)) + GAP;
    double width = Math.min(WIDEST, Math.max(1, area.getWidth() - names) / spec.columns().size());
    return new Grid(area.getX() + names, area.getY() + head, width, height, size);
  }

  private Font headFont() {
    return canvas.face().tick().deriveFont(canvas.face().tick().getSize2D() - 1);
  }

  @Override
  public Plot plot() {
    return new PaintedPlot(this::paint);
  }

  private void paint(Graphics2D g2, Rectangle2D area) {
    Grid grid = grid(area);
    heads(g2, grid);
    Font font = canvas.face().tick().deriveFont(grid.size());
    for (int row = 0; row < spec.rows().size(); row++) {
      if (grid.readable()) {
        String name = Words.fit(spec.rows().get(row).name(), 1, grid.x() - area.getX() - GAP, text -> Typeface.width(
            text, font)).getFirst();
        g2.setPaint(canvas.ink().text());
        Ink.write(g2, name, font, grid.x() - GAP, grid.cell(row, 0).getCenterY(), TextAnchor.CENTER_RIGHT);
      }
      for (int column = 0; column < spec.columns().size(); column++) {
        cell(g2, grid, grid.cell(row, column), spec.rows().get(row).cells().get(column));
      }
    }
  }

  private void heads(Graphics2D g2, Grid grid) {
    Font font = headFont();
    double line = font.getSize2D() * 1.2;
    g2.setPaint(canvas.ink().text());
    for (int column = 0; column < spec.columns().size(); column++) {
      List<String> lines = Words.fit(spec.columns().get(column), HEAD_LINES, grid.width() - 6, text -> Typeface.width(
          text, font));
      double y = grid.y() - GAP / 2 - line * (lines.size() - 0.5);
      for (String text : lines) {
        Ink.write(g2, text, font, grid.x() + (column + 0.5) * grid.width() - BETWEEN / 2, y, TextAnchor.CENTER);
        y += line;
      }
    }
  }

  private void cell(Graphics2D g2, Grid grid, Rectangle2D box, HeatMap.Cell cell) {
    boolean missing = cell.value().isEmpty();
    if (missing) {
      Hatch.fill(g2, canvas.ink(), box, Tone.NO_LEVEL, 1);
    } else {
      g2.setPaint(cell.tone().map(canvas.ink()::of).orElse(canvas.ink().paper()));
      g2.fill(box);
    }
    if (cell.tone().isEmpty()) {
      g2.setPaint(canvas.ink().line());
      g2.setStroke(Ink.THIN);
      g2.draw(box);
    }
    Font font = canvas.face().tick().deriveFont(grid.size());
    String text = missing ? missing(box.getWidth(), font) : cell.text();
    double width = Typeface.width(text, font);
    if (grid.readable() && width <= box.getWidth()) {
      if (missing) {
        g2.setPaint(canvas.ink().of(Tone.NO_LEVEL));
        g2.fill(new Rectangle2D.Double(box.getCenterX() - width / 2 - 2, box.getY() + 1, width + 4, Math.max(0, box
            .getHeight() - 2)));
      }
      g2.setPaint(missing ? canvas.ink().muted() : cell.tone().map(canvas.ink()::on).orElse(canvas.ink().text()));
      Ink.write(g2, text, font, box.getCenterX(), box.getCenterY(), TextAnchor.CENTER);
    }
  }

  /// «нет данных», shortened where the column is too narrow.
  private static String missing(double room, Font font) {
    String words = TEXTS.get("missing");
    return Typeface.width(words, font) <= room ? words : TEXTS.get("missing.short");
  }

  @Override
  public List<Title> around() {
    List<Level> shown = new ArrayList<>(spec.levels());
    if (spec.rows().stream().anyMatch(row -> row.cells().stream().anyMatch(cell -> cell.value().isEmpty()))) {
      shown.add(new Level(TEXTS.get("missing"), Tone.NO_LEVEL));
    }
    return List.of(Samples.plainLevels(shown, canvas.face()));
  }

  /// Row by row; every value answers.
  @Override
  public List<HotRegion> regions(Rectangle2D area) {
    Grid grid = grid(area);
    List<HotRegion> regions = new ArrayList<>();
    for (int row = 0; row < spec.rows().size(); row++) {
      HeatMap.Row school = spec.rows().get(row);
      for (int column = 0; column < spec.columns().size(); column++) {
        HeatMap.Cell cell = school.cells().get(column);
        Rectangle2D box = grid.cell(row, column);
        String value = cell.value().isPresent() ? cell.text() : TEXTS.get("missing");
        String text = TEXTS.get("tip.bar", school.name(), spec.columns().get(column), value, cell.note()).strip();
        regions.add(new HotRegion(new Box(box.getX(), box.getY(), box.getWidth(), box.getHeight()), text, school
            .target()));
      }
    }
    return regions;
  }
}
