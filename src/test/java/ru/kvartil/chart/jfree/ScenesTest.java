package ru.kvartil.chart.jfree;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.chart.Box;
import ru.kvartil.chart.ChartLook;
import ru.kvartil.chart.Charts;
import ru.kvartil.chart.YearLine;

class ScenesTest {
  private final Canvas canvas = new Canvas(700, 300, Typeface.load(ChartLook.SCREEN));

  @Test
  void missingYearMakesAGapInTheLine() {
    XYPlot plot = (XYPlot) new YearLineScene(Charts.line(0.31, Double.NaN, 0.27), canvas).plot();

    assertThat(plot.getDataset().getX(0, 1)).isEqualTo(2024.0);
    assertThat(plot.getDataset().getY(0, 1)).isNull();
    assertThat(plot.getDataset().getY(0, 2)).isEqualTo(0.27);
  }

  @Test
  void missingCountsAndValuesAreNotZero() {
    CategoryPlot stack = (CategoryPlot) new LevelStackScene(Charts.stack(new int[]{}, new int[]{0, 1, 2, 3}), canvas)
        .plot();
    CategoryPlot bars = (CategoryPlot) new SchoolBarsScene(Charts.bars(0, Double.NaN), canvas).plot();

    assertThat(stack.getDataset().getValue(0, 0).doubleValue()).isNaN();
    assertThat(stack.getDataset().getValue(0, 1).doubleValue()).isZero();
    assertThat(bars.getDataset().getValue(0, 0).doubleValue()).isZero();
    assertThat(bars.getDataset().getValue(0, 1).doubleValue()).isNaN();
  }

  @Test
  void axisLeavesRoomBeyondItsMarks() {
    TickAxis axis = new TickAxis(List.of(new TickAxis.Mark(0, "0"), new TickAxis.Mark(10, "10")), 20, 30,
        canvas.face());
    Rectangle2D area = new Rectangle2D.Double(100, 0, 250, 100);

    assertThat(axis.valueToJava2D(0, area, RectangleEdge.BOTTOM)).isEqualTo(120);
    assertThat(axis.valueToJava2D(10, area, RectangleEdge.BOTTOM)).isEqualTo(320);
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      0,    1,     0.001, 4, '[0.0, 0.25, 0.5, 0.75, 1.0]'
      0,    1,     0.001, 5, '[0.0, 0.2, 0.4, 0.6, 0.8, 1.0]'
      0,    54.5,  0.1,   3, '[0.0, 20.0, 40.0, 60.0]'
      -12,  33,    0.1,   3, '[-20.0, 0.0, 20.0, 40.0]'
      0,    0,     0.1,   5, '[0.0, 0.1]'
      0,    3,     1,     5, '[0.0, 1.0, 2.0, 3.0]'
      0,    7,     1,     3, '[0.0, 5.0, 10.0]'
      0.3,  0.3,   0.001, 5, '[0.3, 0.301]'
      """)
  void marksAreRoundAndCoverTheValues(double low, double high, double finest, int intervals, String marks) {
    assertThat(NiceTicks.of(low, high, finest, intervals)).hasToString(marks);
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      Школа № 8,                          1, 9,  'Школа № 8'
      Школа № 8,                          2, 7,  'Школа|№ 8'
      Луговская основная школа,           1, 13, 'Луговск…школа'
      Луговская основная школа,           2, 14, 'Луговская|основная школа'
      МБОУ СОШ № 8 имени А. С. Зорина,    2, 13, 'МБОУ СОШ № 8|имени…Зорина'
      Достопримечательность,              2, 8,  'Дост…сть'
      """)
  void namesBreakAtSpacesAndLoseTheirMiddle(String name, int lines, double width, String fitted) {
    assertThat(String.join("|", Words.fit(name, lines, width, String::length))).isEqualTo(fitted);
  }

  @Test
  void wordsGoWhereNothingIs() {
    Placement placement = new Placement(new Rectangle2D.Double(0, 0, 100, 100), List.of(new Line2D.Double(0, 0, 100,
        100)));
    Box crossed = new Box(40, 40, 20, 10);
    Box outside = new Box(90, 10, 20, 10);
    Box free = new Box(10, 60, 20, 10);

    assertThat(placement.place(List.of(crossed, outside, free))).contains(free);
    assertThat(placement.place(List.of(free))).isEmpty();
  }

  @Test
  void thinBandsAreNamedByALegend() {
    var thin = new YearLineScene((YearLine) Pictures.charts().get("line-thin"), canvas);
    var wide = new YearLineScene(Charts.line(0.3, 0.4), canvas);

    assertThat(thin.around()).hasAtLeastOneElementOfType(Legend.class);
    assertThat(wide.around()).doesNotHaveAnyElementsOfTypes(Legend.class);
  }
}
