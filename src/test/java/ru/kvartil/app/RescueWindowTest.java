package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
import ru.kvartil.backup.Reason;
import ru.kvartil.cli.Workplaces.FirstContent;
import ru.kvartil.district.Centre;
import ru.kvartil.district.People;
import ru.kvartil.district.Person;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.vault.Cheap;
import ru.kvartil.vault.Unlocked;
import ru.kvartil.vault.Vault;

/// A lost machine and a broken disk in the real window: what was in copies and in the journal comes back.
@ExtendWith(Hands.class)
class RescueWindowTest {
  @TempDir
  Path folder;
  private Path data;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @BeforeEach
  void make() {
    data = folder.resolve("data");
  }

  private static FirstContent centre() {
    return FirstContent.centre(Centre.of("Сосновский район", Optional.of(new SchoolYear(2025))));
  }

  /// One person in the copy, another after it.
  private static void work(OpenWorkplace open) throws Failure {
    add(open, "А. А. Белова");
    open.backups().make(Reason.COMMAND, Progress.none());
    add(open, "В. В. Ганина");
  }

  private static void add(OpenWorkplace open, String name) throws Failure {
    var _ = open.transactions().write("Добавлен сотрудник: " + name,
        () -> open.people().add(new People.Draft(name, "методист", "", "")));
  }

  private void plain(Path at) throws Failure {
    try (OpenWorkplace open = Walk.wiring(new Folders(at)).create(at.resolve("kvartil"), centre())) {
      work(open);
    }
  }

  private void secret(Path at) throws Exception {
    Files.createDirectories(at);
    Wiring wiring = Walk.wiring(new Folders(at));
    Path database = at.resolve("kvartil");
    Vault.Made made = wiring.keys().vault(database).create("", Cheap.PASSWORD.toCharArray());
    made.recovery().close();
    try (Unlocked keys = made.keys(); OpenWorkplace open = wiring.create(database, centre(), keys)) {
      work(open);
    }
  }

  private static Path copyOf(Path at) throws Exception {
    try (Stream<Path> files = Files.list(at.resolve("kvartil.backups"))) {
      return files.filter(file -> file.toString().endsWith(".kvb")).findFirst().orElseThrow();
    }
  }

  /// Past «Кто работает», where there are two people.
  private static void enter(FxRobot robot, Walk walk) {
    ListView<Person> people = walk.see("who-people");
    robot.interact(() -> people.getSelectionModel().selectFirst());
    walk.press("who-start").press("section-settings").row("people", "А. А. Белова");
  }

  @Test
  void aNewMachineBeginsWithACopy(FxRobot robot) throws Exception {
    Path lost = folder.resolve("прежний");
    secret(lost);
    Walk walk = new Walk(stage, robot, data, folder).pick(copyOf(lost));
    walk.press("first-copy").press("copy-no").press("first-copy").press("copy-yes");
    walk.type("unlock-password", "не тот пароль вовсе").press("unlock-open").says("unlock-password-error",
        "не подошёл");
    assertThat(data.resolve("kvartil.mv.db")).doesNotExist();
    walk.unlock();
    // Now as every day.
    walk.gone("copy-yes").unlock().press("section-settings").row("people", "А. А. Белова");
    assertThat(robot.lookup("В. В. Ганина").queryAll()).as("came after the copy").isEmpty();
    walk.close();
    assertThat(new Folders(data).temporary().toFile().list()).satisfiesAnyOf(left -> assertThat(left).isNull(),
        left -> assertThat(left).allMatch(name -> name.startsWith("keys-")));
  }

  @Test
  void aBrokenFileIsPutTogetherFromCopyAndJournal(FxRobot robot) throws Exception {
    plain(data);
    Path file = data.resolve("kvartil.mv.db");
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 4096, bytes.length, (byte) 0);
    Files.write(file, bytes);
    Walk walk = new Walk(stage, robot, data, folder);
    walk.press("rescue").see("rescue-open");
    assertThat(robot.lookup(".empty-why").queryLabeled().getText()).contains("взята копия от",
        "Из журнала: ", "Добавлен сотрудник: В. В. Ганина");
    walk.press("rescue-open");
    enter(robot, walk);
    walk.row("people", "В. В. Ганина");
    walk.close();
    assertThat(data.resolve("kvartil.mv.db.broken")).exists();
  }

  @Test
  void aLostFileOfAProtectedDatabaseComesBackBesideItsKeys(FxRobot robot) throws Exception {
    secret(data);
    Files.delete(data.resolve("kvartil.mv.db"));
    Walk walk = new Walk(stage, robot, data, folder);
    walk.press("rescue").unlock().press("rescue-open").unlock();
    enter(robot, walk);
    walk.row("people", "В. В. Ганина");
    walk.close();
    assertThat(Files.readString(data.resolve("kvartil.mv.db"), StandardCharsets.ISO_8859_1)).startsWith("H2en");
  }

  @Test
  void aDatabaseMadeOfNothingSaysWhy(FxRobot robot) throws Exception {
    Files.createDirectories(data);
    Files.writeString(data.resolve("kvartil.mv.db"), "это не база");
    Walk walk = new Walk(stage, robot, data, folder).pick(Files.writeString(folder.resolve("не копия.kvb"), "текст"));
    walk.see("open-again");
    assertThat(robot.lookup("#rescue").queryAll()).as("there is nothing to put it together from").isEmpty();
    walk.press("open-copy").see("open-again");
    walk.close();
    assertThat(data.resolve("kvartil.mv.db")).content().isEqualTo("это не база");
  }
}
