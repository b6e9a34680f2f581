package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.ProfileLine;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.ui.Hands;
import ru.kvartil.ui.table.DataTable;

/// The identification in the real window: found, explained, tried out, compared, on a school's card.
@ExtendWith(Hands.class)
class IdentificationWindowTest {
  private static final String SCHOOL = "Ключевская ООШ";
  @TempDir
  Path folder;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  static IdentificationProfile rules(String name) {
    return ShippedProfiles.identification().stream().filter(each -> each.document().name().startsWith(name))
        .findFirst().orElseThrow();
  }

  private static <N extends Node> boolean visible(FxRobot robot, String id) {
    return robot.lookup("#" + id).<N>queryAll().stream().anyMatch(node -> {
      for (Node up = node; up != null; up = up.getParent()) {
        if (!up.isVisible()) {
          return false;
        }
      }
      return true;
    });
  }

  @Test
  void schoolsAreFoundExplainedTriedOutAndCompared(FxRobot robot) {
    Walk walk = new Walk(stage, robot, folder.resolve("data"), folder);
    walk.demo().press("section-indices").tab("index-tabs", "Выявление").row("identified-schools", "Гимназия");
    walk.says("identified-headline", "2024/2025", "из 22 школ", "Вне сравнения: 2 школы");
    walk.choose("identified-rules", rules("Кировский")).says("identified-about", "нужно критериев – 3 из 18");
    assertThat(walk.row("identified-schools", SCHOOL)).contains("ШНОР", "ШССУ", "6");
    assertThat(walk.row("identified-schools", "Вечерняя (сменная) школа № 8")).contains("вне сравнения");

    walk.open("identified-schools", SCHOOL).says("identified-name", SCHOOL);
    walk.says("identified-held", "Достаточно для отнесения: ").says("identified-count", "Сработало критериев: 6");
    walk.says("identified-distance-K03", "порог превышен на 1 чел. из 7 (по данным 2024/2025 года)");
    DataTable<?> table = walk.see("identified-schools");
    assertThat(table.seen().rows().toString()).as("what is printed and sent has no distances")
        .doesNotContain("превышен").doesNotContain("чел.");
    walk.see("identified-leaving-sentence");
    for (String away : List.of("-table", "-copy", "-png", "-svg", "-print")) {
      assertThat(visible(robot, "identified-leaving" + away)).as(away).isFalse();
      assertThat(visible(robot, "identified-map" + away)).as(away).isTrue();
    }
    walk.focused("identified-criterion-K03").keys(KeyCode.F4);
    assertThat(walk.<TreeView<Explanation>>see("why-tree").getRoot().getValue().text())
        .contains("ОГЭ 2025.xlsx", "возможный разброс", "порог").doesNotContain("превышен");
    walk.press("why-close").scroll("identified-field");

    walk.press("identified-try").says("try-headline", "было 11, станет 11").says("try-changes", "не изменены");
    ComboBox<ProfileLine> line = walk.see("try-line");
    ProfileLine needed = line.getItems().stream().filter(each -> each.id().equals("needed ШНОР")).findFirst()
        .orElseThrow();
    robot.interact(() -> line.setValue(needed));
    walk.replace("try-number", "2").says("try-headline", "войдёт – 1", "станет 12").says("try-changes", "3 → 2");
    assertThat(walk.row("try-schools", "СОШ № 3")).contains("войдёт", "ШНОР");
    walk.replace("try-number", "два").says("try-number-error", "число");
    walk.replace("try-number", "2").says("try-headline", "станет 12").press("try-save");
    walk.says("page-title", "Новая версия: критерии").see("method-save");
    assertThat(robot.lookup(node -> node instanceof TextField field && field.getText().equals("2")).queryAll())
        .isNotEmpty();
  }

  @Test
  void theCardShowsTheCriteriaOfTheSchoolAndOtherRuleSetsAreBeside(FxRobot robot) {
    Walk walk = new Walk(stage, robot, folder.resolve("data"), folder);
    walk.demo().press("section-indices").tab("index-tabs", "Выявление").row("identified-schools", "Гимназия");
    walk.choose("identified-rules", rules("Кировский")).says("identified-about", "3 из 18");
    walk.press("identified-compare").says("page-title", "Что дают разные методики");
    assertThat(walk.row("rules-schools", SCHOOL)).startsWith(SCHOOL, "2", "ШНОР");
    walk.says("rules-counts", "Кировский район 2020–2021 – 11", "Рособрнадзор 30");
    walk.open("rules-schools", SCHOOL).says("page-title", SCHOOL).row("school-criteria", "K03");
    assertThat(walk.row("school-criteria", "K03")).contains("сработал");
    walk.says("school-distance-sentence", "По данным 2024/2025 года");
    ComboBox<SchoolYear> year = walk.see("year");
    robot.interact(() -> year.setValue(new SchoolYear(2016)));
    walk.see("identified-none");
    walk.press("section-indices").press("section-indices").see("identified-load");
    assertThat(visible(robot, "identified-field")).isFalse();
  }
}
