package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
import ru.kvartil.shared.SchoolYear;

/// The page Обзор in the real window: what it says of the demonstration district, where its tiles lead.
@ExtendWith(Hands.class)
class OverviewWindowTest {
  @TempDir
  Path folder;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @Test
  void everyTileOfTheDemonstrationDistrictLeadsToItsPage(FxRobot robot) throws Exception {
    Walk demo = new Walk(stage, robot, folder.resolve("demo"), folder);
    demo.demo();
    demo.says("page-title", "Обзор");
    demo.press("tile-data").row("board", "Гимназия");
    demo.says("page-title", "Кто что прислал");
    demo.type("due-ЕГЭ", "32.13.2026").keys(KeyCode.ENTER);
    demo.see("due-ЕГЭ");
    demo.type("due-ЕГЭ", "").press("section-overview").press("section-overview");
    demo.press("tile-doubts").says("page-title", "Сомнительные значения");
    demo.press("section-overview").press("section-overview").press("tile-notes").says("page-title", "Документы");
    demo.press("section-overview").press("tile-support").says("page-title", "Школы");
    demo.press("section-overview").press("overview-imports-open").row("journal", "20");
    demo.press("section-overview").press("overview-movement-open").see("index-matrix-sentence");
    demo.tab("index-tabs", "ИОР и ИСБШ").see("index-scatter-sentence");
    demo.tab("index-tabs", "Показатели").see("index-heat-sentence");
    demo.close();
  }

  @Test
  void anEmptyCentreIsTaught(FxRobot robot) throws Exception {
    Walk own = new Walk(stage, robot, folder.resolve("own"), folder);
    own.see("first-start");
    own.type("first-district", "Берёзовский район").choose("first-year", new SchoolYear(2025)).begin()
        .see("import-first");
    own.press("section-overview").see("overview-load");
    own.press("overview-schools").says("page-title", "Школы");
    own.close();
    assertThat(folder).isDirectory();
  }
}
