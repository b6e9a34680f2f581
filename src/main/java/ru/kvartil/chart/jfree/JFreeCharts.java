package ru.kvartil.chart.jfree;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.IntBuffer;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGUnits;
import org.jfree.svg.ViewBox;
import org.jspecify.annotations.Nullable;
import ru.kvartil.chart.ChartDrawer;
import ru.kvartil.chart.ChartLook;
import ru.kvartil.chart.ChartSize;
import ru.kvartil.chart.ChartSpec;
import ru.kvartil.chart.DrawnChart;
import ru.kvartil.chart.Ground;
import ru.kvartil.chart.HeatMap;
import ru.kvartil.chart.HotRegion;
import ru.kvartil.chart.LevelSlopes;
import ru.kvartil.chart.LevelStack;
import ru.kvartil.chart.MovementMatrix;
import ru.kvartil.chart.SchoolBars;
import ru.kvartil.chart.MarkedScatter;
import ru.kvartil.chart.SchoolScatter;
import ru.kvartil.chart.StateMap;
import ru.kvartil.chart.YearLine;

/// Draws with JFreeChart. Every drawing builds its own chart, so that drawings of several threads do not meet; they share
/// the typeface, which is read at the first drawing, off the thread of the window.
public final class JFreeCharts implements ChartDrawer {
  private static final double UNITS_PER_INCH = 96;
  private static final double PADDING = 4;
  private final ChartLook look;
  private final Object lock = new Object();
  private @Nullable Typeface face;

  public JFreeCharts(ChartLook look) {
    this.look = look;
  }

  @Override
  public byte[] png(ChartSpec spec, ChartSize size, int dpi) {
    if (dpi < 36 || dpi > 1200) {
      throw new IllegalArgumentException("no resolution: " + dpi);
    }
    double scale = dpi / UNITS_PER_INCH;
    BufferedImage image = new BufferedImage((int) Math.round(size.width() * scale), (int) Math.round(size.height()
        * scale), BufferedImage.TYPE_INT_RGB);
    paint(image, scale, spec, new Rectangle2D.Double(0, 0, size.width(), size.height()), titled(), face());
    return Png.encode(image, dpi);
  }

  @Override
  public String svg(ChartSpec spec, ChartSize size) {
    SVGGraphics2D g2 = new SVGGraphics2D(size.widthMm(), size.heightMm(), SVGUnits.MM);
    g2.setDefsKeyPrefix("k");
    g2.setFontFunction(family -> "Liberation Serif".equals(family)
        ? "\"Liberation Serif\", \"Times New Roman\", serif"
        : "\"Liberation Sans\", Arial, sans-serif");
    g2.setGeomDoubleConverter(value -> BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros()
        .toPlainString());
    paint(g2, spec, new Rectangle2D.Double(0, 0, size.width(), size.height()), titled(), face());
    ViewBox units = new ViewBox(0, 0, (int) Math.round(size.width()), (int) Math.round(size.height()));
    return SvgWords.document(g2.getSVGElement(null, true, units, null, null), spec.caption(), face());
  }

  @Override
  public DrawnChart draw(ChartSpec spec, int width, int height, double scale, Ground ground) {
    if (width < 1 || height < 1 || !(scale >= 0.5 && scale <= 8)) {
      throw new IllegalArgumentException("no picture: " + width + " x " + height + " at " + scale);
    }
    BufferedImage image = new BufferedImage((int) Math.ceil(width * scale), (int) Math.ceil(height * scale),
        BufferedImage.TYPE_INT_ARGB_PRE);
    List<HotRegion> regions = paint(image, scale, spec, new Rectangle2D.Double(0, 0, width, height), false,
        face().on(ground));
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    return new DrawnChart(image.getWidth(), image.getHeight(), IntBuffer.wrap(pixels), regions);
  }

  private boolean titled() {
    return look == ChartLook.SCREEN;
  }

  private List<HotRegion> paint(BufferedImage image, double scale, ChartSpec spec, Rectangle2D area, boolean titled,
      Typeface words) {
    Graphics2D g2 = image.createGraphics();
    try {
      g2.setPaint(words.ink().paper());
      g2.fillRect(0, 0, image.getWidth(), image.getHeight());
      g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      g2.scale(scale, scale);
      return paint(g2, spec, area, titled, words);
    } finally {
      g2.dispose();
    }
  }

  private List<HotRegion> paint(Graphics2D g2, ChartSpec spec, Rectangle2D area, boolean titled, Typeface words) {
    TextTitle title = title(spec.caption().title(), words);
    double taken = titled
        ? title
            .arrange(g2,
                new RectangleConstraint(new Range(0, area.getWidth() - 2 * PADDING), new Range(0, area.getHeight())))
            .getHeight()
        : 0;
    Canvas canvas = new Canvas(area.getWidth() - 2 * PADDING, area.getHeight() - 2 * PADDING - taken, words);
    Scene scene = switch (spec) {
      case YearLine line -> new YearLineScene(line, canvas);
      case LevelStack stack -> new LevelStackScene(stack, canvas);
      case SchoolBars bars -> new SchoolBarsScene(bars, canvas);
      case MovementMatrix matrix -> new MovementMatrixScene(matrix, canvas);
      case LevelSlopes slopes -> new LevelSlopesScene(slopes, canvas);
      case SchoolScatter scatter -> new SchoolScatterScene(scatter, canvas);
      case MarkedScatter marked -> new SchoolScatterScene(marked, canvas);
      case HeatMap map -> new HeatMapScene(map, canvas);
      case StateMap map -> new StateMapScene(map, canvas);
    };
    JFreeChart chart = new JFreeChart(null, words.title(), scene.plot(), false);
    chart.setBackgroundPaint(words.ink().paper());
    chart.setPadding(new RectangleInsets(PADDING, PADDING, PADDING, PADDING));
    if (titled) {
      chart.addSubtitle(title);
    }
    scene.around().forEach(chart::addSubtitle);
    ChartRenderingInfo info = new ChartRenderingInfo(null);
    chart.draw(g2, area, info);
    return scene.regions(info.getPlotInfo().getDataArea());
  }

  private static TextTitle title(String text, Typeface words) {
    TextTitle title = new TextTitle(text, words.title());
    title.setPaint(words.ink().text());
    title.setPosition(RectangleEdge.TOP);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setTextAlignment(HorizontalAlignment.LEFT);
    title.setPadding(2, 8, 8, 8);
    return title;
  }

  private Typeface face() {
    synchronized (lock) {
      if (face == null) {
        face = Typeface.load(look);
      }
      return face;
    }
  }
}
