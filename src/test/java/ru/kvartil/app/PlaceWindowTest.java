package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ru.kvartil.cli.Workplaces.FirstContent;
import ru.kvartil.district.Centre;
import ru.kvartil.shared.SchoolYear;

/// Databases in other places than the program's folder: opened where they lie, remembered, missed; protected when asked for.
@ExtendWith(ApplicationExtension.class)
class PlaceWindowTest {
  @TempDir
  Path folder;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  private Walk walk(FxRobot robot) {
    return new Walk(stage, robot, folder.resolve("data"), folder);
  }

  private Path onStick() throws Exception {
    Path stick = Files.createDirectories(folder.resolve("флешка"));
    Walk.wiring(new Folders(stick)).create(stick.resolve("район"),
        FirstContent.centre(Centre.of("Озёрный район", Optional.of(new SchoolYear(2025))))).close();
    return stick.resolve("район.mv.db");
  }

  private static String why(FxRobot robot) {
    return robot.lookup(".empty-why").queryLabeled().getText();
  }

  @Test
  void aDatabaseOnAStickIsOpenedWhereItLiesAndRemembered(FxRobot robot) throws Exception {
    Path file = onStick();
    Path other = Files.writeString(folder.resolve("не база.mv.db"), "это таблица");
    Walk walk = walk(robot).pick(other).press("first-existing");
    walk.see("open-other");
    assertThat(why(robot)).contains("не является базой", "не изменён");
    walk.press("open-other").press("others-own").see("first-start");
    walk.pick(file).press("first-existing").see("shell");
    assertThat(stage.getTitle()).contains("Озёрный район");
    assertThat(folder.resolve("data/kvartil.mv.db")).as("nothing is made in the folder of the program").doesNotExist();
    // Once asked, once answered.
    walk.press("protect-later").gone("protect-later");
    walk.close();

    Walk again = walk(robot);
    again.see("shell");
    assertThat(robot.lookup("#protect-now").queryAll()).isEmpty();
    again.close();

    Path away = Files.move(folder.resolve("флешка"), folder.resolve("унесли"));
    Walk without = walk(robot);
    without.see("open-other");
    assertThat(why(robot)).contains("флешка", "Вставьте", "Ничего не изменено");
    Path _ = Files.move(away, folder.resolve("флешка"));
    without.press("open-again").see("shell");
    without.line("program-menu", "program-other").press("others-own").see("first-start");
    without.close();
    Walk usual = walk(robot);
    usual.see("first-start");
    usual.close();
  }

  @Test
  void aPlainDatabaseIsOfferedAPasswordOnce(FxRobot robot) throws Exception {
    Path file = onStick();
    Walk walk = walk(robot).pick(file).press("first-existing");
    walk.press("protect-now").protect().see("shell");
    walk.close();
    assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)).startsWith("H2en");
    Walk again = walk(robot);
    again.unlock().see("shell");
    assertThat(robot.lookup("#protect-now").queryAll()).isEmpty();
    again.close();
  }

  @Test
  void theServerOfTheRegionIsAskedForAndSaysWhyItIsNotThere(FxRobot robot) throws Exception {
    Walk walk = walk(robot).press("first-server").press("server-back").press("first-server");
    walk.type("server-address", "C:\\база").press("server-connect").says("server-address-error", "не читается",
        "postgresql://");
    walk.replace("server-address", "postgresql://anna:secret@localhost:1/centres").press("server-connect")
        .says("server-address-error", "стоит пароль");
    walk.replace("server-address", "postgresql://anna@localhost:1/centres").press("server-connect").see("open-other");
    assertThat(why(robot)).contains("Сервер не отвечает", "Ничего не изменено", "Проверьте сеть");
    walk.press("open-again").press("open-other").press("others-server");
    assertThat(walk.<TextField>see("server-address").getText()).as("what never opened is not remembered").isEmpty();
    walk.press("server-back").press("others-own").see("first-start");
    walk.close();
    assertThat(folder.resolve("data/place.txt")).doesNotExist();
  }
}
