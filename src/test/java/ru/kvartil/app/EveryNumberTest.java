package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.ui.Hands;
import ru.kvartil.ui.provenance.WhyAsked;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.DataTable;

/// F4 on every column of numbers of every table of the demonstration district: the answer is about the number in the cell,
/// and it says more than that there is such a number.
@ExtendWith(Hands.class)
@Tag("long")
class EveryNumberTest {
  private static final String SCHOOL = "СОШ № 8 им. А.С. Зорина";
  /// Rows looked at: the first, one in the middle, the last.
  private static final int ROWS = 3;
  @TempDir
  Path folder;
  private Stage stage;
  private FxRobot robot;
  private final List<WhyAsked> asked = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private final TreeSet<String> explained = new TreeSet<>();

  /// A number in a table.
  private record Place(TableView<Object> view, int row, TableColumn<Object, ?> column, Cell cell) {}

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @Test
  void theAnswerIsAboutTheNumberInTheCell(FxRobot hands) throws Exception {
    robot = hands;
    Walk walk = new Walk(stage, robot, folder.resolve("data"), folder);
    walk.demo();
    robot.interact(() -> stage.getScene().addEventFilter(WhyAsked.ASKED, event -> {
      asked.add(event);
      event.consume();
    }));
    walk.press("tile-data").row("board", "Гимназия");
    everyNumber();
    walk.press("section-schools").row("schools", SCHOOL);
    everyNumber();
    walk.open("schools", SCHOOL).tab("school-tabs", "Результаты").row("results-subjects", "ЕГЭ");
    everyNumber();
    walk.tab("school-tabs", "Индексы").row("index-parts", "ЕГЭ, русский язык: средний балл");
    everyNumber();
    walk.tab("school-tabs", "Выявление").choose("school-rules", IdentificationWindowTest.rules("Кировский"))
        .row("school-criteria", "K01");
    everyNumber();
    walk.press("section-indices").row("outcome-schools", SCHOOL);
    walk.press("outcome-quartiles-table").press("outcome-bars-table").row("outcome-bars-numbers", SCHOOL);
    everyNumber();
    walk.tab("index-tabs", "ИСБШ").row("welfare-schools", SCHOOL);
    everyNumber();
    walk.tab("index-tabs", "Ожидаемый результат").row("expected-schools", SCHOOL);
    everyNumber();
    walk.tab("index-tabs", "Группы").row("groups-schools", SCHOOL);
    everyNumber();
    walk.tab("index-tabs", "Выявление").row("identified-schools", SCHOOL);
    everyNumber();
    walk.press("identified-compare").row("rules-schools", SCHOOL);
    everyNumber();
    walk.press("section-data").row("journal", "20");
    everyNumber();
    walk.close();
    assertThat(wrong).isEmpty();
    assertThat(explained).contains("schools/outcome", "schools/pupils", "results-subjects/share",
        "index-parts/contribution", "outcome-schools/outcome", "welfare-schools/share-0",
        "identified-schools/fired", "rules-schools/in", "school-criteria/people").hasSizeGreaterThan(30);
  }

  private void everyNumber() throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    for (Place place : WaitForAsyncUtils.waitForAsyncFx(10_000, this::places)) {
      String name = place.view().getId().replace("-view", "") + "/" + place.column().getId();
      asked.clear();
      robot.interact(() -> {
        place.view().getSelectionModel().clearAndSelect(place.row());
        place.view().requestFocus();
        List<TableColumn<Object, ?>> columns = place.view().getVisibleLeafColumns();
        columns.forEach(_ -> press(place.view(), KeyCode.LEFT));
        columns.subList(0, columns.indexOf(place.column())).forEach(_ -> press(place.view(), KeyCode.RIGHT));
        press(place.view(), KeyCode.F4);
      });
      assertThat(asked).as(name).hasSize(1);
      Explanation answer = asked.getFirst().explanation().explain();
      explained.add(name);
      // A quartile stands with the name of its level; the answer is about the number.
      String number = place.cell() instanceof Cell.Quartile quartile
          ? Integer.toString(quartile.number())
          : place.cell().text();
      // The answer names the unit, which in the table stands in the heading.
      if (!answer.value().equals(number) && !answer.value().matches(Pattern.quote(number) + "\\h\\D+")) {
        wrong.add(name + ": «" + number + "» in the cell, «" + answer.value() + "» in: " + answer.what());
      }
      if (answer.parts().isEmpty()) {
        wrong.add(name + ": nothing is said but that there is " + answer.text().strip());
      }
    }
  }

  private static void press(Node node, KeyCode key) {
    KeyEvent.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
  }

  private List<Place> places() {
    List<Place> all = new ArrayList<>();
    for (Node node : stage.getScene().getRoot().lookupAll("*")) {
      if (node instanceof DataTable<?> table && seen(table)) {
        @SuppressWarnings("unchecked")
        TableView<Object> view = (TableView<Object>) table.lookup(".table-view");
        int rows = view.getItems().size();
        IntStream.of(0, rows / 2, rows - 1).distinct().filter(row -> row >= 0 && row < rows).limit(ROWS)
            .forEach(row -> view.getVisibleLeafColumns().forEach(column -> {
              Cell cell = (Cell) column.getCellData(row);
              if (cell.order().isPresent()) {
                all.add(new Place(view, row, column, cell));
              }
            }));
      }
    }
    return all;
  }

  private static boolean seen(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
