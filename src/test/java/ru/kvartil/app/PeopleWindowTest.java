package ru.kvartil.app;

import ru.kvartil.district.People;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import ru.kvartil.cli.Workplaces.FirstContent;
import ru.kvartil.district.Centre;
import ru.kvartil.district.Person;
import ru.kvartil.district.Role;
import ru.kvartil.district.Worker;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;

/// The centre and its people in the real window: entered, asked for at the start, changed at the bottom.
@ExtendWith(Hands.class)
class PeopleWindowTest {
  @TempDir
  Path folder;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  private Wiring wiring(Path data) {
    return new Wiring(new Folders(data),
        new Database.Origin(InstantSource.fixed(Instant.parse("2026-11-21T09:12:00Z")), "Ирина"));
  }

  @Test
  void whoWorksSignsWhatIsChanged(FxRobot robot) throws Exception {
    Path data = folder.resolve("data");
    wiring(data).create(data.resolve("kvartil"),
        FirstContent.centre(Centre.of("Сосновский район", Optional.of(new SchoolYear(2025))))).close();
    Walk walk = new Walk(stage, robot, data, folder);
    walk.press("section-settings").press("person-first").type("person-name", "А. А. Белова")
        .type("person-job", "методист").type("person-email", "belova.ru");
    assertThat(walk.<Label>see("person-email-warning").getText()).isNotEmpty();
    walk.press("person-save").row("people", "А. А. Белова");
    walk.press("person-add").type("person-name", "а. а. белова").press("person-save")
        .says("person-message", "уже работает");
    walk.press("person-cancel").press("person-add").type("person-name", "Я. Я. Юрьева").choose("person-role", Role.HEAD)
        .keys(KeyCode.ENTER).row("people", "Я. Я. Юрьева");
    ComboBox<Worker> who = walk.see("who");
    assertThat(who.getItems()).extracting(Worker::name).containsExactly("Ирина", "А. А. Белова", "Я. Я. Юрьева");
    walk.choose("who", who.getItems().getLast());
    walk.press("person-add").type("person-name", "Б. Б. Вольф").choose("person-role", Role.HEAD)
        .keys(KeyCode.ENTER).row("people", "Б. Б. Вольф");
    walk.press("history-list");
    assertThat(walk.row("history", "21.11.2026 09:12")).contains("Я. Я. Юрьева", "Добавлен сотрудник: Б. Б. Вольф");
    walk.close();

    Walk again = new Walk(stage, robot, data, folder);
    ListView<Person> list = again.see("who-people");
    assertThat(list.getItems()).extracting(Person::name).containsExactly("А. А. Белова", "Б. Б. Вольф", "Я. Я. Юрьева");
    assertThat(list.getSelectionModel().getSelectedItem().name()).isEqualTo("Я. Я. Юрьева");
    robot.interact(list::requestFocus);
    again.keys(KeyCode.UP).keys(KeyCode.ENTER);
    assertThat(again.<ComboBox<Worker>>see("who").getValue().name()).isEqualTo("Б. Б. Вольф");
    again.press("section-settings").select("people", "Я. Я. Юрьева").press("person-change").press("person-active")
        .press("person-save").row("people", "Я. Я. Юрьева");
    assertThat(again.<ComboBox<Worker>>see("who").getItems()).extracting(Worker::name)
        .containsExactly("А. А. Белова", "Б. Б. Вольф");
    again.keys(KeyCode.CONTROL, KeyCode.Z).row("people", "Я. Я. Юрьева");
    again.close();
    assertThat(Files.exists(data.resolve("kvartil.who"))).isTrue();
  }

  @Test
  void theWindowClosesWhileItIsAskedWhoWorks(FxRobot robot) throws Exception {
    Path data = folder.resolve("data");
    try (OpenWorkplace place = wiring(data).create(data.resolve("kvartil"),
        FirstContent.centre(Centre.of("Сосновский район", Optional.of(new SchoolYear(2025)))))) {
      place.transactions().write("Сотрудники", () -> {
        place.people().add(new People.Draft("А", "", "", ""));
        return place.people().add(new People.Draft("Б", "", "", ""));
      });
    }
    Walk walk = new Walk(stage, robot, data, folder);
    walk.see("who-people");
    walk.close();
    wiring(data).open(data.resolve("kvartil")).close();
  }

  @Test
  void theDistrictIsNamedAnewAndTakenBack(FxRobot robot) throws Exception {
    Path data = folder.resolve("data");
    wiring(data).create(data.resolve("kvartil"),
        FirstContent.centre(Centre.of("Сосновский район", Optional.of(new SchoolYear(2025))))).close();
    Walk walk = new Walk(stage, robot, data, folder);
    walk.press("section-settings").type("centre-organisation", "Центр").press("centre-save")
        .says("centre-message", "Сохранено");
    walk.press("history-undo");
    TextField organisation = walk.see("centre-organisation");
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> organisation.getText().isEmpty());
    walk.close();
    try (OpenWorkplace place = wiring(data).open(data.resolve("kvartil"))) {
      assertThat(place.transactions().read(place.centres()::find).orElseThrow().organisation()).isEmpty();
    }
  }
}
