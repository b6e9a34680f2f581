package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
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
import ru.kvartil.shared.CellRef;

/// From a number by F4 to the cell of the file it was printed in, by keyboard alone; and from the journal of imports.
@ExtendWith(Hands.class)
class OriginalWindowTest {
  private static final String SCHOOL = "СОШ № 8 им. А.С. Зорина";
  @TempDir
  Path folder;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  private static List<TreeItem<Explanation>> sources(TreeItem<Explanation> item) {
    List<TreeItem<Explanation>> found = new ArrayList<>();
    if (item.getValue().kind() == Explanation.Kind.SOURCE) {
      found.add(item);
    }
    item.getChildren().forEach(child -> found.addAll(sources(child)));
    return found;
  }

  private static String shown(Walk walk, String id) {
    return walk.<TextInputControl>see(id).getText();
  }

  @Test
  void fromANumberToTheCellOfItsFileAndBack(FxRobot robot) throws Exception {
    Walk walk = new Walk(stage, robot, folder.resolve("data"), folder);
    walk.demo().press("section-schools").open("schools", SCHOOL).tab("school-tabs", "Результаты");
    walk.select("results-subjects", "ЕГЭ");
    TableView<Object> table = walk.see("results-subjects-view");
    robot.interact(table::requestFocus);
    robot.type(KeyCode.LEFT, 12);
    for (int i = 0; i < 12 && !column(table).equals("share"); i++) {
      robot.type(KeyCode.RIGHT);
    }
    robot.type(KeyCode.F4);
    TreeView<Explanation> tree = walk.see("why-tree");
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> tree.isFocused() && tree.getRoot() != null);
    TreeItem<Explanation> source = sources(tree.getRoot()).getFirst();
    CellRef cell = source.getValue().place().orElseThrow().cell();
    robot.interact(() -> {
      for (TreeItem<Explanation> up = source.getParent(); up != null; up = up.getParent()) {
        up.setExpanded(true);
      }
      tree.getSelectionModel().select(source);
    });
    robot.type(KeyCode.ENTER);
    TabPane sheets = walk.see("original-sheets");
    walk.says("page-title", "Исходный файл: " + cell.file()).says("original-address", cell.cell());
    assertThat(sheets.getSelectionModel().getSelectedItem().getText()).isEqualTo(cell.sheet());
    int sheet = sheets.getSelectionModel().getSelectedIndex();
    TableView<Integer> grid = walk.see("original-grid-" + sheet);
    assertThat(grid.isFocused()).isTrue();
    assertThat(grid.getSelectionModel().getSelectedCells()).hasSize(1).first()
        .satisfies(at -> assertThat(at.getRow()).isEqualTo(cell.row()));
    assertThat(source.getParent().getValue().line()).contains(shown(walk, "original-value"));
    assertThat(shown(walk, "original-value")).isNotBlank();
    assertThat(stage.getScene().getRoot().lookupAll(".original-cell:selected")).isNotEmpty();
    assertThat(shown(walk, "original-hash")).matches("[0-9a-f]{64}");
    Picture.save(stage, robot, "original");
    robot.type(KeyCode.UP);
    assertThat(walk.<Label>see("original-address").getText())
        .isEqualTo(new CellRef("", "", cell.row() - 1, cell.column()).cell());
    robot.type(KeyCode.ESCAPE);
    walk.gone("original-sheets").says("page-title", SCHOOL);
    walk.close();
  }

  private static String column(TableView<Object> table) {
    return table.getFocusModel().getFocusedCell().getTableColumn() == null
        ? ""
        : table.getFocusModel().getFocusedCell().getTableColumn().getId();
  }

  @Test
  void fromTheJournalToTheFileItselfAndWhyThereIsNone(FxRobot robot) throws Exception {
    Walk walk = new Walk(stage, robot, folder.resolve("data"), folder);
    walk.demo().press("section-data").row("journal", "20");
    walk.select("journal", "20").press("import-original").see("original-sheets");
    Path other = Files.writeString(folder.resolve("другой.csv"), "Школа;Число\nА;1\n");
    walk.pick(other).press("original-compare");
    told(robot, "не тот, что загружен");
    walk.press("back-0");
    List<Path> kept;
    try (var files = Files.walk(folder.resolve("data"))) {
      kept = files.filter(file -> file.toString().endsWith(".kvo")).toList();
    }
    assertThat(kept).hasSizeGreaterThan(5);
    for (Path file : kept) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    }
    walk.select("journal", "20").press("import-original");
    told(robot, "изменён или повреждён");
    walk.close();
  }

  private static void told(FxRobot robot, String words) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> robot.lookup(".notice-what").queryAllAs(Label.class).stream()
        .anyMatch(label -> label.getText().contains(words)));
  }

  /// A picture to be looked at.
  private static final class Picture {
    static void save(Stage stage, FxRobot robot, String name) {
      WaitForAsyncUtils.waitForFxEvents();
      robot.interact(() -> {
        try {
          javax.imageio.ImageIO.write(
              javafx.embed.swing.SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null), "png",
              Path.of("target", name + ".png").toFile());
        } catch (java.io.IOException refused) {
          throw new java.io.UncheckedIOException(refused);
        }
      });
    }
  }
}
