package ru.kvartil.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
import ru.kvartil.search.Findable;
import ru.kvartil.search.Kind;
import ru.kvartil.search.SearchSource;
import ru.kvartil.shared.DirectTasks;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.Section;
import ru.kvartil.ui.Shell;
import ru.kvartil.ui.StatusBar;
import ru.kvartil.ui.theme.Theme;

/// The search by keyboard alone.
@ExtendWith(Hands.class)
class SearchBoxTest {
  private final List<String> opened = new ArrayList<>();
  private final List<Findable> more = new ArrayList<>();
  private TextField page;
  private SearchModel model;

  @Start
  void start(Stage stage) {
    page = new TextField("было");
    page.setId("page-field");
    Shell shell = new Shell(
        List.of(
            new Section("schools", "Школы", Feather.BOOK_OPEN, () -> Page.of(new PageHead("Школы"), page, () -> {}))),
        List.of(), new StatusBar(FXCollections.observableArrayList()));
    SearchSource schools = () -> Stream
        .concat(IntStream.rangeClosed(1, 30).mapToObj(n -> found(Kind.SCHOOL, "Школа № " + n)), more.stream()).toList();
    SearchSource others = () -> List.of(found(Kind.COMMAND, "Добавить школу"), found(Kind.PAGE, "Журнал загрузок"));
    model = new SearchModel(List.of(schools, others, shell.sectionPages()), new DirectTasks());
    shell.put(new SearchBox(model));
    Theme.install().dress(shell);
    stage.setScene(new Scene(shell, 1000, 600));
    stage.show();
    page.requestFocus();
  }

  @Test
  void keysArrowsAndEnterOpenWhatIsFound(FxRobot robot) {
    ask(robot);
    robot.write("школ", 0);
    assertThat(labels(robot)).startsWith("Школы", "Школа № 1").contains("Команды", "Добавить школу")
        .endsWith("Показано 12 из 32. Допишите слово или номер.");
    robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP, KeyCode.ENTER);
    assertThat(opened).containsExactly("Школа № 2");
    assertThat(list(robot).isVisible()).isFalse();
    assertThat(field(robot).getText()).isEmpty();
    assertThat(page.isFocused()).isTrue();
  }

  @Test
  void theFirstIsChosenAtOnce(FxRobot robot) {
    ask(robot);
    robot.write("№ 8", 0);
    assertThat(labels(robot)).containsExactly("Школы", "Школа № 8");
    assertThat(field(robot).getAccessibleHelp()).isEqualTo("Школы: Школа № 8");
    robot.type(KeyCode.ENTER);
    assertThat(opened).containsExactly("Школа № 8");
  }

  @Test
  void escapeGoesBackToWhereOneWas(FxRobot robot) {
    ask(robot);
    robot.write("журнал", 0);
    robot.type(KeyCode.ESCAPE);
    assertThat(page.isFocused()).isTrue();
    assertThat(list(robot).isVisible()).isFalse();
    assertThat(field(robot).getText()).isEmpty();
    assertThat(opened).isEmpty();
  }

  @Test
  void leavingForAnotherPlaceTakesTheWordsAlong(FxRobot robot) {
    ask(robot);
    robot.write("журнал", 0);
    robot.interact(page::requestFocus);
    assertThat(field(robot).getText()).isEmpty();
    ask(robot);
    assertThat(labels(robot)).startsWith("Искать можно: школы, страницы, команды.");
  }

  @Test
  void nothingFoundSaysWhatCanBeSearched(FxRobot robot) {
    ask(robot);
    assertThat(labels(robot)).first().asString().isEqualTo("Искать можно: школы, страницы, команды.");
    robot.write("щщщ", 0);
    assertThat(labels(robot)).startsWith("Ничего не нашлось: щщщ", "Искать можно: школы, страницы, команды.");
    robot.type(KeyCode.ENTER);
    assertThat(opened).isEmpty();
  }

  @Test
  void sectionsAreFound(FxRobot robot) {
    ask(robot);
    robot.write("школы", 0);
    assertThat(labels(robot)).startsWith("Страницы", "Школы");
  }

  @Test
  void whatChangedIsFoundTheNextTime(FxRobot robot) {
    ask(robot);
    robot.type(KeyCode.ESCAPE);
    more.add(found(Kind.SCHOOL, "Лицей № 99"));
    robot.interact(model::changed);
    ask(robot);
    robot.write("99", 0);
    assertThat(labels(robot)).containsExactly("Школы", "Лицей № 99");
  }

  @Test
  void textFieldsKeepTheirOwnKeys(FxRobot robot) {
    robot.interact(page::requestFocus);
    robot.type(KeyCode.END).write("!", 0);
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    assertThat(page.getText()).isEqualTo("было");
    ask(robot);
    robot.write("лицей", 0);
    robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    robot.type(KeyCode.DELETE);
    assertThat(field(robot).getText()).isEmpty();
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    assertThat(field(robot).getText()).isEqualTo("лицей");
  }

  /// As the Russian layout sends it: the key is K, the letter is «л».
  private void ask(FxRobot robot) {
    robot.interact(() -> {
      Node owner = page.getScene().getFocusOwner();
      KeyEvent.fireEvent(owner == null ? page.getScene().getRoot() : owner,
          new KeyEvent(KeyEvent.KEY_PRESSED, "л", "л", KeyCode.K, false, true, false, false));
    });
    assertThat(field(robot).isFocused()).isTrue();
    assertThat(list(robot).isVisible()).isTrue();
  }

  private Findable found(Kind kind, String title) {
    return Findable.of(kind, title, "", () -> opened.add(title));
  }

  private static TextField field(FxRobot robot) {
    return robot.lookup("#search").queryAs(TextField.class);
  }

  private static Node list(FxRobot robot) {
    return robot.lookup("#search-list").query();
  }

  private static List<String> labels(FxRobot robot) {
    return robot.from(list(robot)).lookup(".label").queryAllAs(Label.class).stream().map(Label::getText)
        .filter(text -> !text.isEmpty()).toList();
  }
}
