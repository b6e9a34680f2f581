package ru.kvartil.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import ru.kvartil.chart.ChartDrawer;
import ru.kvartil.chart.ChartSize;
import ru.kvartil.chart.ChartSpec;
import ru.kvartil.chart.DrawnChart;
import ru.kvartil.chart.Ground;

/// Draws a plain blue picture of the right size instead of a chart: documents are tested without the drawing of charts.
public final class PlainDrawer implements ChartDrawer {
  @Override
  public byte[] png(ChartSpec spec, ChartSize size, int dpi) {
    int width = (int) Math.round(size.widthMm() / 25.4 * dpi);
    int height = (int) Math.round(size.heightMm() / 25.4 * dpi);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(0x9DC3E6));
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public String svg(ChartSpec spec, ChartSize size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DrawnChart draw(ChartSpec spec, int width, int height, double scale, Ground ground) {
    throw new UnsupportedOperationException();
  }
}
