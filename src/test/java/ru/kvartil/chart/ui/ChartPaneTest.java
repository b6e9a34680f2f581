package ru.kvartil.chart.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.nio.IntBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
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
import ru.kvartil.chart.jfree.JFreeCharts;
import ru.kvartil.shared.DirectTasks;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks;
import ru.kvartil.ui.theme.Theme;

@ExtendWith(Hands.class)
class ChartPaneTest {
  @TempDir
  private Path folder;
  private final List<Target> opened = new ArrayList<>();
  private final List<String> tables = new ArrayList<>();
  private final List<String> suggested = new ArrayList<>();
  private Stage stage;
  private ChartPane pane;

  @Start
  void start(Stage shown) {
    stage = shown;
    pane = pane(new JFreeCharts(ChartLook.SCREEN), new DirectTasks());
    StackPane root = new StackPane(pane);
    Theme.install().dress(root);
    stage.setScene(new Scene(root, 640, 320));
    stage.show();
  }

  private ChartPane pane(ChartDrawer drawer, Tasks tasks) {
    ChartPane made = new ChartPane(drawer, tasks, name -> {
      suggested.add(name);
      return Optional.of(folder.resolve(name));
    });
    made.setOnOpen(opened::add);
    made.setOnTable(() -> tables.add("shown"));
    return made;
  }

  @BeforeEach
  void showBars(FxRobot robot) {
    robot.interact(() -> {
      pane.show(Charts.bars(33.33, Double.NaN, 4.1));
      stage.getScene().getRoot().layout();
    });
  }

  @Test
  void clickOpensTheSchool(FxRobot robot) {
    robot.clickOn(row(1), MouseButton.PRIMARY);

    assertThat(opened).containsExactly(new Target("school", "2"));
  }

  @Test
  void clickBesideOpensNothing(FxRobot robot) {
    Bounds bounds = pane.localToScreen(pane.getLayoutBounds());
    robot.clickOn(new Point2D(bounds.getMinX() + 200, bounds.getMaxY() - 6), MouseButton.PRIMARY);

    assertThat(opened).isEmpty();
  }

  @Test
  void tooltipSaysTheNumber(FxRobot robot) {
    robot.moveTo(row(0));

    assertThat(tooltips()).containsExactly("Школа № 1\nДоля, %: 33,3\u202f%");
  }

  @Test
  void arrowsWalkAndEnterOpens(FxRobot robot) {
    robot.interact(pane::requestFocus);
    robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP);

    Rectangle mark = robot.lookup(".chart-mark").queryAs(Rectangle.class);
    assertThat(mark.isVisible()).isTrue();
    assertThat(pane.getAccessibleHelp()).startsWith("Школа № 2");
    assertThat(tooltips()).containsExactly("Школа № 2\nДоля, %: нет данных");

    robot.type(KeyCode.ENTER);
    assertThat(opened).containsExactly(new Target("school", "2"));
    robot.type(KeyCode.ESCAPE);
    assertThat(mark.isVisible()).isFalse();
    assertThat(tooltips()).isEmpty();
  }

  @Test
  void enterWithoutAPartShowsTheTable(FxRobot robot) {
    robot.interact(pane::requestFocus);
    robot.type(KeyCode.ENTER);

    assertThat(tables).hasSize(1);
  }

  @Test
  void menuIsRussianAndSavesFiles(FxRobot robot) {
    robot.clickOn(row(0), MouseButton.SECONDARY);
    assertThat(menu()).extracting(MenuItem::getText).containsExactly("Откуда цифра", "Таблица", "Копировать картинку",
        "Сохранить PNG (300 точек на дюйм)…", "Сохранить SVG…", "Печать…");

    robot.interact(() -> menu().forEach(MenuItem::fire));

    assertThat(tables).hasSize(1);
    assertThat(suggested).containsExactly("Доля не преодолевших порог ОГЭ по математике, 2024-2025.png",
        "Доля не преодолевших порог ОГЭ по математике, 2024-2025.svg");
    assertThat(folder.resolve(suggested.get(0))).isRegularFile();
    assertThat(folder.resolve(suggested.get(1))).content().contains("Школа № 1").contains("33,3\u202f%");
    assertThat(opened).isEmpty();
  }

  @Test
  void sentenceIsTheAccessibleText() {
    assertThat(pane.getAccessibleText()).isEqualTo("Выше доли района 2 школы из 3.");
  }

  @Test
  void askedHeightHasRoomForEverySchool(FxRobot robot) {
    robot.interact(() -> pane.show(Charts.bars(new double[45])));

    assertThat(pane.prefHeight(640)).isGreaterThan(45 * 18);
  }

  @Test
  void largerLettersKeepRegionsUnderTheMouse(FxRobot robot) {
    robot.interact(() -> {
      pane.textScaleProperty().set(1.5);
      stage.getScene().getRoot().layout();
    });
    robot.clickOn(row(2), MouseButton.PRIMARY);

    assertThat(opened).containsExactly(new Target("school", "3"));
    assertThat(picture().getFitWidth()).isCloseTo(
        pane.getWidth() - pane.snappedLeftInset() - pane.snappedRightInset(), offset(2.0));
  }

  @Test
  void latestDrawingWins(FxRobot robot) {
    Later later = new Later();
    List<Integer> widths = new ArrayList<>();
    robot.interact(() -> {
      ChartPane slow = pane(new Blank(widths), later);
      stage.getScene().setRoot(new StackPane(slow));
      slow.show(Charts.bars(1));
      slow.resize(300, 200);
      slow.layout();
      slow.resize(400, 200);
      slow.layout();
      later.finishAll();
      ImageView shown = (ImageView) slow.getChildrenUnmodifiable().getFirst();
      assertThat(shown.getFitWidth()).isEqualTo(widths.getLast().doubleValue());
    });

    assertThat(widths).as("the older order is not drawn at all").hasSize(1);
  }

  private ImageView picture() {
    return (ImageView) pane.getChildrenUnmodifiable().getFirst();
  }

  /// Middle of a row of the three-school chart, where the regions say it is.
  private Point2D row(int index) {
    double zoom = pane.textScaleProperty().get();
    int width = (int) ((pane.getWidth() - 4) / zoom);
    int height = (int) ((pane.getHeight() - 4) / zoom);
    Box box = new JFreeCharts(ChartLook.SCREEN)
        .draw(Charts.bars(33.33, Double.NaN, 4.1), width, height, 1, Ground.LIGHT).regions()
        .get(index).box();
    return pane.localToScreen(2 + (box.x() + 60) * zoom, 2 + (box.y() + box.height() / 2) * zoom);
  }

  private static List<String> tooltips() {
    return Window.getWindows().stream().filter(Tooltip.class::isInstance).map(Tooltip.class::cast).filter(
        PopupWindow::isShowing).map(Tooltip::getText).toList();
  }

  private static List<MenuItem> menu() {
    return Window.getWindows().stream().filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast).findFirst().orElseThrow().getItems();
  }

  /// Tasks that wait until they are told to run.
  private static final class Later implements Tasks {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Tasks direct = new DirectTasks();

    @Override
    public <T> void run(String title, Work<T> work, Consumer<T> onSuccess, Consumer<Failure> onFailure) {
      waiting.add(() -> direct.run(title, work, onSuccess, onFailure));
    }

    @Override
    public <T> void run(String title, Work<T> work, Consumer<T> onSuccess) {
      waiting.add(() -> direct.run(title, work, onSuccess));
    }

    void finishAll() {
      while (!waiting.isEmpty()) {
        waiting.remove().run();
      }
    }
  }

  /// Draws white paper and remembers its width.
  private record Blank(List<Integer> widths) implements ChartDrawer {
    @Override
    public byte[] png(ChartSpec spec, ChartSize size, int dpi) {
      return new byte[0];
    }

    @Override
    public String svg(ChartSpec spec, ChartSize size) {
      return "";
    }

    @Override
    public DrawnChart draw(ChartSpec spec, int width, int height, double scale, Ground ground) {
      widths.add(width);
      return new DrawnChart(width, height, IntBuffer.allocate(width * height), List.<HotRegion>of());
    }
  }
}
