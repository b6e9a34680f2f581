package ru.kvartil.help.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
import ru.kvartil.help.HelpBook;
import ru.kvartil.report.ReportContent;
import ru.kvartil.search.Findable;
import ru.kvartil.search.SearchIndex;
import ru.kvartil.shared.Failure;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.Section;
import ru.kvartil.ui.Shell;
import ru.kvartil.ui.StatusBar;
import ru.kvartil.ui.print.PrintRequest;
import ru.kvartil.ui.theme.Theme;

/// Help by keys: F1 where one is, reading on, finding, printing, and back to the work.
@ExtendWith(Hands.class)
class HelpTest {
  private final List<ReportContent> printed = new ArrayList<>();
  private TextField field;
  private Shell shell;
  private HelpDesk desk;

  @Start
  void start(Stage stage) {
    field = new TextField("начато");
    VBox page = new VBox(field);
    page.setId("journal");
    shell = new Shell(List.of(new Section("schools", "Школы", Feather.BOOK, HelpTest::empty),
        new Section("data", "Данные", Feather.DATABASE, () -> Page.of(new PageHead("Данные"), page, () -> {}))),
        List.of(), new StatusBar(FXCollections.observableArrayList()));
    desk = new HelpDesk(HelpBook::load, shell, Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC));
    shell.putLast(desk.button());
    shell.addEventHandler(PrintRequest.ASKED, asked -> printed.add(asked.content()));
    Theme.install().dress(shell);
    stage.setScene(new Scene(shell, 1100, 650));
    stage.show();
  }

  private static Page empty() {
    return Page.of(new PageHead("Школы"), new VBox(), () -> {});
  }

  @Test
  void f1OpensThePageOfTheScreenAndTheWayBackLeadsToTheWork(FxRobot robot) {
    robot.interact(() -> shell.openSection("schools"));
    f1(robot);
    assertThat(title(robot)).isEqualTo("Школы");
    robot.interact(shell::back);
    robot.interact(() -> {
      shell.openSection("data");
      field.requestFocus();
    });
    f1(robot);
    assertThat(title(robot)).isEqualTo("Данные: загрузка таблиц");
    f1(robot);
    robot.interact(shell::back);
    assertThat(shell.page().head().title()).isEqualTo("Данные");
    assertThat(field.getText()).isEqualTo("начато");
    assertThat(field.isFocused()).isTrue();
  }

  @Test
  void linksLeadOn(FxRobot robot) {
    robot.interact(() -> shell.openSection("schools"));
    f1(robot);
    Hyperlink way = robot.lookup("#help-reading .hyperlink").query();
    robot.interact(way::fire);
    assertThat(title(robot)).isEqualTo("Карточка школы");
  }

  @Test
  void wordsAreFoundAndTheFirstIsRead(FxRobot robot) {
    f1(robot);
    TextField find = robot.lookup("#help-find").query();
    robot.interact(() -> find.setText("принтер"));
    assertThat(title(robot)).isEqualTo("Печать");
    robot.interact(() -> find.setText("щщщ"));
    assertThat(robot.lookup(".help-side .muted").<Label>query()).matches(Node::isVisible).extracting(Label::getText)
        .asString().contains("Таких слов в помощи нет");
    robot.interact(find::requestFocus);
    robot.type(KeyCode.ESCAPE);
    assertThat(find.getText()).isEmpty();
  }

  @Test
  void onePageAndAllOfThemArePrinted(FxRobot robot) {
    robot.interact(() -> shell.openSection("data"));
    f1(robot);
    robot.interact(robot.lookup("#help-print").<Button>query()::fire);
    robot.interact(robot.lookup("#help-print-all").<Button>query()::fire);
    assertThat(printed).extracting(ReportContent::title).containsExactly("Данные: загрузка таблиц", "Помощь");
  }

  @Test
  void theSearchFindsHelp(FxRobot robot) throws Failure {
    SearchIndex index = SearchIndex.of(List.copyOf(desk.search().load()));
    Findable found = index.find("первые десять минут", 5).hits().getFirst().findable();
    robot.interact(() -> found.open().run());
    assertThat(title(robot)).isEqualTo("Первые десять минут");
  }

  private void f1(FxRobot robot) {
    robot.interact(() -> {
      Node owner = shell.getScene().getFocusOwner();
      KeyEvent.fireEvent(owner == null ? shell : owner,
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F1, false, false, false, false));
    });
  }

  private static String title(FxRobot robot) {
    return robot.lookup("#help-title").<Label>query().getText();
  }
}
