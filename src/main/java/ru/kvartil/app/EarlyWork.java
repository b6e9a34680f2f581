package ru.kvartil.app;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import ru.kvartil.chart.Caption;
import ru.kvartil.chart.ChartLook;
import ru.kvartil.chart.Ground;
import ru.kvartil.chart.Level;
import ru.kvartil.chart.MovementMatrix;
import ru.kvartil.chart.Tone;
import ru.kvartil.chart.jfree.JFreeCharts;
import ru.kvartil.methodology.Methods;
import ru.kvartil.shared.NaturalOrder;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Engine;

/// What every start of the window needs and what needs neither window nor data. It is done on a thread of its own while
/// JavaFX makes its first window: the second core has nothing else to do then. All of it is thrown away; what stays is
/// that the classes are loaded and their tables filled when the first page asks for them.
final class EarlyWork {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 320;

  private EarlyWork() {}

  /// Begins; returns at once.
  static void begin() {
    Thread.ofPlatform().daemon().name("kvartil-early").start(EarlyWork::all);
  }

  private static void all() {
    Engine.prepare();
    Methods _ = Methods.shipped();
    int _ = new NaturalOrder().compare("1", "2");
    new JFreeCharts(ChartLook.SCREEN).draw(chart(), WIDTH, HEIGHT, 1, Ground.LIGHT);
  }

  /// The chart of the first page, of nobody.
  private static MovementMatrix chart() {
    SchoolYear year = new SchoolYear(2025);
    List<Level> levels = List.of(new Level("1", Tone.QUARTILE_1), new Level("2", Tone.QUARTILE_2));
    MovementMatrix.Cell cell = new MovementMatrix.Cell(1, "", Optional.empty());
    return new MovementMatrix(new Caption("1", "1"), year.previous(), year, levels,
        Collections.nCopies(levels.size(), Collections.nCopies(levels.size(), cell)));
  }
}
