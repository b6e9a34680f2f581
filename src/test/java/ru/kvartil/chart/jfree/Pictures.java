package ru.kvartil.chart.jfree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ru.kvartil.chart.Caption;
import ru.kvartil.chart.ChartDrawer;
import ru.kvartil.chart.ChartLook;
import ru.kvartil.chart.ChartSize;
import ru.kvartil.chart.ChartSpec;
import ru.kvartil.chart.Charts;
import ru.kvartil.chart.Districts;
import ru.kvartil.chart.LevelBands;
import ru.kvartil.chart.SchoolBars;
import ru.kvartil.chart.Tone;
import ru.kvartil.chart.YearLine;

/// Draws the kinds of charts at their easy and hard sizes into `target/charts`, to be looked at.
@Tag("bench")
class Pictures {
  private static final Path FOLDER = Path.of("target", "charts");
  private static final double NONE = Double.NaN;

  @Test
  void drawAll() throws IOException {
    Files.createDirectories(FOLDER);
    ChartDrawer screen = new JFreeCharts(ChartLook.SCREEN);
    ChartDrawer document = new JFreeCharts(ChartLook.DOCUMENT);
    for (Map.Entry<String, ChartSpec> chart : charts().entrySet()) {
      ChartSpec spec = chart.getValue();
      write(chart.getKey() + "-wide.png", screen.png(spec, ChartSize.ofScreen(740, spec.naturalHeight(740)), 96));
      write(chart.getKey() + "-narrow.png", screen.png(spec, ChartSize.ofScreen(380, 230), 96));
      write(chart.getKey() + "-document.png", document.png(spec, ChartSize.natural(spec, 165), 120));
      Files.writeString(FOLDER.resolve(chart.getKey() + ".svg"), document.svg(spec, ChartSize.natural(spec, 165)));
    }
  }

  private static void write(String name, byte[] bytes) throws IOException {
    Files.write(FOLDER.resolve(name), bytes);
  }

  static Map<String, ChartSpec> charts() {
    Map<String, ChartSpec> charts = new TreeMap<>();
    charts.put("line-01", Charts.line(0.31));
    charts.put("line-02", Charts.line(0.31, 0.34));
    charts.put("line-05", Charts.line(0.310, 0.340, 0.270, 0.293, 0.241));
    charts.put("line-05-gap", Charts.line(0.310, 0.340, NONE, 0.293, 0.741));
    charts.put("line-05-none", Charts.line(NONE, NONE, NONE, NONE, NONE));
    charts.put("line-12", Charts.line(0.31, 0.34, 0.27, NONE, NONE, 0.81, 0.99, 1.0, 0.4, 0.02, 0, 0.34));
    charts.put("line-thin", thinBands());
    charts.put("line-plain", new YearLine(new Caption("ИОР по годам", "Уровни не называются."), Charts.OUTCOME,
        LevelBands.none(), Charts.line(0.5, 0.6, 0.55).points()));
    charts.put("stack-01", Charts.stack(new int[]{6, 6, 6, 4}));
    charts.put("stack-05", Charts.stack(new int[]{6, 6, 6, 4}, new int[]{6, 5, 6, 5}, new int[]{7, 5, 5, 5},
        new int[]{}, new int[]{5, 5, 7, 5}));
    charts.put("stack-12", Charts.stack(IntStream.range(0, 12).mapToObj(i -> i == 3
        ? new int[]{}
        : new int[]{1 + i % 3, 2, 25, 17 - i}).toArray(int[][]::new)));
    charts.put("stack-none", Charts.stack(new int[]{}, new int[]{}));
    charts.put("bars-03", Charts.bars(33.33, NONE, 4.1));
    charts.put("bars-24-tones", toned(24));
    charts.put("bars-45-long", Charts.bars(
        "МБОУ «Средняя общеобразовательная школа № %d имени А. С. Зорина с. Верхние Ключи»", randoms(45)));
    charts.put("bars-45", Charts.bars(randoms(45)));
    charts.put("bars-none", Charts.bars(NONE, NONE, NONE));
    charts.put("bars-negative", Charts.bars(-12, 5, 33, NONE));
    charts.put("bars-100", Charts.bars(100, 99.95, 0, 0.04));
    charts.put("movement-03", Districts.movement(new int[][]{{0, 1, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 0}}));
    charts.put("movement-24", Districts.movement(new int[][]{{3, 2, 0, 0, 0}, {1, 2, 2, 0, 1}, {0, 1, 4, 1, 0},
      {0, 0, 1, 5, 0}, {1, 0, 0, 0, 0}}));
    charts.put("movement-200", Districts.movement(new int[][]{{41, 9, 0, 0}, {7, 31, 12, 0}, {2, 10, 28, 10},
      {0, 0, 10, 40}}));
    for (int schools : new int[]{3, 24, 60, 200}) {
      String size = "-%03d".formatted(schools);
      charts.put("slopes" + size, Districts.slopes(schools, 5));
      charts.put("scatter" + size, Districts.scatter(Math.max(4, schools)));
      charts.put("map" + size, Districts.map(schools, 5).pages(40).getFirst());
    }
    charts.put("states-24", Districts.states(24, 20));
    charts.put("states-08", Districts.states(8, 4));
    charts.put("fields-24", Districts.fields(24));
    charts.put("map-wide", Districts.map(24, 10));
    return charts;
  }

  private static YearLine thinBands() {
    YearLine line = Charts.line(0.31, 0.34, 0.27);
    return new YearLine(line.caption(), line.axis(), new LevelBands(Charts.LEVELS, line.years().stream().map(
        year -> new LevelBands.Borders(year, List.of(0.60, 0.61, 0.66))).toList()), line.points());
  }

  private static SchoolBars toned(int n) {
    SchoolBars plain = Charts.bars(Arrays.stream(randoms(n)).sorted().toArray());
    return new SchoolBars(plain.caption(), plain.axis(), IntStream.range(0, n).mapToObj(i -> {
      SchoolBars.Bar bar = plain.bars().get(i);
      return new SchoolBars.Bar(bar.name(), bar.value(), Tone.ofQuartile(1 + i * 4 / n), "", Optional.empty());
    }).toList(), List.of(new SchoolBars.Mark("Район", 28.4), new SchoolBars.Mark("Порог, принятый центром", 30)));
  }

  private static double[] randoms(int n) {
    Random random = new Random(8);
    return DoubleStream.generate(() -> random.nextDouble() * 60).limit(n).toArray();
  }
}
