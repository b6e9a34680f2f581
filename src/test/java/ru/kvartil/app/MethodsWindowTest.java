package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import ru.kvartil.ui.table.Cell;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import ru.kvartil.methodology.ShippedProfiles;

/// Methods in the real window: a new version with its sum and its effect, saved, compared, taken back, carried as a file.
@ExtendWith(Hands.class)
class MethodsWindowTest {
  private static final String WELFARE_3 = "method-weights-3";
  @TempDir
  Path folder;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  private static void set(FxRobot robot, Walk walk, String id, String text) {
    TextField field = walk.see(id);
    robot.interact(() -> field.setText(text));
  }

  /// Waits for a message in the corner or in a dialog.
  private static void told(FxRobot robot, String words) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> robot.lookup(node -> node instanceof Labeled label
        && label.getText() != null && label.getText().contains(words)).tryQuery().isPresent());
  }

  @Test
  void aVersionIsMadeSavedComparedAndTakenBack(FxRobot robot) throws Exception {
    Walk walk = new Walk(stage, robot, folder.resolve("data"), folder);
    walk.demo().press("section-indices").press("index-methods").says("page-title", "Методики");
    assertThat(walk.row("methods", "ГИА и аттестаты")).contains("1", "ИОР", "в работе, из программы");
    assertThat(walk.row("method-lines", "Квартили")).isNotEmpty();
    walk.select("methods", "ИСБШ").says("method-sum", "Сумма весов 1").press("method-copy");
    walk.says("page-title", "Новая версия: ИСБШ");
    assertThat(walk.<TextField>see("method-edit-version").getText()).isEqualTo("2");
    set(robot, walk, WELFARE_3, "0,7");
    walk.says("method-edit-sum", "1,45", "больше 1");
    set(robot, walk, WELFARE_3, "много");
    walk.says(WELFARE_3 + "-error", "нужно число").press("method-save").says("method-trouble", "База не изменилась");
    set(robot, walk, WELFARE_3, "0,7");
    List.of("method-weights-1", "method-weights-2", "method-weights-4").forEach(id -> set(robot, walk, id, ""));
    walk.press("method-fill").says("method-edit-sum", "Сумма весов 1.");
    assertThat(walk.<TextField>see("method-weights-4").getText()).isEqualTo("0,1");
    walk.says("method-effect", "изменится квартиль", "→");
    walk.press("method-save").says("page-title", "Методики");
    assertThat(walk.row("methods", "ИСБШ")).isNotEmpty();
    walk.press("method-compare").says("page-note", "различи");
    assertThat(walk.row("method-pairs", "Показатели и веса")).containsSubsequence(
        "Оба родителя имеют высшее образование, доля", "0,25 (принято программой по умолчанию)",
        "0,1 (принято центром)");
    robot.interact(() -> walk.<ButtonBase>see("compare-all").fire());
    assertThat(walk.row("method-pairs", "Квартили")).isNotEmpty();
    walk.keys(KeyCode.CONTROL, KeyCode.Z);
    walk.press("section-indices").press("index-methods");
    assertThat(walk.row("methods", "ИСБШ")).contains("1");
    walk.close();
  }

  @Test
  void anIndicatorIsAddedWeighedAndLeftOutAgain(FxRobot robot) throws Exception {
    Walk walk = new Walk(stage, robot, folder.resolve("data"), folder);
    walk.demo().press("section-indices").press("index-methods").row("methods", "ИСБШ");
    walk.select("methods", "ИСБШ").press("method-copy").says("page-title", "Новая версия: ИСБШ");
    walk.choose("method-add-choice", "Дети с ОВЗ, доля").press("method-add");
    TextField added = walk.see("method-weights-5");
    assertThat(added.isFocused()).isTrue();
    assertThat(walk.<CheckBox>see("method-weights-5-kept").getText()).isEqualTo("Дети с ОВЗ, доля");
    walk.says("method-weights-5-error", "Впишите число").press("method-save").says("method-trouble",
        "База не изменилась");
    walk.type("method-weights-5", "0,25").says("method-edit-sum", "1,25", "больше 1");
    // One that was there goes instead.
    robot.interact(() -> walk.<CheckBox>see(WELFARE_3 + "-kept").fire());
    walk.says("method-edit-sum", "Сумма весов 1.");
    walk.press("method-save").says("page-title", "Методики");
    assertThat(lines(walk, "ИСБШ")).hasSize(4).contains("Дети с ОВЗ, доля")
        .doesNotContain("Состоят на различных видах учёта, доля");
    // ИОР: the new indicator brings its scale along.
    walk.select("methods", "ГИА и аттестаты").press("method-copy").says("page-title", "Новая версия: ИОР");
    walk.choose("method-add-choice", "ОГЭ, география: доля преодолевших минимум").press("method-add")
        .type("method-weights-8", "2").press("method-save").says("page-title", "Методики");
    assertThat(lines(walk, "ГИА и аттестаты")).hasSize(8).contains("ОГЭ, география: доля преодолевших минимум");
    walk.close();
  }

  /// Names of the indicators of the second version of a method, once it is there.
  private static List<String> lines(Walk walk, String method) throws Exception {
    TableView<Object> methods = walk.see("methods-view");
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
      OptionalInt second = IntStream.range(0, methods.getItems().size())
          .filter(row -> word(methods, row, 0).equals(method) && word(methods, row, 1).equals("2")).findFirst();
      second.ifPresent(row -> methods.getSelectionModel().clearAndSelect(row));
      return second.isPresent();
    }));
    WaitForAsyncUtils.waitForFxEvents();
    TableView<Object> lines = walk.see("method-lines-view");
    return WaitForAsyncUtils.waitForAsyncFx(5000, () -> IntStream.range(0, lines.getItems().size())
        .filter(row -> word(lines, row, 0).equals("Показатели и веса")).mapToObj(row -> word(lines, row, 1)).toList());
  }

  private static String word(TableView<Object> table, int row, int column) {
    return ((Cell) table.getColumns().get(column).getCellData(row)).text();
  }

  @Test
  void filesTravelByteForByteAndABadOneChangesNothing(FxRobot robot) throws Exception {
    Walk walk = new Walk(stage, robot, folder.resolve("data"), folder);
    walk.demo().press("section-indices").press("index-methods");
    walk.row("methods", "ГИА и аттестаты");
    walk.press("method-write");
    Path file = folder.resolve("ГИА и аттестаты, версия 1.json");
    told(robot, "Методика записана");
    assertThat(Files.readAllBytes(file)).isEqualTo(ShippedProfiles.outcome().document().bytes());
    Path bad = Files.writeString(folder.resolve("письмо.json"), "{\"format\": \"kvartil-profile-1\"}");
    walk.pick(bad).press("method-bring");
    told(robot, "В методике не хватает ключа");
    Path own = Files.writeString(folder.resolve("своя.json"),
        Files.readString(file).replace("ГИА и аттестаты", "Приказ района"));
    walk.pick(own).press("method-bring");
    assertThat(walk.row("methods", "Приказ района")).contains("своя");
    walk.select("methods", "Приказ района").press("method-use");
    assertThat(walk.row("methods", "Приказ района")).contains("в работе, своя");
    walk.close();
  }
}
