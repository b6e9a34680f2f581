package ru.kvartil.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.theme.Theme;

@ExtendWith(Hands.class)
class MainWindowTest {
  private final List<Object> heard = new ArrayList<>();
  private MainWindow window;
  private WindowDialogs dialogs;

  @Start
  void start(Stage stage) {
    Theme theme = Theme.install();
    window = new MainWindow(stage, theme);
    dialogs = new WindowDialogs(window, theme, () -> heard.add("log"));
    window.show("Квартиль",
        new FirstStartView(new FirstStart(LocalDate.of(2026, 11, 21), Optional.empty()), new Heard()));
  }

  private final class Heard implements FirstStartView.Ways {
    @Override
    public void load(FirstStart.Answers answers) {
      heard.add(answers);
    }

    @Override
    public void copy() {
      heard.add("copy");
    }

    @Override
    public void existing() {
      heard.add("existing");
    }

    @Override
    public void server() {
      heard.add("server");
    }

    @Override
    public void demo() {
      heard.add("demo");
    }
  }

  @Test
  void theFirstStartAsksForTheDistrictBeforeLoading(FxRobot robot) {
    robot.clickOn("#first-load");
    assertThat(heard).isEmpty();
    assertThat(robot.lookup("#first-district-error").queryLabeled().getText()).isNotEmpty();
    assertThat(robot.lookup("#first-district").query().isFocused()).isTrue();
    robot.write("Берёзовский район").type(KeyCode.ENTER);
    assertThat(heard).containsExactly(new FirstStart.Answers("Берёзовский район", new SchoolYear(2026)));
  }

  @Test
  void theDemonstrationDistrictNeedsNoAnswers(FxRobot robot) {
    robot.clickOn("#first-demo");
    assertThat(heard).containsExactly("demo");
  }

  @Test
  void aFailureStandsInTheCornerAndStopsNobody(FxRobot robot) {
    robot.interact(() -> dialogs.failed("Читаю", new Failure(Texts.of(Shell.class), "task.stopped")));
    assertThat(robot.lookup(".notice-what").queryAs(Labeled.class).getText()).isEqualTo("Работа остановлена.");
    assertThat(robot.lookup(".notice-then").queryAs(Labeled.class).getText()).startsWith("Сохранённое раньше");
    robot.clickOn("#first-demo");
    assertThat(heard).containsExactly("demo");
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup(".notice").tryQuery()).isEmpty();
  }

  @Test
  void theSameMessageIsNotRepeatedAndOldOnesGiveWay(FxRobot robot) {
    robot.interact(() -> {
      dialogs.tell(new Message("Первое.", ""));
      dialogs.tell(new Message("Первое.", ""));
      assertThat(window.notices().getChildren()).hasSize(1);
      List.of("2", "3", "4", "5").forEach(text -> dialogs.tell(new Message(text, "")));
      assertThat(window.notices().getChildren()).hasSize(4).noneMatch(n -> "Первое.".equals(n.getAccessibleText()));
    });
  }

  @Test
  void aQuestionNamesBothOutcomes(FxRobot robot) {
    ask(robot);
    assertThat(robot.lookup("#dialog-yes").queryButton().getText()).isEqualTo("Заменить");
    assertThat(robot.lookup("#dialog-no").queryButton().getText()).isEqualTo("Оставить прежнее");
    robot.clickOn("#dialog-yes");
    assertThat(heard).containsExactly(true);
  }

  @Test
  void escapeAnswersThatNothingChanges(FxRobot robot) {
    ask(robot);
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(heard).containsExactly(false);
  }

  @Test
  void aBugShowsItsCodeOnceAndTheWayToTheLog(FxRobot robot) {
    CrashCode code = new CrashCode("3F7K-9Q2D");
    robot.interact(() -> {
      dialogs.crashed(code);
      dialogs.crashed(code);
    });
    assertThat(robot.lookup("#crash-code").queryAllAs(TextField.class)).hasSize(1).first()
        .extracting(TextField::getText).isEqualTo("3F7K-9Q2D");
    assertThat(robot.lookup("#dialog-text").queryLabeled().getText()).contains("Сохранённые данные целы");
    robot.clickOn("#crash-log");
    assertThat(heard).containsExactly("log");
  }

  private void ask(FxRobot robot) {
    Question question = new Question("Замена имени", "Имя уже есть. Заменить его?", "Заменить", "Оставить прежнее");
    javafx.application.Platform.runLater(() -> heard.add(dialogs.ask(question)));
    WaitForAsyncUtils.waitForFxEvents();
  }
}
