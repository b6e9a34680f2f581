package ru.kvartil.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ru.kvartil.ui.theme.Theme;

/// What the headless platform cannot do: clicks on headings and with Shift.
@Tag("display")
@ExtendWith(ApplicationExtension.class)
class DataTableInRealWindowTest {
  private DataTable<String> table;

  @Start
  void start(Stage stage) {
    table = new DataTable<>("t", "Школы", List.of(Column.words("name", "Школа", name -> name)));
    table.setRows(List.of("Школа № 70", "Школа № 8", "Гимназия"));
    VBox root = new VBox(table);
    Theme.install().dress(root);
    stage.setScene(new Scene(root, 500, 400));
    stage.show();
  }

  @Test
  void aClickOnAHeadingOrdersTheRows(FxRobot robot) {
    robot.clickOn("Школа");
    assertThat(table.rows()).containsExactly("Гимназия", "Школа № 8", "Школа № 70");
    robot.clickOn("Школа");
    assertThat(table.rows()).containsExactly("Школа № 70", "Школа № 8", "Гимназия");
  }

  @Test
  void shiftSelectsARange(FxRobot robot) {
    robot.clickOn("Школа № 70").press(KeyCode.SHIFT).clickOn("Гимназия").release(KeyCode.SHIFT);
    assertThat(table.selection()).hasSize(3);
  }
}
