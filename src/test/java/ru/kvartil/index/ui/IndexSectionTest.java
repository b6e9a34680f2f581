package ru.kvartil.index.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
import ru.kvartil.chart.ChartLook;
import ru.kvartil.chart.jfree.JFreeCharts;
import ru.kvartil.shared.DirectTasks;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.FilePicker;
import ru.kvartil.ui.Shell;
import ru.kvartil.ui.StatusBar;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.theme.Theme;

/// The section «Индексы» as a person goes about it in the real shell.
@ExtendWith(Hands.class)
class IndexSectionTest {
  private final IndicesAtHand at = new IndicesAtHand();
  private final List<String> heard = new ArrayList<>();
  private Shell shell;

  /// Nobody saves charts here.
  private static final class NoFiles implements FilePicker {
    @Override
    public List<Path> open(String title, FileKind... kinds) {
      return List.of();
    }

    @Override
    public Optional<Path> save(String title, String name, FileKind kind) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> folder(String title) {
      return Optional.empty();
    }
  }

  @Start
  void start(Stage stage) {
    IndexScreens screens = new IndexScreens(at.indices, at.workspace, new DirectTasks(),
        new IndexScreens.Charts(new JFreeCharts(ChartLook.SCREEN), new NoFiles(), new DirectTasks()), List.of());
    shell = new Shell(List.of(screens.section(() -> heard.add("данные"), () -> heard.add("методики"))), List.of(),
        new StatusBar(FXCollections.observableArrayList()));
    at.workspace.onChange(shell::refresh);
    at.workspace.onOpenSchool(wish -> heard.add("школа " + wish.school().value()));
    Theme.install().dress(shell);
    stage.setScene(new Scene(shell, 980, 760));
    stage.show();
  }

  /// The district is committed and the page told.
  private void commit(FxRobot robot) {
    at.change();
    robot.interact(at.workspace::changed);
  }

  private static boolean stands(FxRobot robot, String id) {
    return robot.lookup("#" + id).tryQuery().isPresent();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup("#" + id).<Labeled>query().getText();
  }

  /// Words of the cells of a row by its first cell.
  private static List<String> row(FxRobot robot, String table, String first) {
    TableView<?> view = robot.lookup("#" + table + "-view").queryTableView();
    for (int i = 0; i < view.getItems().size(); i++) {
      int row = i;
      List<String> cells = view.getColumns().stream().map(column -> ((Cell) column.getCellData(row)).text()).toList();
      if (cells.getFirst().equals(first)) {
        return cells;
      }
    }
    throw new AssertionError("no row " + first);
  }

  private static List<String> remarks(FxRobot robot) {
    return robot.lookup("#outcome-remarks .index-remarks .label").<Labeled>queryAll().stream().map(Labeled::getText)
        .toList();
  }

  @Test
  void anEmptyDistrictLeadsToLoading(FxRobot robot) {
    assertThat(stands(robot, "index-tabs")).isFalse();
    robot.interact(() -> robot.lookup("#indices-load").queryButton().fire());
    assertThat(heard).containsExactly("данные");
    at.district();
    commit(robot);
    assertThat(stands(robot, "indices-load")).isFalse();
    assertThat(row(robot, "outcome-schools", "Школа № 1")).contains("0,200", "−0,400");
  }

  @Test
  void anotherYearShowsItsNumbers(FxRobot robot) {
    at.district();
    commit(robot);
    assertThat(text(robot, "page-note")).contains("2024/2025", "4 школы");
    assertThat(text(robot, "outcome-bars-sentence")).contains("от 0,200 до 0,800");
    robot.interact(() -> at.workspace.year().set(new SchoolYear(2024)));
    assertThat(text(robot, "page-note")).contains("2023/2024", "5 школ");
    assertThat(text(robot, "outcome-bars-sentence")).contains("от 0,600 до 0,600");
    assertThat(row(robot, "outcome-schools", "Школа № 1")).contains("0,600");
  }

  @Test
  void bothTabsLeadToASchool(FxRobot robot) {
    at.district();
    at.passport(1, 10);
    at.passport(2, 25);
    at.passport(3, 60);
    commit(robot);
    open(robot, "outcome-schools", 1);
    robot.interact(() -> robot.lookup("#index-tabs").<TabPane>query().getSelectionModel().select(1));
    assertThat(row(robot, "welfare-schools", "Школа № 2")).startsWith("Школа № 2", "нет уровня", "70,0", "75,0",
        "25,0");
    open(robot, "welfare-schools", 2);
    assertThat(heard).containsExactly("школа 2", "школа 3");
  }

  @Test
  void theMatrixLeadsToASchoolOrListsThoseOfACell(FxRobot robot) {
    at.district();
    commit(robot);
    robot.interact(() -> robot.lookup("#index-tabs").<TabPane>query().getSelectionModel().select(2));
    assertThat(text(robot, "index-matrix-sentence")).contains("С 2023/2024 по 2024/2025 учебный год");
    robot.interact(() -> robot.lookup("#index-matrix-pane").query().requestFocus());
    robot.type(KeyCode.HOME, KeyCode.ENTER);
    List<String> links = robot.lookup("#movement-schools .hyperlink").<Labeled>queryAll().stream()
        .map(Labeled::getText).toList();
    assertThat(links.isEmpty()).isNotEqualTo(heard.isEmpty());
    if (heard.isEmpty()) {
      robot.type(KeyCode.SPACE);
    }
    assertThat(heard).singleElement().asString().startsWith("школа");
  }

  @Test
  void theOtherTabsShowTheirChartsOrSayWhyNot(FxRobot robot) {
    at.district();
    commit(robot);
    robot.interact(() -> robot.lookup("#index-tabs").<TabPane>query().getSelectionModel().select(3));
    assertThat(robot.lookup("#index-scatter .empty-why").queryLabeled().getText()).contains("социальные паспорта");
    robot.interact(() -> robot.lookup("#index-tabs").<TabPane>query().getSelectionModel().select(4));
    assertThat(text(robot, "index-heat-sentence")).contains("заполнено значений 4 из 5");
    assertThat(robot.lookup("#index-heat-on").query().getParent().isVisible()).isFalse();
    robot.interact(() -> robot.lookup("#index-heat-pane").query().requestFocus());
    robot.type(KeyCode.HOME, KeyCode.ENTER);
    assertThat(heard).containsExactly("школа 1");
  }

  private static void open(FxRobot robot, String table, int row) {
    TableView<?> view = robot.lookup("#" + table + "-view").queryTableView();
    robot.interact(() -> {
      view.requestFocus();
      view.getSelectionModel().clearAndSelect(row);
    });
    robot.type(KeyCode.ENTER);
  }

  @Test
  void aYearWithoutResultsIsRefusedInOneSentence(FxRobot robot) {
    at.district();
    commit(robot);
    assertThat(stands(robot, "outcome-bars-sentence")).isTrue();
    robot.interact(() -> at.workspace.year().set(new SchoolYear(2020)));
    assertThat(remarks(robot)).singleElement().asString()
        .contains("за 2019/2020 учебный год нет данных ни по одному показателю");
    assertThat(robot.lookup("#outcome-bars-sentence").<Labeled>query().isVisible()).isFalse();
    assertThat(row(robot, "outcome-schools", "Школа № 1")).contains("нет данных").doesNotContain("0,600");
  }

  @Test
  void whatCannotBeReadIsSaidAndComesBack(FxRobot robot) {
    at.district();
    robot.interact(() -> at.fail(new Failure(Texts.of(IndexScreens.class), "empty")));
    robot.interact(at.workspace::changed);
    assertThat(robot.lookup(".empty-title").<Labeled>query().getText()).isEqualTo("Индексы не посчитаны");
    robot.interact(() -> at.fail(null));
    robot.interact(at.workspace::changed);
    assertThat(row(robot, "outcome-schools", "Школа № 3")).contains("0,600");
  }
}
