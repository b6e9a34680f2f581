package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.ui.Hands;

/// Lists in the real window: pasted, frozen, proposed, put side by side, in force, compared with today.
@ExtendWith(Hands.class)
class ListsWindowTest {
  private static final IdentificationProfile RULES = IdentificationWindowTest.rules("Кировский");
  @TempDir
  Path folder;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  private static void type(Walk walk, FxRobot robot, String id, String text) {
    TextInputControl field = walk.see(id);
    robot.interact(() -> field.setText(text));
  }

  @Test
  void aListIsPastedACalculationFrozenAndBothAreCompared(FxRobot robot) {
    Walk walk = new Walk(stage, robot, folder.resolve("data"), folder);
    walk.demo().press("section-indices").tab("index-tabs", "Перечни").row("list-years", "Гимназия");
    assertThat(walk.row("support-lists", "Министерство образования Берёзовского края")).contains("внешний",
        "№ 1-ШНОР от 01.10.2025", "5");
    walk.press("list-new");
    type(walk, robot, "list-body", "Комитет образования");
    type(walk, robot, "list-date", "01.10.1999");
    type(walk, robot, "list-schools", "Ключевская ООШ; низкие результаты ОГЭ\nШкола на Луне\nГимназия № 1");
    walk.press("list-save").says("list-message", "Дата 01.10.1999 раньше начала года данных 2024/2025.");
    type(walk, robot, "list-date", "01.10.2025");
    walk.press("list-save").says("lists-said", "Сохранено: Комитет образования, строк: 3");
    assertThat(walk.row("support-lists", "Комитет образования")).contains("внешний", "не введён", "01.10.2025");

    walk.choose("freeze-rules", RULES).press("freeze-do").says("lists-said", "Контрольная сумма SHA-256");
    walk.row("frozen-calculations", RULES.document().name());
    walk.select("frozen-calculations", RULES.document().name()).press("frozen-propose").says("lists-said",
        "Предложения составлены");
    assertThat(walk.row("list-sides", "Ключевская ООШ")).contains("в обоих");
    assertThat(walk.row("list-sides", "МБОУ «Заозёрная СОШ» Сосновского района")).contains("только в перечне");
    walk.select("support-lists", "Комитет образования").press("list-force").says("lists-said",
        "Статус присвоен школам: 1", "Нет в реестре: 2");
    assertThat(walk.row("support-lists", "Комитет образования")).contains("действует");
    walk.select("frozen-calculations", RULES.document().name()).press("frozen-compare").says("frozen-said",
        "Контрольная сумма сходится", "даёт то же самое");
    assertThat(walk.row("list-years", "Ключевская ООШ")).contains("ШНОР");
    walk.select("frozen-calculations", RULES.document().name()).press("frozen-print").see("print-save");
  }
}
