package ru.kvartil.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import ru.kvartil.ui.theme.Appearance;
import ru.kvartil.ui.theme.Look;
import ru.kvartil.ui.theme.Theme;

/// The head of a page in a window of any width.
@ExtendWith(Hands.class)
class PageHeadTest {
  private PageHead head;
  private Theme theme;
  private final List<String> pressed = new ArrayList<>();
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    head = new PageHead("Методики");
    for (String word : List.of("Взять из файла", "Сохранить в файл", "Сравнить", "Копия как новая версия")) {
      Button button = new Button(word);
      button.setId("button-" + head.actions().size());
      button.setOnAction(_ -> pressed.add(word));
      head.actions().add(button);
    }
    HBox.setHgrow(head, Priority.ALWAYS);
    VBox page = new VBox(new HBox(new Hyperlink("Школы ›"), head));
    page.setMinSize(0, 0);
    theme = Theme.install();
    theme.dress(page);
    shown.setScene(new Scene(page, 1080, 100));
    shown.show();
  }

  @Test
  void buttonsThatDoNotFitGoIntoTheMenuAndComeBack(FxRobot robot) {
    assertThat(seen(robot)).containsExactly("button-0", "button-1", "button-2", "button-3");
    robot.interact(() -> stage.setWidth(640));
    assertThat(seen(robot)).contains("page-more", "button-3").doesNotContain("button-0");
    for (Node node : robot.lookup(".page-actions > *").queryAll()) {
      assertThat(node.localToScene(node.getBoundsInLocal()).getMaxX()).isLessThanOrEqualTo(640);
    }
    robot.interact(() -> head.setNote("долгое пояснение, которому в узком окне не хватит места"));
    Label title = robot.lookup("#page-title").queryAs(Label.class);
    assertThat(title.getWidth()).as("the note gives way, not the title").isGreaterThanOrEqualTo(title.prefWidth(-1));
    MenuButton more = robot.lookup("#page-more").queryAs(MenuButton.class);
    for (int percent : List.of(100, 150, 200)) {
      robot.interact(() -> theme.wear(new Appearance(Look.LIGHT, percent)));
      assertThat(more.getHeight()).as("as tall as its neighbour at %d %%", percent)
          .isCloseTo(robot.lookup("#button-3").queryAs(Button.class).getHeight(), within(0.5));
    }
    robot.interact(() -> theme.wear(Appearance.USUAL));
    MenuItem first = more.getItems().getFirst();
    assertThat(first.getText()).isEqualTo("Взять из файла");
    robot.interact(first::fire);
    assertThat(pressed).containsExactly("Взять из файла");
    robot.interact(() -> head.lookup("#button-3").setDisable(true));
    robot.interact(() -> stage.setWidth(1080));
    assertThat(seen(robot)).containsExactly("button-0", "button-1", "button-2", "button-3");
  }

  private static List<String> seen(FxRobot robot) {
    return robot.lookup(".page-actions").<HeadActions>query().getChildren().stream().map(Node::getId).toList();
  }
}
