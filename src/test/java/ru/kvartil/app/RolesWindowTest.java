package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import ru.kvartil.cli.Workplaces.FirstContent;
import ru.kvartil.district.Centre;
import ru.kvartil.district.People;
import ru.kvartil.district.Role;
import ru.kvartil.district.Worker;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.Schools;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.vault.Cheap;

/// Roles and personal passwords in the real window.
@ExtendWith(Hands.class)
class RolesWindowTest {
  private static final String HEAD = "А. А. Белова";
  private static final String READER = "Я. Я. Юрьева";
  private static final String OWN = "совсем другой пароль";
  @TempDir
  Path folder;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  private Path data() {
    return folder.resolve("data");
  }

  private void make() throws Exception {
    try (OpenWorkplace place = Walk.wiring(new Folders(data())).create(data().resolve("kvartil"),
        FirstContent.centre(Centre.of("Сосновский район", Optional.of(new SchoolYear(2025)))))) {
      place.transactions().write("Сотрудники и школа", () -> {
        place.people().add(new People.Draft(HEAD, "директор", "", ""));
        place.people().add(new People.Draft(READER, "", "", "", Role.READER));
        return place.schools().add(new Schools.Draft(SchoolNames.of("Школа № 1"), SchoolCodes.NONE, "",
            SchoolType.SECONDARY, PlaceKind.VILLAGE, Optional.empty(), Optional.empty()));
      });
    }
  }

  /// Who only looks sees everything and is told at each try why nothing is stored.
  @Test
  void aReaderIsToldWhyNothingIsStored(FxRobot robot) throws Exception {
    make();
    Walk walk = new Walk(stage, robot, data(), folder);
    walk.focused("who-people").keys(KeyCode.DOWN).keys(KeyCode.ENTER);
    ComboBox<Worker> who = walk.see("who");
    assertThat(who.getValue().role()).isEqualTo(Role.READER);
    walk.openSection("settings").row("people", READER);
    assertThat(walk.row("people", READER)).contains("только просмотр");
    walk.says("person-lacking", "нужна роль «руководитель центра»", READER);
    assertThat(walk.<Button>see("person-add").isDisabled()).isTrue();
    // The table opens the form all the same; the service refuses by itself.
    walk.open("people", READER).choose("person-role", Role.HEAD).press("person-save")
        .says("person-message", "нужна роль «руководитель центра»", "база не изменилась").press("person-cancel");
    walk.type("centre-organisation", "Центр");
    held(walk, "centre-save");
    walk.keys(KeyCode.SHORTCUT, KeyCode.S).says("centre-message", "Правка сведений о центре", "нужна роль")
        .press("centre-revert");
    walk.tab("settings-tabs", "Журнал действий").says("audit-verdict", "Журнал действий: нужна роль");
    walk.tab("settings-tabs", "Копии");
    held(walk, "copies-make", "copies-stick");
    walk.openSection("data");
    held(walk, "import-first");
    robot.moveTo(walk.<Button>see("import-first"));
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Window.getWindows().stream()
        .anyMatch(window -> window instanceof Tooltip tip && tip.getText().startsWith("Загрузка таблиц: нужна роль")));
    walk.openSection("schools").row("schools", "Школа № 1");
    held(walk, "school-add", "school-mark");
    walk.select("schools", "Школа № 1");
    held(walk, "school-mark", "school-to-group");
    walk.open("schools", "Школа № 1").replace("sheet-full", "МБОУ «Школа № 1»").says("sheet-message", "Изменено");
    held(walk, "sheet-save");
    // Keys go past buttons; the service refuses by itself.
    walk.keys(KeyCode.SHORTCUT, KeyCode.S).says("sheet-message", "нужна роль").press("sheet-revert");
    walk.tab("school-tabs", "Статусы и история");
    held(walk, "life-rename", "life-close", "life-merge", "life-mark");
    walk.press("back-0");
    walk.item("schools", "table-export");
    noticed(robot, "Сохранение данных в файл: нужна роль");
    assertThat(folder.toFile().list()).containsExactly("data");
    walk.choose("who", who.getItems().getFirst());
    walk.openSection("schools").select("schools", "Школа № 1").press("school-mark").press("mark-cancel");
    walk.openSection("settings").tab("settings-tabs", "Район и сотрудники").press("person-add")
        .type("person-name", "Б. Б. Вольф").press("person-save").row("people", "Б. Б. Вольф");
    assertThat(walk.row("people", "Б. Б. Вольф")).contains("методист");
    walk.close();
  }

  /// Off, with the reason a screen reader says.
  private static void held(Walk walk, String... ids) throws Exception {
    for (String id : ids) {
      Button button = walk.see(id);
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, button::isDisabled);
      assertThat(button.getAccessibleHelp()).as(id).contains("нужна роль", READER);
    }
  }

  private static Walk own(FxRobot robot, Walk walk) {
    ComboBox<Object> slots = walk.see("unlock-who");
    robot.interact(() -> slots.getSelectionModel().selectLast());
    return walk.type("unlock-password", OWN).press("unlock-open");
  }

  private static void noticed(FxRobot robot, String words) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.lookup(".notice-what").queryAllAs(Label.class).stream()
        .anyMatch(label -> label.getText().contains(words)));
  }

  /// The head gives a person a password; with it the database opens for that person alone.
  @Test
  void aPersonalPasswordSaysWhoWorks(FxRobot robot) throws Exception {
    make();
    Walk walk = new Walk(stage, robot, data(), folder);
    walk.see("who-people");
    walk.keys(KeyCode.ENTER).openSection("settings").tab("settings-tabs", "Пароль").press("protection-protect")
        .protect()
        .see("who-people");
    walk.keys(KeyCode.ENTER).openSection("settings").tab("settings-tabs", "Пароль").select("passwords", READER)
        .press("protection-give").press("unlock-back").select("passwords", READER).press("protection-give");
    walk.type("unlock-password", Cheap.PASSWORD).press("unlock-open").type("new-password", OWN)
        .type("new-password-again", OWN).press("new-password-done").see("shell");
    assertThat(walk.row("passwords", READER)).contains("задан");
    // Locked by the head, opened by another person: that person works, not the head.
    walk.keys(KeyCode.SHORTCUT, KeyCode.L);
    own(robot, walk).says("who-only", READER, "только просмотр");
    walk.close();

    Walk again = new Walk(stage, robot, data(), folder);
    own(robot, again).says("who-only", READER, "только просмотр");
    again.openSection("settings").tab("settings-tabs", "Пароль").says("protection-lacking", "нужна роль");
    assertThat(again.<Button>see("protection-give").isDisabled()).isTrue();
    again.close();
    assertThat(Files.exists(data().resolve("kvartil.keys"))).isTrue();
  }
}
