package ru.kvartil.ui.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.theme.Theme;

@ExtendWith(Hands.class)
class DataTableTest {
  private final List<String> opened = new ArrayList<>();
  private DataTable<Row> table;

  private record Row(String name, int pupils) {}

  @Start
  void start(Stage stage) {
    table = new DataTable<>("t", "Школы", List.of(Column.words("name", "Школа", Row::name),
        Column.numbers("pupils", "Обучающихся", row -> row.pupils() < 0
            ? Cell.missing("нет данных")
            : Cell.number(row.pupils(), Integer.toString(row.pupils()))),
        Column.cells("act", "Решение", row -> Cell.custom("Принять", () -> button(row)))));
    table.keyedBy(Row::name).onOpen("Открыть карточку", row -> opened.add(row.name()));
    table.setRows(List.of(new Row("Школа № 70", 402), new Row("Школа № 8", -1), new Row("Гимназия", 1701)));
    VBox root = new VBox(table);
    Theme.install().dress(root);
    stage.setScene(new Scene(root, 700, 500));
    stage.show();
  }

  private static Button button(Row row) {
    Button button = new Button("Принять");
    button.setId("accept-" + row.pupils());
    return button;
  }

  @Test
  void keepsTheOrderGivenUntilAColumnIsChosen(FxRobot robot) {
    assertThat(names()).containsExactly("Школа № 70", "Школа № 8", "Гимназия");
    robot.interact(() -> table.sortBy("name", true));
    assertThat(names()).containsExactly("Гимназия", "Школа № 8", "Школа № 70");
    robot.interact(() -> table.sortBy("pupils", false));
    assertThat(names()).containsExactly("Гимназия", "Школа № 70", "Школа № 8");
    robot.interact(() -> view().getSortOrder().clear());
    assertThat(names()).containsExactly("Школа № 70", "Школа № 8", "Гимназия");
  }

  @Test
  void unknownColumnCannotBeOrderedBy() {
    assertThatThrownBy(() -> table.sortBy("none", true)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void newRowsKeepOrderAndSelection(FxRobot robot) {
    robot.interact(() -> {
      table.sortBy("name", true);
      table.select(new Row("Школа № 8", 0));
      table.setRows(List.of(new Row("Школа № 8", 90), new Row("Берёзовская СОШ", 10)));
    });
    assertThat(names()).containsExactly("Берёзовская СОШ", "Школа № 8");
    assertThat(table.selection()).containsExactly(new Row("Школа № 8", 90));
  }

  @Test
  void enterOpensTheSelectedRow(FxRobot robot) {
    focus(robot, 1);
    robot.type(KeyCode.ENTER);
    assertThat(opened).containsExactly("Школа № 8");
  }

  @Test
  void doubleClickOpensItsRow(FxRobot robot) {
    robot.doubleClickOn("Гимназия");
    assertThat(opened).containsExactly("Гимназия");
  }

  @Test
  void enterOnAButtonInACellDoesNotOpenTheRow(FxRobot robot) {
    focus(robot, 0);
    robot.interact(() -> robot.lookup("#accept-402").query().requestFocus());
    robot.type(KeyCode.ENTER);
    assertThat(opened).isEmpty();
  }

  @Test
  void copiesTheSelectedRowsForASpreadsheet(FxRobot robot) {
    focus(robot, 0);
    robot.interact(() -> view().getSelectionModel().select(2));
    robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
    assertThat(clipboard(robot)).isEqualTo("Школа № 70\t402\tПринять\r\nГимназия\t1701\tПринять");
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.C).release(KeyCode.SHIFT, KeyCode.CONTROL);
    assertThat(clipboard(robot)).startsWith("Школа\tОбучающихся\tРешение\r\nШкола № 70\t402");
  }

  @Test
  void controlASelectsEverything(FxRobot robot) {
    focus(robot, 0);
    robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    assertThat(table.selection()).hasSize(3);
  }

  @Test
  void typingGoesToTheRowItNames(FxRobot robot) {
    focus(robot, 0);
    robot.write("школа № 8");
    assertThat(table.selection()).extracting(Row::name).containsExactly("Школа № 8");
    robot.type(KeyCode.ESCAPE);
    robot.write("гим");
    assertThat(table.selection()).extracting(Row::name).containsExactly("Гимназия");
  }

  @Test
  void anEmptyTableTeachesTheNextStep(FxRobot robot) {
    List<String> steps = new ArrayList<>();
    robot.interact(() -> {
      table.empty(new EmptyState("Школ пока нет", "Они появятся из таблиц.").step("load", "Загрузить данные",
          () -> steps.add("load")));
      table.setRows(List.of());
    });
    robot.clickOn("#load");
    assertThat(steps).containsExactly("load");
  }

  @Test
  void columnsFillTheWidthAndTheTableIsAsTallAsItsRows(FxRobot robot) {
    double columns = view().getColumns().stream().mapToDouble(column -> column.getWidth()).sum();
    assertThat(columns).isBetween(view().getWidth() - 8, view().getWidth());
    assertThat(table.getHeight()).isBetween(31 + 90.0, 31 + 96.0);
    assertThat(robot.lookup(".scroll-bar:vertical").queryAllAs(Node.class)).noneMatch(Node::isVisible);
  }

  @Test
  void screenReadersGetTheWordsOfACell(FxRobot robot) {
    assertThat(view().getAccessibleText()).isEqualTo("Школы");
    assertThat(robot.lookup(".data-cell").queryAllAs(Node.class)).extracting(Node::getAccessibleText)
        .contains("Гимназия", "1701", "нет данных");
  }

  private void focus(FxRobot robot, int row) {
    robot.interact(() -> {
      view().requestFocus();
      view().getSelectionModel().clearAndSelect(row);
    });
  }

  private List<String> names() {
    return table.rows().stream().map(Row::name).toList();
  }

  private TableView<?> view() {
    return (TableView<?>) table.lookup("#t-view");
  }

  private static String clipboard(FxRobot robot) {
    String[] text = new String[1];
    robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
    return text[0];
  }
}
