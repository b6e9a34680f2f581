package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import ru.kvartil.ui.Hands;
import ru.kvartil.ui.table.DataTable;

/// The identification of districts too small for comparisons: said in words, nothing invented.
@ExtendWith(Hands.class)
class IdentificationSizesTest {
  @TempDir
  Path folder;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  private Walk opened(FxRobot robot, int schools) throws Exception {
    Path data = folder.resolve("data-" + schools);
    SizedDistrict.make(data, schools);
    Walk walk = new Walk(stage, robot, data, folder);
    return walk.press("section-indices").tab("index-tabs", "Выявление")
        .choose("identified-rules", IdentificationWindowTest.rules("Кировский")).says("identified-about", "3 из 18");
  }

  @Test
  void oneSchoolIsComparedWithNobody(FxRobot robot) throws Exception {
    Walk walk = opened(robot, 1);
    walk.says("identified-headline", "из 1 школы", "ШССУ – 0 (данных недостаточно – 1)");
    assertThat(walk.row("identified-schools", "СОШ № 1").toString()).as("what compares with others finds nobody")
        .contains("K02", "данных недостаточно", "нет данных").doesNotContain("K04").doesNotContain("K05");
    walk.open("identified-schools", "СОШ № 1").see("identified-criterion-K04");
    walk.press("identified-close").gone("identified-why");
    walk.press("identified-try").says("try-headline", "было 1, станет 1");
    walk.close();
  }

  @Test
  void eightSchoolsAreFoundWithoutSocialPassports(FxRobot robot) throws Exception {
    Walk walk = opened(robot, 8);
    walk.says("identified-headline", "из 8 школ", "ШССУ – 0 (данных недостаточно – 8)");
    DataTable<?> table = walk.see("identified-schools");
    assertThat(table.rows()).hasSize(8);
    walk.see("identified-map-sentence");
    walk.press("protect-later").press("identified-compare").row("rules-schools", "СОШ № 8");
    walk.press("section-indices").year(2023).see("identified-load");
    walk.close();
  }
}
