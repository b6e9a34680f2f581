package ru.kvartil.school.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.ui.SampleDistrict;
import ru.kvartil.school.ui.SchoolsAtHand;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.ui.control.NamedChoice;
import ru.kvartil.ui.table.DataTable;
import ru.kvartil.ui.theme.Theme;

/// The section as a person uses it, in the real shell over a real database.
@ExtendWith(Hands.class)
class SchoolsSectionTest {
  @TempDir
  Path folder;
  private SchoolsAtHand at;
  private SchoolKey zorina;
  private WindowOfSchools window;

  @Start
  void start(Stage stage) throws Failure {
    at = new SchoolsAtHand(folder);
    zorina = SampleDistrict.fill(at);
    window = new WindowOfSchools(at);
    Theme.install().dress(window.shell);
    stage.setScene(new Scene(window.shell, 1000, 760));
    stage.show();
  }

  @AfterEach
  void close() {
    at.close();
  }

  private static DataTable<?> table(FxRobot robot) {
    return robot.lookup("#schools").queryAs(DataTable.class);
  }

  private static String title(FxRobot robot) {
    return robot.lookup("#page-title").queryLabeled().getText();
  }

  private static TextInputControl field(FxRobot robot, String id) {
    return robot.lookup(id).queryTextInputControl();
  }

  private void openCard(FxRobot robot) {
    robot.interact(() -> robot.lookup("#schools-view").query().requestFocus());
    robot.write("школа № 8").type(KeyCode.ENTER);
  }

  private static void retype(FxRobot robot, String id, String text) {
    robot.interact(() -> {
      field(robot, id).requestFocus();
      field(robot, id).selectAll();
    });
    robot.write(text);
  }

  private static void save(FxRobot robot) {
    robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
  }

  @Test
  void showsTheSchoolsInTheirNaturalOrder(FxRobot robot) {
    assertThat(robot.lookup("#page-note").queryLabeled().getText()).isEqualTo("24 школы");
    List<String> names = table(robot).rows().stream().map(row -> ((SchoolRow) row).school().name()).toList();
    assertThat(names).startsWith("Берёзовская СОШ", "Вечерняя (сменная) школа № 8", "Гимназия", "Ёлкинская НОШ");
    assertThat(names).endsWith("Школа № 3", "Школа № 8 им. А. С. Зорина", "Школа № 12", "Школа № 15", "Школа № 70");
  }

  @Test
  void copiesARowAsItIsSeen(FxRobot robot) {
    robot.interact(() -> robot.lookup("#schools-view").query().requestFocus());
    robot.write("вечерняя");
    assertThat(table(robot).copied(true))
        .startsWith("Школа\tТип\tМесто\tОбучающихся\tКвартиль ИОР\tИОР\tза год\tИСБШ\tСтатус")
        .contains("Вечерняя (сменная) школа № 8\tвечерняя\tгород\t96\t—\tвне сравнения").endsWith("вне сравнения");
  }

  @Test
  void followsTheYearChosenAboveThePage(FxRobot robot) {
    NamedChoice<SchoolYear> choice = robot.lookup("#year").queryAs(NamedChoice.class);
    assertThat(choice.getItems()).extracting(SchoolYear::end).containsExactly(2025, 2024, 2023, 2022, 2021);
    robot.interact(() -> choice.setValue(new SchoolYear(2023)));
    assertThat(window.workspace.year().get()).isEqualTo(new SchoolYear(2023));
    assertThat(window.heard.getLast()).isEqualTo("столбцы 2022/2023");
    assertThat(robot.lookup("#schools-note").queryLabeled().getText()).contains("2022/2023");
    robot.interact(() -> robot.lookup("#schools-view").query().requestFocus());
    robot.write("школа № 8");
    assertThat(table(robot).copied(false)).contains("\t521\t");
  }

  @Test
  void opensTheCardOfASchoolAndGoesBack(FxRobot robot) {
    openCard(robot);
    assertThat(title(robot)).isEqualTo("Школа № 8 им. А. С. Зорина");
    assertThat(robot.lookup("#school-tabs").queryAs(TabPane.class).getTabs()).extracting(tab -> tab.getText())
        .containsExactly("Сведения", "Результаты", "Индексы", "Документы", "Статусы и история");
    assertThat(field(robot, "#sheet-full").getText()).startsWith("Муниципальное");
    assertThat(field(robot, "#year-2024-contingent").getText()).isEqualTo("533");
    robot.clickOn("#school-note");
    assertThat(window.heard.getLast()).isEqualTo("справка Школа № 8 им. А. С. Зорина");
    robot.clickOn("#back-0");
    assertThat(title(robot)).isEqualTo("Школы");
    assertThat(((SchoolRow) table(robot).selection().getFirst()).school().key()).isEqualTo(zorina);
  }

  @Test
  void storesAnEditedNameSignedAndShowsItEverywhere(FxRobot robot) throws Failure {
    openCard(robot);
    assertThat(robot.lookup("#sheet-save").queryButton().isDisabled()).isTrue();
    retype(robot, "#sheet-everyday", "Школа № 8 имени Зорина");
    assertThat(robot.lookup("#sheet-message").queryLabeled().getText()).isEqualTo("Изменено: обиходное название");
    save(robot);
    School stored = at.stored(zorina);
    assertThat(stored.name()).isEqualTo("Школа № 8 имени Зорина");
    SchoolsAtHand.Event event = at.events().getFirst();
    assertThat(event.person()).isEqualTo("И. П. Лебедева");
    assertThat(event.title()).isEqualTo("Изменены сведения о школе: Школа № 8 им. А. С. Зорина");
    assertThat(event.changes()).contains("Школа № 8 имени Зорина").contains("А. С. Зорина").doesNotContain("790014");
    assertThat(title(robot)).isEqualTo("Школа № 8 имени Зорина");
    assertThat(robot.lookup("#sheet-message").queryLabeled().getText()).isEqualTo("Сохранено");
    assertThat(robot.lookup("#sheet-save").queryButton().isDisabled()).isTrue();
    assertThat(field(robot, "#sheet-everyday").isFocused()).as("the person goes on where she was").isTrue();
    robot.clickOn("#back-0");
    assertThat(table(robot).rows()).extracting(row -> ((SchoolRow) row).school().name())
        .contains("Школа № 8 имени Зорина");
  }

  @Test
  void aWrongCodeIsSaidAtItsField(FxRobot robot) throws Failure {
    openCard(robot);
    retype(robot, "#sheet-fis-oko", "edu790001");
    assertThat(robot.lookup("#sheet-fis-oko-error").queryLabeled().getText()).as("not while typing").isEmpty();
    robot.type(KeyCode.TAB);
    assertThat(robot.lookup("#sheet-fis-oko-error").queryLabeled().getText()).contains("Школа № 70");
    save(robot);
    assertThat(field(robot, "#sheet-fis-oko").isFocused()).isTrue();
    assertThat(field(robot, "#sheet-fis-oko").getText()).isEqualTo("edu790001");
    assertThat(robot.lookup("#sheet-message").queryLabeled().getText()).startsWith("Не сохранено");
    assertThat(at.stored(zorina).codes().fisOko()).isEqualTo("edu790014");
  }

  @Test
  void editsSpellingsAndYears(FxRobot robot) throws Failure {
    openCard(robot);
    retype(robot, "#sheet-new-alias", "Школа Зорина");
    robot.type(KeyCode.ENTER);
    robot.interact(() -> robot.from(robot.lookup("#sheet-aliases")).lookup(".quiet-button").<Button>queryAll().stream()
        .filter(node -> "Убрать написание «СОШ 8 Зорина»".equals(node.getAccessibleText()))
        .forEach(Button::fire));
    retype(robot, "#year-2021-contingent", "");
    robot.type(KeyCode.DELETE);
    robot.interact(() -> robot.lookup("#year-2022-compared").queryAs(CheckBox.class).setSelected(false));
    save(robot);
    assertThat(robot.lookup("#year-2022-error").queryLabeled().getText()).contains("причину");
    assertThat(robot.lookup("#year-2022-reason").query().isFocused()).isTrue();
    robot.write("капитальный ремонт");
    save(robot);
    assertThat(at.stored(zorina).names().aliases()).containsExactlyInAnyOrder("МБОУ СОШ №8", "Школа Зорина");
    assertThat(at.years(zorina).getFirst().contingent()).isEmpty();
    assertThat(at.years(zorina).get(1).compared()).isFalse();
    assertThat(at.years(zorina).get(1).reason()).isEqualTo("капитальный ремонт");
  }

  @Test
  void asksBeforeUnsavedTextGoesAway(FxRobot robot) throws Failure {
    openCard(robot);
    retype(robot, "#sheet-own", "Б-8");
    robot.clickOn("#back-0");
    assertThat(title(robot)).as("still here").isEqualTo("Школа № 8 им. А. С. Зорина");
    assertThat(robot.lookup("#leave-text").queryLabeled().getText()).contains("свой код");
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#leave-question").tryQuery()).isEmpty();
    assertThat(field(robot, "#sheet-own").getText()).isEqualTo("Б-8");
    robot.clickOn("#back-0").clickOn("#leave-save");
    assertThat(title(robot)).isEqualTo("Школы");
    assertThat(at.stored(zorina).codes().own()).isEqualTo("Б-8");
  }

  @Test
  void leavesWithoutSavingOnlyWhenToldSo(FxRobot robot) throws Failure {
    openCard(robot);
    retype(robot, "#sheet-own", "Б-8");
    robot.interact(() -> window.workspace.openSchool(new SchoolKey(1)));
    assertThat(title(robot)).as("another card waits").isEqualTo("Школа № 8 им. А. С. Зорина");
    robot.clickOn("#leave-drop");
    assertThat(title(robot)).isEqualTo("Школа № 70");
    assertThat(at.stored(zorina).codes().own()).isEmpty();
  }

  @Test
  void savingThatIsRefusedKeepsThePersonOnTheCard(FxRobot robot) throws Failure {
    openCard(robot);
    retype(robot, "#sheet-organisation", "12");
    robot.clickOn("#back-0").clickOn("#leave-save");
    assertThat(title(robot)).isEqualTo("Школа № 8 им. А. С. Зорина");
    assertThat(robot.lookup("#sheet-organisation-error").queryLabeled().getText()).contains("шесть цифр");
    assertThat(field(robot, "#sheet-organisation").isFocused()).isTrue();
  }

  @Test
  void anotherSectionKeepsTheTextAndClosingTheWindowAsks(FxRobot robot) {
    openCard(robot);
    retype(robot, "#sheet-own", "Б-8");
    robot.clickOn("#section-data");
    assertThat(title(robot)).isEqualTo("Данные");
    boolean[] closed = {false};
    robot.interact(() -> window.shell.askToClose(() -> closed[0] = true));
    assertThat(closed[0]).isFalse();
    assertThat(title(robot)).isEqualTo("Школа № 8 им. А. С. Зорина");
    assertThat(field(robot, "#sheet-own").getText()).isEqualTo("Б-8");
    robot.clickOn("#leave-drop");
    assertThat(closed[0]).isTrue();
  }

  @Test
  void aTabLoadsAnewOnlyWhenSomethingChanged(FxRobot robot) {
    openCard(robot);
    TabPane tabs = robot.lookup("#school-tabs").queryAs(TabPane.class);
    robot.interact(() -> tabs.getSelectionModel().select(1));
    robot.interact(() -> tabs.getSelectionModel().select(0));
    robot.interact(() -> tabs.getSelectionModel().select(1));
    assertThat(window.heard).filteredOn(word -> word.startsWith("results")).hasSize(1);
    robot.interact(() -> window.workspace.changed());
    assertThat(window.heard).filteredOn(word -> word.startsWith("results")).hasSize(2);
    assertThat(window.heard).filteredOn(word -> word.startsWith("documents")).isEmpty();
  }

  @Test
  void opensACardOnTheTabThatWasAskedFor(FxRobot robot) {
    robot.interact(() -> window.shell.openSection("indices"));
    robot.interact(() -> window.workspace.openSchool(zorina, "indices"));
    assertThat(robot.lookup("#school-tabs").queryAs(TabPane.class).getSelectionModel().getSelectedItem().getText())
        .isEqualTo("Индексы");
  }

  @Test
  void addsASchoolAfterShowingWhomItResembles(FxRobot robot) throws Failure {
    robot.clickOn("#school-add").write("Луговская СОШ № 2");
    assertThat(robot.lookup("#add-confirm").queryButton().getText()).isEqualTo("Добавить как другую школу");
    assertThat(robot.from(robot.lookup("#add-similar")).lookup(".hyperlink").queryLabeled().getText())
        .isEqualTo("Луговская СОШ");
    robot.type(KeyCode.ENTER);
    assertThat(title(robot)).isEqualTo("Луговская СОШ № 2");
    assertThat(at.all()).hasSize(25);
    robot.clickOn("#back-0");
    assertThat(robot.lookup("#page-note").queryLabeled().getText()).isEqualTo("25 школ");
    assertThat(robot.lookup("#add-school").query().isVisible()).isFalse();
  }

  @Test
  void anEmptyDistrictTeachesTheFirstStep(FxRobot robot) throws Failure {
    at.together(() -> {
      for (School school : at.all()) {
        at.remove(school.key());
      }
      return 0;
    });
    robot.interact(() -> window.workspace.changed());
    robot.clickOn("#schools-load");
    assertThat(window.heard.getLast()).isEqualTo("загрузить");
    robot.clickOn("#schools-first");
    assertThat(robot.lookup("#add-name").query().isFocused()).isTrue();
  }
}
