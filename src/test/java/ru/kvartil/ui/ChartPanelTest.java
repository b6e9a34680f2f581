package ru.kvartil.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import java.time.LocalDate;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import ru.kvartil.chart.Caption;
import ru.kvartil.chart.ChartLook;
import ru.kvartil.chart.ChartSpec;
import ru.kvartil.chart.SchoolBars;
import ru.kvartil.chart.Tone;
import ru.kvartil.chart.ValueAxis;
import ru.kvartil.chart.ValueFormat;
import ru.kvartil.chart.jfree.JFreeCharts;
import ru.kvartil.chart.ui.ChartEvent;
import ru.kvartil.report.Figure;
import ru.kvartil.report.ReportContent;
import ru.kvartil.shared.DirectTasks;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.table.DataTable;
import ru.kvartil.ui.table.desk.PrintedChart;
import ru.kvartil.ui.theme.Theme;

@ExtendWith(Hands.class)
class ChartPanelTest {
  @TempDir
  private Path folder;
  private final List<String> asked = new ArrayList<>();
  private ChartPanel panel;

  @Start
  void start(Stage stage) {
    panel = new ChartPanel("bars", new JFreeCharts(ChartLook.SCREEN), new DirectTasks(), new FolderPicker());
    panel.show(bars("Доля не преодолевших порог"));
    VBox root = new VBox(panel);
    Theme.install().dress(root);
    stage.setScene(new Scene(root, 700, 420));
    stage.show();
  }

  @Test
  void saysWhatIsSeenUnderTheChart(FxRobot robot) {
    assertThat(robot.lookup(".card-title").queryLabeled().getText()).isEqualTo("Доля не преодолевших порог");
    assertThat(robot.lookup("#bars-sentence").queryLabeled().getText()).isEqualTo("Две школы, n = 57.");
  }

  @Test
  void theNumbersAreOneClickAndOneKeyAway(FxRobot robot) {
    robot.clickOn("#bars-table");
    DataTable<?> table = robot.lookup("#bars-numbers").queryAs(DataTable.class);
    assertThat(table.rows()).hasSize(2);
    assertThat(robot.lookup("#bars-pane").tryQuery()).isEmpty();
    robot.clickOn("#bars-table");
    assertThat(robot.lookup("#bars-pane").tryQuery()).isPresent();
    robot.interact(() -> robot.lookup("#bars-pane").query().requestFocus());
    robot.type(KeyCode.ENTER);
    assertThat(robot.lookup("#bars-table").queryAs(ToggleButton.class).isSelected()).isTrue();
    assertThat(robot.lookup("#bars-numbers-view").query().isFocused()).isTrue();
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#bars-pane").query().isFocused()).isTrue();
  }

  @Test
  void aNewChartKeepsTheTableOpen(FxRobot robot) {
    robot.clickOn("#bars-table");
    robot.interact(() -> panel.show(bars("Другой год")));
    assertThat(robot.lookup(".card-title").queryLabeled().getText()).isEqualTo("Другой год");
    assertThat(robot.lookup("#bars-numbers").tryQuery()).isPresent();
  }

  @Test
  void savesFilesUnderTheNameOfTheChart(FxRobot robot) throws IOException {
    robot.clickOn("#bars-png").clickOn("#bars-svg");
    assertThat(asked).containsExactly("Доля не преодолевших порог.png", "Доля не преодолевших порог.svg");
    assertThat(Files.readAllBytes(folder.resolve(asked.getFirst()))).startsWith(0x89, 'P', 'N', 'G');
    assertThat(Files.readString(folder.resolve(asked.getLast()), StandardCharsets.UTF_8)).contains("<svg");
  }

  @Test
  void copiesThePictureByButtonAndByKeys(FxRobot robot) {
    robot.clickOn("#bars-copy");
    assertThat(copied(robot).getWidth()).isGreaterThan(1000);
    robot.interact(() -> Clipboard.getSystemClipboard().clear());
    robot.interact(() -> robot.lookup("#bars-pane").query().requestFocus());
    robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
    assertThat(copied(robot).getHeight()).isGreaterThan(200);
  }

  private static Image copied(FxRobot robot) {
    Image[] image = new Image[1];
    robot.interact(() -> image[0] = Clipboard.getSystemClipboard().getImage());
    return image[0];
  }

  @Test
  void asksForPaperWithThePictureTheSentenceAndTheNumbers(FxRobot robot) {
    List<ChartSpec> wanted = new ArrayList<>();
    robot.interact(() -> panel.getParent().addEventHandler(ChartEvent.PRINT, event -> wanted.add(event.chart())));
    robot.clickOn("#bars-print");
    ReportContent page = PrintedChart.content(wanted.getFirst(), LocalDate.of(2026, 11, 22));
    assertThat(page.plainBlocks().stream().map(Object::toString).toList().toString()).contains(
        "Доля не преодолевших порог", "Две школы, n = 57.", "33,3", "нет данных", "22.11.2026");
    assertThat(page.facts()).extracting(fact -> fact.value().orElseThrow()).containsExactly(33.3);
    assertThat(page.blocks()).hasAtLeastOneElementOfType(Figure.class);
  }

  @Test
  void withoutDataItTeachesAndOffersNoFiles(FxRobot robot) {
    robot.interact(() -> panel.showEmpty("ИОР по годам", new EmptyState("Данных пока нет", "Загрузите таблицы.")));
    assertThat(robot.lookup(".empty-title").queryLabeled().getText()).isEqualTo("Данных пока нет");
    assertThat(robot.lookup("#bars-png").query().isVisible()).isFalse();
    robot.interact(() -> panel.show(bars("Снова")));
    assertThat(robot.lookup("#bars-png").query().isVisible()).isTrue();
    assertThat(robot.lookup("#bars-pane").tryQuery()).isPresent();
  }

  @Test
  void printedNumbersAreReadAndWordsAreNot() {
    assertThat(ChartNumbers.read("\u22121\u202f402,5")).hasValue(-1402.5);
    assertThat(ChartNumbers.read("33,3\u202f%")).hasValue(33.3);
    assertThat(ChartNumbers.read("нет данных")).isEmpty();
    assertThat(ChartNumbers.read("2023/2024")).isEmpty();
    assertThat(ChartNumbers.read("")).isEmpty();
  }

  static ChartSpec bars(String title) {
    return new SchoolBars(new Caption(title, "Две школы, n = 57."),
        ValueAxis.fromZero("Доля, %", ValueFormat.inPercent()),
        List.of(new SchoolBars.Bar("Школа № 1", OptionalDouble.of(33.3), Tone.QUARTILE_1, "", Optional.empty()),
            new SchoolBars.Bar("Школа № 8", OptionalDouble.empty(), Tone.NO_LEVEL, "не прислано", Optional.empty())),
        List.of());
  }

  private final class FolderPicker implements FilePicker {
    @Override
    public List<Path> open(String title, FileKind... kinds) {
      return List.of();
    }

    @Override
    public Optional<Path> save(String title, String name, FileKind kind) {
      asked.add(name);
      return Optional.of(folder.resolve(name));
    }

    @Override
    public Optional<Path> folder(String title) {
      return Optional.of(folder);
    }
  }
}
