package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ru.kvartil.ui.table.ColumnFilter;
import ru.kvartil.ui.table.DataTable;

/// How long the window stands still while a person works with a thousand schools: the time between two frames, and what of
/// it the window's thread itself was busy. An aim, not a gate: no frame longer than 100 ms on a machine that does nothing
/// else. Everything is done twice, because the first time also loads classes and styles.
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
class FrameTimesTest {
  private static final int SCHOOLS = 1000;
  private final Map<String, List<double[]>> frames = new LinkedHashMap<>();
  @TempDir
  Path folder;
  private Stage stage;
  private FxRobot robot;
  private Walk walk;
  private String doing = "";

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @Test
  void aThousandSchools(FxRobot by) throws Exception {
    robot = by;
    SizedDistrict.make(folder, SCHOOLS);
    walk = new Walk(stage, robot, folder, folder);
    robot.interact(this::watch);
    try {
      for (String round : List.of("first", "again")) {
        schools(round);
        pages(round);
        search(round);
      }
      walk.close();
    } finally {
      report();
    }
    assertThat(frames.values().stream().mapToInt(List::size).sum()).as("frames").isGreaterThan(500);
  }

  private void schools(String round) {
    walk.press("section-schools").row("schools", "СОШ № 1");
    DataTable<?> table = walk.see("schools");
    TableView<?> view = walk.see("schools-view");
    robot.interact(view::requestFocus);
    VirtualFlow<?> flow = (VirtualFlow<?>) view.lookup(".virtual-flow");
    measure(round + ": scrolling", 150, i -> flow.scrollPixels(i < 75 ? 97 : -97));
    measure(round + ": scrolling by pages", 20, i -> view.scrollTo(i * 47 % SCHOOLS));
    measure(round + ": filter by a part of a word", 6, i -> {
      if (i % 2 == 0) {
        table.filter("name", Optional.of(new ColumnFilter.Containing("№ " + i)));
      } else {
        table.resetFilters();
      }
    });
    measure(round + ": filter by numbers", 4, i -> {
      if (i % 2 == 0) {
        table.filter("outcome", Optional.of(new ColumnFilter.Within(OptionalDouble.of(0.2), OptionalDouble.of(0.7),
            true, false)));
      } else {
        table.resetFilters();
      }
    });
    measure(round + ": list of values of a filter", 3, _ -> {
      view.requestFocus();
      view.fireEvent(key(KeyCode.DOWN, true));
    });
    robot.type(KeyCode.ESCAPE);
    measure(round + ": sorting", 4, i -> table.sortBy(i % 2 == 0 ? "outcome" : "name", i < 2));
    robot.interact(view::requestFocus);
    type(round + ": find as one types", "сош № 87");
    robot.type(KeyCode.ESCAPE);
  }

  private void pages(String round) {
    walk.press("section-indices").tab("index-tabs", "Выявление")
        .choose("identified-rules", IdentificationWindowTest.rules("Кировский"));
    measure(round + ": identification", 1, _ -> {});
    doing = round + ": reasons of a school";
    walk.open("identified-schools", "СОШ № 87").see("identified-count");
    rest();
    doing = round + ": trying out";
    walk.press("identified-try").says("try-headline", "было");
    rest();
    doing = round + ": rule sets side by side";
    walk.press("section-indices").press("identified-compare").row("rules-schools", "СОШ № 87");
    rest();
    walk.press("section-indices");
    for (String section : List.of("data", "indices", "documents", "settings", "overview", "schools")) {
      measure(round + ": section " + section, 1,
          _ -> ((ToggleButton) stage.getScene().getRoot().lookup("#section-" + section)).fire());
    }
    doing = round + ": card";
    walk.open("schools", "СОШ № 87");
    rest();
    TabPane tabs = walk.see("school-tabs");
    for (Tab tab : tabs.getTabs()) {
      measure(round + ": card, " + tab.getText(), 1, _ -> tabs.getSelectionModel().select(tab));
    }
    walk.press("section-schools");
  }

  private void search(String round) {
    doing = round + ": search opens";
    robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
    rest();
    TextField field = walk.see("search");
    for (String words : List.of("школа 87", "сош№ 870", "ырщдф", "соооооо", "справка")) {
      measure(round + ": search, a letter", words.length(), i -> field.setText(words.substring(0, i + 1)));
    }
    robot.type(KeyCode.ESCAPE);
  }

  private void type(String what, String words) {
    doing = what;
    for (char letter : words.toCharArray()) {
      robot.write(letter);
      rest();
    }
    doing = "";
  }

  private static javafx.scene.input.KeyEvent key(KeyCode code, boolean alt) {
    return new javafx.scene.input.KeyEvent(javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", code, false, false, alt,
        false);
  }

  /// Does something on the window's thread again and again, and waits each time until the window has come to rest.
  private void measure(String what, int times, IntConsumer action) {
    doing = what;
    for (int i = 0; i < times; i++) {
      int turn = i;
      robot.interact(() -> action.accept(turn));
      rest();
    }
    doing = "";
  }

  /// What is computed in the background may take its time: here only the window is asked not to stand still.
  private void rest() {
    for (int i = 0; i < 6 && !walk.idle(); i++) {
      robot.sleep(200);
    }
    robot.sleep(60);
  }

  private void watch() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long[] before = {0, 0};
    new AnimationTimer() {
      @Override
      public void handle(long ignored) {
        long now = System.nanoTime();
        long busy = threads.getCurrentThreadCpuTime();
        if (before[0] > 0 && !doing.isEmpty()) {
          frames.computeIfAbsent(doing, _ -> new ArrayList<>())
              .add(new double[]{(now - before[0]) / 1e6, (busy - before[1]) / 1e6});
        }
        before[0] = now;
        before[1] = busy;
      }
    }.start();
  }

  private void report() {
    System.out.printf("%d schools, milliseconds between frames (and busy of the window's thread)%n", SCHOOLS);
    frames.forEach((what, each) -> {
      double[] gaps = each.stream().mapToDouble(frame -> frame[0]).sorted().toArray();
      double[] busy = each.stream().mapToDouble(frame -> frame[1]).sorted().toArray();
      System.out.printf("%-38s frames %4d, median %3.0f, 95 %% %4.0f, 99 %% %4.0f, longest %4.0f (busy %4.0f)%n", what,
          gaps.length, at(gaps, 0.5), at(gaps, 0.95), at(gaps, 0.99), at(gaps, 1), at(busy, 1));
    });
  }

  private static double at(double[] sorted, double part) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  }
}
