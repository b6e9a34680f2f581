package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import ru.kvartil.context.ExpectedResults.By;
import ru.kvartil.ui.Hands;

/// Expected results, similar schools and groups of the demonstration district in the real window.
@ExtendWith(Hands.class)
class GroupsWindowTest {
  private static final String SCHOOL = "Гимназия";
  @TempDir
  Path folder;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @Test
  void fromExpectedResultsToSimilarSchoolsAndGroups(FxRobot robot) throws Exception {
    Walk walk = new Walk(stage, robot, folder.resolve("user"), folder).demo();
    walk.press("section-indices").tab("index-tabs", "Ожидаемый результат").row("expected-schools", SCHOOL);
    walk.says("expected-chart-sentence", "учебный год", "R²", "Выше ожидаемого");
    assertThat(texts(walk.see("expected-remarks"))).anyMatch(text -> text.startsWith("Не вошли в расчёт: "));
    walk.choose("expected-by", By.SHARES).row("expected-schools", SCHOOL);
    assertThat(texts(walk.see("expected-remarks"))).anyMatch(text -> text.contains("приблизительны"));
    walk.open("expected-schools", SCHOOL).tab("school-tabs", "Похожие школы")
        .row("similar-schools", SCHOOL + " (эта школа)");
    assertThat(walk.<TableView<?>>see("similar-schools-view").getItems()).hasSize(11);
    walk.press("section-indices").tab("index-tabs", "Группы").row("groups-by", "По месту");
    walk.row("groups-schools", SCHOOL);
    assertThat(walk.<TableView<?>>see("groups-connections-view").getItems()).isNotEmpty();
    walk.says("groups-map-0-sentence", "Группа 1: ", "Группа 2: ");
    assertThat(texts(walk.see("groups-remarks"))).anyMatch(text -> text.startsWith("Устойчивость: "))
        .anyMatch(text -> text.contains("признаков можно взять не больше 4"));
    assertThat(texts(walk.see("groups-together"))).anyMatch(text -> text.startsWith("Главные компоненты не считаются"));
    walk.choose("groups-k", "4").row("groups-traits", "Группа 4");
    assertThat(walk.<TableView<?>>see("groups-trials-view").getItems()).hasSize(4);
    walk.close();
  }

  private static List<String> texts(Node node) {
    if (node instanceof Label label) {
      return List.of(label.getText());
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(child -> texts(child).stream()).toList()
        : List.of();
  }
}
