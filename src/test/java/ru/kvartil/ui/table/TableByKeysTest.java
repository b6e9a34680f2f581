package ru.kvartil.ui.table;

import ru.kvartil.report.ReportContent;
import ru.kvartil.shared.RussianFormat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import ru.kvartil.shared.DirectTasks;
import ru.kvartil.ui.Dialogs;
import ru.kvartil.ui.FilePicker;
import ru.kvartil.ui.Message;
import ru.kvartil.ui.Question;
import ru.kvartil.ui.table.desk.FileTableViews;
import ru.kvartil.ui.table.desk.TableDesk;
import ru.kvartil.ui.theme.Theme;

/// A table in a window with a desk, worked without a mouse.
@ExtendWith(Hands.class)
class TableByKeysTest {
  private static final List<Row> ROWS = List.of(new Row("Школа № 70", "СОШ", 402), new Row("Школа № 8", "СОШ", 540),
      new Row("Гимназия", "гимназия", 1701), new Row("Ключевская ООШ", "ООШ", 64), new Row("Вечерняя", "", -1));
  @TempDir
  static Path folder;
  private final List<ReportContent> printed = new ArrayList<>();
  private final List<Message> told = new ArrayList<>();
  private final VBox root = new VBox();
  private Path views;
  private Path saved;
  private TableDesk desk;
  private DataTable<Row> table;

  private record Row(String name, String type, int pupils) {}

  @Start
  void start(Stage stage) {
    views = folder.resolve("views-" + System.nanoTime() + ".json");
    saved = folder.resolve("Таблица " + System.nanoTime() + ".xlsx");
    Theme.install().dress(root);
    StackPane place = new StackPane();
    root.getChildren().setAll(place, new Button("Дальше"));
    stage.setScene(new Scene(root, 900, 600));
    stage.show();
    open(place);
  }

  /// What the program does at its start: a desk over the file, a table made anew.
  private void open(StackPane place) {
    desk = new TableDesk(new TableDesk.Outside(new FileTableViews(views, "Иванова"), new Chosen(), new Told(),
        Clock.systemUTC()), new DirectTasks(), printed::add);
    desk.serve(place);
    table = new DataTable<>("t", "Школы", List.of(Column.words("name", "Школа", Row::name),
        Column.words("type", "Тип", Row::type), Column.numbers("pupils", "Обучающихся", row -> row.pupils() < 0
            ? Cell.missing("нет данных")
            : Cell.number(row.pupils(), RussianFormat.plain(row.pupils())))));
    table.keyedBy(Row::name).sortBy("name", true);
    place.getChildren().setAll(table);
    table.setRows(ROWS);
    view().requestFocus();
    view().getSelectionModel().clearAndSelect(0);
  }

  private void restart(FxRobot robot) {
    robot.interact(() -> {
      StackPane place = (StackPane) root.getChildren().getFirst();
      place.getChildren().clear();
      desk.close();
      StackPane fresh = new StackPane();
      root.getChildren().set(0, fresh);
      open(fresh);
    });
  }

  @Test
  void wordsAreFilteredByTypingAPartOfThem(FxRobot robot) {
    alt(robot, KeyCode.DOWN);
    robot.write("школа").type(KeyCode.ENTER);
    assertThat(names()).containsExactly("Школа № 8", "Школа № 70");
    assertThat(bar()).contains("Показано 2 из 5", "Школа: есть «школа»  ✕");
    assertThat(view().isFocused()).isTrue();
  }

  @Test
  void valuesAreTickedWithSpace(FxRobot robot) {
    robot.type(KeyCode.RIGHT);
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.L).release(KeyCode.SHIFT, KeyCode.CONTROL);
    robot.type(KeyCode.DOWN, KeyCode.SPACE, KeyCode.DOWN, KeyCode.SPACE, KeyCode.ENTER);
    assertThat(names()).containsExactly("Вечерняя", "Школа № 8", "Школа № 70");
    assertThat(bar()).contains("Тип: СОШ, пусто  ✕");
  }

  @Test
  void numbersAreFilteredByBordersAndMissingApart(FxRobot robot) {
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
    alt(robot, KeyCode.DOWN);
    robot.write("100").type(KeyCode.TAB).write("1 701").type(KeyCode.ENTER);
    assertThat(names()).containsExactly("Гимназия", "Школа № 8", "Школа № 70");
    alt(robot, KeyCode.DOWN);
    robot.type(KeyCode.TAB, 3).type(KeyCode.SPACE).type(KeyCode.ENTER);
    assertThat(names()).containsExactly("Вечерняя", "Гимназия", "Школа № 8", "Школа № 70");
    assertThat(bar()).contains("Обучающихся: от 100 до 1\u202f701 или нет данных  ✕");
  }

  @Test
  void whatIsNoNumberIsSaidAtThePlaceAndNothingIsFiltered(FxRobot robot) {
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
    alt(robot, KeyCode.DOWN);
    robot.write("много").type(KeyCode.ENTER);
    assertThat(robot.lookup("#filter-trouble").queryLabeled().getText()).startsWith("Напишите число");
    robot.type(KeyCode.ESCAPE);
    assertThat(names()).hasSize(5);
    assertThat(view().isFocused()).isTrue();
  }

  @Test
  void rowsAreOrderedFromTheSamePlace(FxRobot robot) {
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
    alt(robot, KeyCode.DOWN);
    robot.press(KeyCode.SHIFT).type(KeyCode.TAB, 1).release(KeyCode.SHIFT).type(KeyCode.ENTER);
    assertThat(names()).containsExactly("Гимназия", "Школа № 8", "Школа № 70", "Ключевская ООШ", "Вечерняя");
  }

  @Test
  void aChipIsTakenAwayFromTheKeyboard(FxRobot robot) {
    filterType(robot);
    robot.press(KeyCode.SHIFT).type(KeyCode.TAB, 2).release(KeyCode.SHIFT);
    robot.type(KeyCode.DELETE);
    assertThat(names()).hasSize(5);
    assertThat(table.lookup(".filter-bar").isVisible()).isFalse();
  }

  @Test
  void anEmptyResultOffersToShowAllAgain(FxRobot robot) {
    alt(robot, KeyCode.DOWN);
    robot.write("такой нет").type(KeyCode.ENTER);
    assertThat(names()).isEmpty();
    robot.clickOn("#t-show-all");
    assertThat(names()).hasSize(5);
  }

  @Test
  void filterColumnsAndOrderSurviveReloadAndRestart(FxRobot robot) {
    filterType(robot);
    robot.interact(() -> {
      table.showColumns(List.of("pupils", "name"));
      table.sortBy("pupils", false);
      table.setRows(
          List.of(new Row("Школа № 9", "СОШ", 5), new Row("Лицей", "лицей", 9), new Row("Школа № 1", "СОШ", 6)));
    });
    assertThat(names()).containsExactly("Школа № 1", "Школа № 9");
    restart(robot);
    assertThat(names()).containsExactly("Школа № 8", "Школа № 70");
    assertThat(titles()).containsExactly("Обучающихся", "Школа");
  }

  @Test
  void aViewIsKeptUnderItsNameShownForgottenAndTakenBack(FxRobot robot) {
    filterType(robot);
    menu(robot, "table-views");
    robot.type(KeyCode.TAB).write("Основные").type(KeyCode.ENTER);
    robot.interact(() -> table.resetFilters());
    restart(robot);
    assertThat(names()).hasSize(5);
    menu(robot, "table-views");
    robot.type(KeyCode.DOWN, KeyCode.ENTER);
    assertThat(names()).containsExactly("Школа № 8", "Школа № 70");
    menu(robot, "table-views");
    robot.type(KeyCode.DOWN, KeyCode.DELETE);
    assertThat(viewsOf()).isEmpty();
    robot.clickOn("#views-back");
    assertThat(viewsOf()).containsExactly("Основные");
  }

  @Test
  void columnsArePutAwayAndMoved(FxRobot robot) {
    menu(robot, "table-columns");
    robot.type(KeyCode.DOWN, KeyCode.SPACE);
    assertThat(titles()).containsExactly("Школа", "Обучающихся");
    robot.type(KeyCode.UP);
    alt(robot, KeyCode.DOWN);
    alt(robot, KeyCode.DOWN);
    robot.type(KeyCode.ESCAPE);
    assertThat(titles()).containsExactly("Обучающихся", "Школа");
  }

  @Test
  void theLastColumnCannotBePutAway(FxRobot robot) {
    menu(robot, "table-columns");
    robot.type(KeyCode.SPACE, KeyCode.DOWN, KeyCode.SPACE, KeyCode.DOWN, KeyCode.SPACE);
    assertThat(titles()).containsExactly("Обучающихся");
  }

  @Test
  void copyingAndFilesGiveWhatIsSeen(FxRobot robot) throws Exception {
    filterType(robot);
    robot.interact(() -> table.showColumns(List.of("pupils", "name")));
    robot.press(KeyCode.CONTROL).type(KeyCode.A).type(KeyCode.C).release(KeyCode.CONTROL);
    assertThat(clipboard(robot)).isEqualTo("540\tШкола № 8\r\n402\tШкола № 70");
    robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(saved))) {
      assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(2);
      assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).isEqualTo("Обучающихся");
      assertThat(book.getSheetAt(0).getRow(1).getCell(0).getNumericCellValue()).isEqualTo(540);
    }
    robot.press(KeyCode.CONTROL).type(KeyCode.P).release(KeyCode.CONTROL);
    assertThat(printed.getFirst().plainBlocks().getFirst().parts()).contains("540", "Отбор: Тип: СОШ.")
        .doesNotContain("СОШ");
    assertThat(told).extracting(Message::what).containsExactly("Таблица сохранена: " + saved.getFileName() + ".");
  }

  @Test
  void aFilterKeepsWhatIsSelected(FxRobot robot) {
    robot.interact(() -> table.select(new Row("Школа № 70", "", 0)));
    filterType(robot);
    assertThat(table.selection()).extracting(Row::name).containsExactly("Школа № 70");
  }

  @Test
  void everythingThatCanBePressedHasAName(FxRobot robot) {
    filterType(robot);
    alt(robot, KeyCode.DOWN);
    assertThat(robot.lookup(".button").queryAllAs(Button.class)).allSatisfy(button -> assertThat(
        button.getAccessibleText() == null ? button.getText() : button.getAccessibleText()).isNotBlank());
    assertThat(view().getAccessibleHelp()).contains("Столбец «Школа»");
  }

  @Test
  void aBrokenFileOfViewsIsToldAndTheTableWorks(FxRobot robot) throws Exception {
    Files.writeString(views, "{", StandardCharsets.UTF_8);
    restart(robot);
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().what()).contains("не читаются");
    filterType(robot);
    assertThat(names()).hasSize(2);
  }

  private void filterType(FxRobot robot) {
    robot.interact(() -> {
      table.filter("type", Optional.of(new ColumnFilter.OneOf(Set.of("СОШ"))));
      view().requestFocus();
    });
  }

  private void menu(FxRobot robot, String id) {
    robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
    WaitForAsyncUtils.waitForFxEvents();
    for (int i = 0; i < 12 && !robot.lookup("#" + id).query().isFocused(); i++) {
      robot.type(KeyCode.DOWN);
    }
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void alt(FxRobot robot, KeyCode code) {
    robot.press(KeyCode.ALT).type(code).release(KeyCode.ALT);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private List<String> viewsOf() {
    return desk.views("t").stream().map(SavedView::name).filter(name -> !name.isEmpty()).toList();
  }

  private List<String> names() {
    return table.rows().stream().map(Row::name).toList();
  }

  private List<String> titles() {
    return view().getVisibleLeafColumns().stream().map(column -> column.getText()).toList();
  }

  private List<String> bar() {
    return ((FilterBar) table.lookup(".filter-bar")).getChildren().stream().map(node -> ((Labeled) node).getText())
        .toList();
  }

  private TableView<?> view() {
    return (TableView<?>) table.lookup("#t-view");
  }

  private static String clipboard(FxRobot robot) {
    String[] text = new String[1];
    robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
    return text[0];
  }

  /// Always the same file.
  private final class Chosen implements FilePicker {
    @Override
    public List<Path> open(String title, FileKind... kinds) {
      return List.of();
    }

    @Override
    public Optional<Path> save(String title, String name, FileKind kind) {
      return Optional.of(saved);
    }

    @Override
    public Optional<Path> folder(String title) {
      return Optional.empty();
    }
  }

  private final class Told implements Dialogs {
    @Override
    public boolean ask(Question question) {
      return false;
    }

    @Override
    public void tell(Message message) {
      told.add(message);
    }
  }
}
