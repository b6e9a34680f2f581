package ru.kvartil.chart.jfree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import ru.kvartil.chart.Box;
import ru.kvartil.chart.ChartDrawer;
import ru.kvartil.chart.ChartLook;
import ru.kvartil.chart.ChartSize;
import ru.kvartil.chart.ChartSpec;
import ru.kvartil.chart.Charts;
import ru.kvartil.chart.DrawnChart;
import ru.kvartil.chart.Ground;
import ru.kvartil.chart.HotRegion;
import ru.kvartil.chart.Target;

class JFreeChartsTest {
  private static final ChartSize FIGURE = new ChartSize(160, 70);
  private final ChartDrawer screen = new JFreeCharts(ChartLook.SCREEN);
  private final ChartDrawer document = new JFreeCharts(ChartLook.DOCUMENT);

  @ParameterizedTest
  @CsvSource({"300, 11811", "96, 3780", "72, 2835"})
  void pngKnowsItsResolution(int dpi, int perMetre) {
    byte[] png = document.png(Charts.line(0.31, 0.34), FIGURE, dpi);

    int at = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs");
    ByteBuffer chunk = ByteBuffer.wrap(png, at + 4, 9);
    assertThat(chunk.getInt()).isEqualTo(perMetre);
    assertThat(chunk.getInt()).isEqualTo(perMetre);
    assertThat(chunk.get()).isEqualTo((byte) 1);
  }

  @Test
  void pngHasTheSizeOnPaper() throws Exception {
    var image = ImageIO.read(new ByteArrayInputStream(document.png(Charts.line(0.31, 0.34), FIGURE, 300)));

    assertThat(image.getWidth()).isEqualTo(1890);
    assertThat(image.getHeight()).isEqualTo(827);
  }

  @Test
  void refusesAResolutionThatIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> screen.png(Charts.line(1), FIGURE, 0));
  }

  @Test
  void svgKeepsTextWithDecimalCommasAndDescribesItself() throws Exception {
    Document svg = parsed(document.svg(Charts.line(0.31, Double.NaN, 0.27), FIGURE));

    assertThat(texts(svg, "text")).contains("0,310", "0,270", "0,25", "0,5", "2022/23", "2023/24", "2024/25",
        "нет данных", "ИОР", "1 низкий", "4 высокий").noneMatch(text -> text.contains("."));
    assertThat(texts(svg, "desc")).first().asString().contains("n = 22 школы");
    assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo("160mm");
  }

  @Test
  void onlyFilesOfTheScreenCarryTheirTitle() throws Exception {
    ChartSpec stack = Charts.stack(new int[]{6, 6, 6, 4});

    assertThat(texts(parsed(screen.svg(stack, FIGURE)), "text")).contains("Школы по квартилям, границы 2020/21", "6",
        "22 школы");
    assertThat(texts(parsed(document.svg(stack, FIGURE)), "text")).doesNotContain(
        "Школы по квартилям, границы 2020/21");
  }

  @Test
  void svgOfOneChartIsAlwaysTheSame() {
    ChartSpec bars = Charts.bars(1, 2, 3);

    assertThat(screen.svg(bars, FIGURE)).isEqualTo(screen.svg(bars, FIGURE));
  }

  @Test
  void everyYearOfALineIsARegion() {
    List<HotRegion> regions = screen.draw(Charts.line(0.31, Double.NaN, 0.27), 700, 300, 1, Ground.LIGHT).regions();

    assertThat(regions).extracting(HotRegion::text).containsExactly("2022/2023\nИОР: 0,310",
        "2023/2024\nИОР: нет данных", "2024/2025\nИОР: 0,270");
    assertThat(regions).extracting(HotRegion::target).containsOnly(Optional.of(new Target("school", "8")));
    assertThat(regions.get(2).box().y()).as("a lower value lies lower").isGreaterThan(regions.get(0).box().y());
  }

  @Test
  void segmentsThatHoldSchoolsAreRegionsFromBelow() {
    List<HotRegion> regions = screen.draw(Charts.stack(new int[]{7, 0, 5, 10}, new int[]{}), 700, 300, 2, Ground.LIGHT)
        .regions();

    assertThat(regions).extracting(HotRegion::text).containsExactly("2023/2024\n1 низкий: 7 школ из 22",
        "2023/2024\n3 выше среднего: 5 школ из 22", "2023/2024\n4 высокий: 10 школ из 22", "2024/2025\nнет данных");
    assertThat(regions.get(0).target()).contains(new Target("quartile", "2024-1"));
    Box low = regions.get(0).box();
    Box high = regions.get(2).box();
    assertThat(high.height() / low.height()).isCloseTo(10.0 / 7, offset(0.01));
    assertThat(low.y()).isGreaterThan(high.y() + high.height());
  }

  @Test
  void rowsOfSchoolsAreRegionsEvenWithoutAValue() {
    DrawnChart drawn = screen.draw(Charts.bars(33.33, Double.NaN, 4.1), 700, 200, 1.5, Ground.LIGHT);

    assertThat(drawn.regions()).extracting(HotRegion::text).containsExactly("Школа № 1\nДоля, %: 33,3\u202f%",
        "Школа № 2\nДоля, %: нет данных", "Школа № 3\nДоля, %: 4,1\u202f%");
    assertThat(drawn.pixelWidth()).isEqualTo(1050);
    Box second = drawn.regions().get(1).box();
    assertThat(drawn.regionAt(20, second.y() + second.height() / 2)).hasValue(1);
    assertThat(drawn.regionAt(20, 1)).isEmpty();
  }

  @Test
  void regionsLieInsideThePicture() {
    for (ChartSpec spec : Pictures.charts().values()) {
      assertThat(screen.draw(spec, 640, 320, 1, Ground.LIGHT).regions()).isNotEmpty().allSatisfy(region -> {
        assertThat(region.box().x()).isNotNegative();
        assertThat(region.box().y()).isNotNegative();
        assertThat(region.box().x() + region.box().width()).isLessThanOrEqualTo(640.5);
        assertThat(region.box().y() + region.box().height()).isLessThanOrEqualTo(320.5);
      });
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "12, 300", "300, 12", "90, 60", "380, 230", "1366, 768", "2560, 400"})
  void drawsAtAnySize(int width, int height) {
    for (ChartSpec spec : Pictures.charts().values()) {
      assertThat(screen.draw(spec, width, height, 1, Ground.LIGHT).pixels().remaining()).isEqualTo(width * height);
    }
  }

  @Test
  void threadsDoNotMeet() throws Exception {
    ChartSpec spec = Charts.line(0.310, 0.340, 0.270, 0.293, 0.241);
    DrawnChart alone = screen.draw(spec, 400, 200, 1, Ground.LIGHT);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<DrawnChart>> drawings = IntStream.range(0, 12).mapToObj(
          i -> (Callable<DrawnChart>) () -> screen.draw(spec, 400, 200, 1, Ground.LIGHT)).toList();
      for (Future<DrawnChart> drawing : threads.invokeAll(drawings)) {
        assertThat(drawing.get()).isEqualTo(alone);
      }
    }
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  private static List<String> texts(Document svg, String element) {
    NodeList nodes = svg.getElementsByTagName(element);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> nodes.item(i).getTextContent()).toList();
  }
}
