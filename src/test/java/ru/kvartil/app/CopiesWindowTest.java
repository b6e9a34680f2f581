package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
import ru.kvartil.cli.Workplaces.FirstContent;
import ru.kvartil.district.Centre;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;

/// Copies in the real window: made by command and at the end, put on a stick, compared, put back.
@ExtendWith(Hands.class)
class CopiesWindowTest {
  @TempDir
  Path folder;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  private static List<String> copies(Path data) {
    return List.of(data.resolve("kvartil.backups").toFile().list((_, name) -> name.endsWith(".kvb")));
  }

  @Test
  void yesterdayComesBackInTheWindow(FxRobot robot) throws Exception {
    Path data = folder.resolve("data");
    new Wiring(new Folders(data),
        new Database.Origin(InstantSource.fixed(Instant.parse("2026-11-21T09:12:00Z")), "Ирина"))
        .create(data.resolve("kvartil"),
            FirstContent.centre(Centre.of("Сосновский район", Optional.of(new SchoolYear(2025)))))
        .close();
    Path stick = Files.createDirectory(folder.resolve("флешка"));
    String made = RussianFormat.moment(Walk.CLOCK.instant().atOffset(ZoneOffset.UTC), ZoneId.systemDefault());
    Walk walk = new Walk(stage, robot, data, stick);
    walk.press("section-settings").press("person-first").type("person-name", "А. А. Белова").press("person-save")
        .row("people", "А. А. Белова");
    walk.tab("settings-tabs", "Копии").press("copies-make").says("copies-said", "сделана и проверена");
    assertThat(copies(data)).hasSize(1);
    walk.press("copies-stick").says("copies-said", stick.toString());
    assertThat(stick.resolve(copies(data).getFirst())).exists();
    walk.tab("settings-tabs", "Район и сотрудники").press("person-add").type("person-name", "В. В. Ганина")
        .press("person-save").row("people", "В. В. Ганина");
    walk.tab("settings-tabs", "Копии").select("copies", made).press("copies-compare");
    assertThat(walk.<ListView<String>>see("copies-differences").getItems())
        .anySatisfy(line -> assertThat(line).startsWith("Пропадёт действие:"))
        .anySatisfy(line -> assertThat(line).isEqualTo("Строк в таблице district_person: сейчас 2, станет 1"));
    walk.press("copies-restore");
    walk.press("section-settings").row("people", "А. А. Белова");
    assertThat(robot.lookup("В. В. Ганина").queryAll()).isEmpty();
    assertThat(copies(data)).hasSize(2);
    walk.close();
    // Restoring changed the journal: the end made a copy of that.
    assertThat(copies(data)).hasSize(3);
    assertThat(new Folders(data).temporary()).isEmptyDirectory();

    Walk again = new Walk(stage, robot, data, stick);
    again.press("section-settings");
    again.close();
    assertThat(copies(data)).as("nothing changed, so no copy").hasSize(3);
  }
}
