package ru.kvartil.ui;

import java.time.Duration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import ru.kvartil.ui.theme.Theme;

@ExtendWith(Hands.class)
class ShellTest {
  private final List<String> shown = new ArrayList<>();
  private DemoShell demo;

  @Start
  void start(Stage stage) {
    demo = new DemoShell();
    Theme.install().dress(demo.shell);
    stage.setScene(new Scene(demo.shell, 1000, 600));
    stage.show();
  }

  @Test
  void keysOpenSectionsByTheirPlace(FxRobot robot) {
    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT2).release(KeyCode.CONTROL);
    assertThat(title(robot)).isEqualTo("Данные");
    assertThat(line(robot, "data").isSelected()).isTrue();
    assertThat(line(robot, "schools").isSelected()).isFalse();
    assertThat(line(robot, "data").getTooltip().getText()).isEqualTo("Данные (Ctrl+2)");
  }

  @Test
  void theRailOpensSections(FxRobot robot) {
    robot.clickOn("#section-indices");
    assertThat(title(robot)).isEqualTo("Индексы");
    robot.clickOn("#section-indices");
    assertThat(line(robot, "indices").isSelected()).isTrue();
  }

  @Test
  void aPageOnTopHasAWayBack(FxRobot robot) {
    robot.interact(() -> demo.shell.open(page("Школа № 8")));
    assertThat(title(robot)).isEqualTo("Школа № 8");
    assertThat(robot.lookup("#back-0").queryLabeled().getText()).isEqualTo("Школы ›");
    robot.clickOn("#back-0");
    assertThat(title(robot)).isEqualTo("Школы");
    assertThat(robot.lookup("#back-0").tryQuery()).isEmpty();
  }

  @Test
  void altLeftGoesBackOnePage(FxRobot robot) {
    robot.interact(() -> {
      demo.shell.open(page("Школа № 8"));
      TextField field = new TextField();
      demo.shell.open(Page.of(new PageHead("Значение"), new VBox(field), () -> {}));
      field.requestFocus();
    });
    robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
    assertThat(title(robot)).isEqualTo("Школа № 8");
  }

  @Test
  void aSectionRemembersWhereItWasLeft(FxRobot robot) {
    robot.interact(() -> demo.shell.open(page("Школа № 8")));
    robot.clickOn("#section-data").clickOn("#section-schools");
    assertThat(title(robot)).isEqualTo("Школа № 8");
    robot.clickOn("#section-schools");
    assertThat(title(robot)).isEqualTo("Школы");
  }

  @Test
  void aPageOfAnotherSectionStandsOnThatSectionsFirstPage(FxRobot robot) {
    robot.interact(() -> {
      demo.shell.open(page("Школа № 1"));
      demo.shell.openSection("data");
      demo.shell.openSection("schools", page("Школа № 8"));
    });
    assertThat(title(robot)).isEqualTo("Школа № 8");
    robot.interact(demo.shell::back);
    assertThat(title(robot)).isEqualTo("Школы");
    robot.interact(demo.shell::back);
    assertThat(title(robot)).isEqualTo("Школы");
  }

  @Test
  void aPageIsToldEachTimeItIsShownAndWhenDataChanged(FxRobot robot) {
    robot.interact(() -> demo.shell.open(page("Школа № 8")));
    robot.interact(demo.shell::refresh);
    robot.interact(() -> demo.shell.openSection("data"));
    robot.interact(() -> demo.shell.openSection("schools"));
    assertThat(shown).containsExactly("Школа № 8", "Школа № 8", "Школа № 8");
  }

  @Test
  void focusReturnsWithThePage(FxRobot robot) {
    TextField first = new TextField();
    TextField second = new TextField();
    robot.interact(() -> {
      demo.shell.open(Page.of(new PageHead("Школа № 8"), new VBox(first, second), () -> {}));
      second.requestFocus();
    });
    robot.clickOn("#section-data");
    assertThat(second.isFocused()).isFalse();
    robot.clickOn("#section-schools");
    assertThat(second.isFocused()).isTrue();
  }

  @Test
  void thereIsNoSectionThatWasNotGiven() {
    assertThatThrownBy(() -> demo.shell.openSection("staff")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theStatusBarSaysWhatIsWorkedOnAndStopsIt(FxRobot robot) {
    RunningTask task = new RunningTask("Читаю файл", Runnable::run);
    robot.interact(() -> demo.running.add(task));
    org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
      while (!robot.lookup("#status-work").query().getParent().isVisible()) {
        Thread.onSpinWait();
      }
    });
    robot.interact(() -> task.report(0.62, "Читаю лист «2024»"));
    assertThat(robot.lookup("#status-work").queryLabeled().getText()).isEqualTo("Читаю лист «2024»: 62\u202f%");
    robot.clickOn("#status-stop");
    assertThat(task.cancelled()).isTrue();
    robot.interact(() -> demo.running.clear());
    assertThat(robot.lookup("#status-work").query().getParent().isVisible()).isFalse();
  }

  private Page page(String title) {
    return Page.of(new PageHead(title), new Label(title), () -> shown.add(title));
  }

  private static String title(FxRobot robot) {
    return robot.lookup("#page-title").queryLabeled().getText();
  }

  private static ToggleButton line(FxRobot robot, String id) {
    return robot.lookup("#section-" + id).queryAs(ToggleButton.class);
  }
}
