package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import ru.kvartil.provenance.Explanation;

/// F4 on numbers of every kind of place in the real window opens the right chain, and Esc gives the keyboard back.
@ExtendWith(Hands.class)
class WhyWindowTest {
  private static final String SCHOOL = "СОШ № 8 им. А.С. Зорина";
  @TempDir
  Path folder;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  /// Stands on a cell and presses F4.
  private String why(FxRobot robot, Walk walk, String table, String first, String column) throws Exception {
    walk.row(table, first);
    walk.select(table, first);
    TableView<Object> view = walk.see(table + "-view");
    robot.interact(view::requestFocus);
    for (int i = 0; i < view.getColumns().size(); i++) {
      robot.type(KeyCode.LEFT);
    }
    for (int i = 0; i < view.getVisibleLeafColumns().size()
        && !view.getVisibleLeafColumns().get(i).getId().equals(column); i++) {
      robot.type(KeyCode.RIGHT);
    }
    return asked(robot, walk);
  }

  private String asked(FxRobot robot, Walk walk) throws Exception {
    TreeView<Explanation> before = robot.lookup("#why-tree").query();
    TreeItem<Explanation> old = before.getRoot();
    robot.type(KeyCode.F4);
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> before.getRoot() != old && before.isFocused());
    return walk.<TreeView<Explanation>>see("why-tree").getRoot().getValue().text();
  }

  private void leave(FxRobot robot, Walk walk, String focused) {
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#why-panel").<Node>query().isVisible()).isFalse();
    assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo(focused);
  }

  /// The page Обзор, its board and the grid «Ввод».
  @Test
  void tilesTheBoardAndTheGridAnswer(FxRobot robot) throws Exception {
    Walk walk = new Walk(stage, robot, folder.resolve("data"), folder);
    walk.demo();
    for (String tile : List.of("tile-support", "tile-data", "tile-doubts", "tile-notes")) {
      Node node = walk.see(tile);
      robot.interact(node::requestFocus);
      assertThat(asked(robot, walk)).as(tile).isNotBlank().contains("\n");
      leave(robot, walk, tile);
    }
    Node data = walk.see("tile-data");
    robot.interact(data::requestFocus);
    assertThat(asked(robot, walk)).contains("Прислано таблиц 120", "122", "Полевская НОШ", "Контингент");
    leave(robot, walk, "tile-data");
    walk.press("tile-data");
    assertThat(why(robot, walk, "board", "Полевская НОШ", "missing")).contains("Не прислано: Полевская НОШ: 1",
        "Контингент");
    leave(robot, walk, "board-view");
    walk.press("section-data").press("entry-open").choose("entry-kind", "PASSPORT").see("entry-total-0");
    EntryKeys keys = new EntryKeys(stage, robot, walk);
    keys.tabTo("entry-grid").together(KeyCode.CONTROL, KeyCode.HOME);
    assertThat(asked(robot, walk)).contains("2024/2025", "Социальный паспорт 2024-2025.xlsx", "Загружено ");
    walk.close();
  }

  /// The numbers of the card's first tab: the stored one, and one that is typed and not stored yet.
  private void passportFieldsAnswer(FxRobot robot, Walk walk) throws Exception {
    TextInputControl pupils = walk.see("year-2025-contingent");
    robot.interact(pupils::requestFocus);
    String stored = pupils.getText();
    assertThat(asked(robot, walk)).startsWith("Обучающихся, " + SCHOOL + ", 2024/2025: " + stored)
        .contains("Реестр школ: ").doesNotContain("не сохранено");
    leave(robot, walk, "year-2025-contingent");
    walk.replace("year-2025-contingent", "12345");
    assertThat(asked(robot, walk)).startsWith("Обучающихся, " + SCHOOL + ", 2024/2025: 12345")
        .contains("ещё не сохранено. В базе сейчас: " + stored + ".");
    leave(robot, walk, "year-2025-contingent");
    walk.replace("year-2025-contingent", stored);
  }

  @Test
  void everyPlaceAnswers(FxRobot robot) throws Exception {
    Walk walk = new Walk(stage, robot, folder.resolve("data"), folder);
    walk.demo().press("section-schools");
    String index = why(robot, walk, "schools", SCHOOL, "outcome");
    assertThat(index).startsWith("ИОР, " + SCHOOL + ", 2024/2025: ").contains("Вклад: ЕГЭ, русский язык: средний балл",
        "Методика «ГИА и аттестаты», версия 1", "Основание веса: принято программой по умолчанию", ".xlsx",
        "Загружено ", "Ирина", "загрузка №");
    leave(robot, walk, "schools-view");
    assertThat(why(robot, walk, "schools", SCHOOL, "outcome-quartile")).contains("Границы квартилей", "квартиль");
    leave(robot, walk, "schools-view");
    assertThat(why(robot, walk, "schools", SCHOOL, "outcome-change")).contains("Изменение ИОР за год");
    leave(robot, walk, "schools-view");
    assertThat(why(robot, walk, "schools", SCHOOL, "welfare")).contains("ИСБШ", "Социальный паспорт: ");
    leave(robot, walk, "schools-view");
    assertThat(why(robot, walk, "schools", SCHOOL, "pupils")).contains("Реестр школ");
    leave(robot, walk, "schools-view");
    walk.open("schools", SCHOOL);
    passportFieldsAnswer(robot, walk);
    walk.tab("school-tabs", "Результаты");
    assertThat(why(robot, walk, "results-subjects", "ЕГЭ", "share")).contains("× 100 =", ".xlsx", "Загружено");
    leave(robot, walk, "results-subjects-view");
    walk.tab("school-tabs", "Индексы");
    assertThat(why(robot, walk, "index-parts", "ЕГЭ, русский язык: средний балл", "contribution"))
        .startsWith("Вклад: ЕГЭ, русский язык: средний балл").contains("Значение на шкале 0–1");
    leave(robot, walk, "index-parts-view");
    Node chart = walk.see("school-outcome-pane");
    robot.interact(chart::requestFocus);
    robot.type(KeyCode.RIGHT);
    assertThat(asked(robot, walk)).startsWith("Квартиль ИОР, " + SCHOOL);
    leave(robot, walk, "school-outcome-pane");
    walk.press("section-indices");
    assertThat(why(robot, walk, "outcome-schools", SCHOOL, "outcome")).startsWith("ИОР, " + SCHOOL);
    leave(robot, walk, "outcome-schools-view");
    walk.press("outcome-bars-table");
    assertThat(why(robot, walk, "outcome-bars-numbers", SCHOOL, "column-1")).startsWith("ИОР, " + SCHOOL);
    leave(robot, walk, "outcome-bars-numbers-view");
    walk.tab("index-tabs", "ИСБШ");
    assertThat(why(robot, walk, "welfare-schools", SCHOOL, "share-0")).contains("Социальный паспорт");
    robot.interact(() -> walk.<javafx.scene.control.Button>see("why-journal").fire());
    assertThat(walk.<TableView<Object>>see("journal-view").getSelectionModel().getSelectedItems()).hasSize(1);
    walk.press("why-close").press("section-documents").see("note-kind");
    walk.press("note-why");
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> walk.<TreeView<Explanation>>see("why-tree").isFocused());
    Explanation document = walk.<TreeView<Explanation>>see("why-tree").getRoot().getValue();
    assertThat(document.text()).contains("чисел в документе", ".xlsx", "Загружено");
    walk.press("why-close");
    walk.close();
  }
}
