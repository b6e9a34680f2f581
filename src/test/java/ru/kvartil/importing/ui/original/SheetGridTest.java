package ru.kvartil.importing.ui.original;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import ru.kvartil.importing.RawCell;
import ru.kvartil.importing.RawRow;
import ru.kvartil.importing.SheetHead;
import ru.kvartil.importing.kept.KeptTable;
import ru.kvartil.importing.kept.KeptTableWriter;
import ru.kvartil.shared.CellRef;

/// A large sheet opens without a control for each of its cells.
@ExtendWith(Hands.class)
class SheetGridTest {
  private static final int ROWS = 65_536;
  private static final int COLUMNS = 5_000;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  private static KeptTable large() throws Exception {
    KeptTableWriter writer = new KeptTableWriter("00".repeat(32));
    writer.sheet(new SheetHead("Лист", List.of(), List.of()), Optional.empty());
    for (int row = 0; row < ROWS; row++) {
      List<RawCell> cells = new ArrayList<>();
      for (int column = 0; column < 30; column++) {
        cells.add(new RawCell(column, Integer.toString(row + column), row + column, false));
      }
      cells.add(RawCell.text(COLUMNS - 1, "край " + row));
      writer.row(new RawRow(row, cells));
    }
    writer.sheetEnd();
    return KeptTable.of("большой.xlsx", writer.finish().orElseThrow());
  }

  @Test
  void onlyWhatIsSeenExists(FxRobot robot) throws Exception {
    KeptTable table = large();
    SheetGrid[] made = new SheetGrid[1];
    long from = System.nanoTime();
    robot.interact(() -> {
      made[0] = new SheetGrid(table, 0);
      stage.setScene(new Scene(made[0], 1100, 600));
      stage.show();
    });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(System.nanoTime() - from).isLessThan(20_000_000_000L);
    SheetGrid grid = made[0];
    assertThat(grid.lookupAll(".table-cell").stream().filter(TableCell.class::isInstance)).hasSizeLessThan(2500);
    assertThat(grid.view().getColumns()).hasSize(SheetGrid.WINDOW);
    robot.interact(() -> grid.go(ROWS - 1, COLUMNS - 1));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(grid.present()).hasValue(new CellRef("большой.xlsx", "Лист", ROWS - 1, COLUMNS - 1));
    assertThat(grid.text(ROWS - 1, COLUMNS - 1)).isEqualTo("край 65535");
    assertThat(shown(grid)).contains("край 65535");
    assertThat(grid.lookupAll(".original-row").stream().filter(node -> node.isVisible())
        .map(node -> ((Label) node).getText())).contains("65536").hasSizeLessThan(60);
    robot.interact(() -> grid.go(30_000, 3));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(shown(grid)).contains("30003", "30004");
  }

  private static List<String> shown(SheetGrid grid) {
    return grid.lookupAll(".original-cell").stream().map(node -> ((TableCell<?, ?>) node).getText()).toList();
  }
}
