package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
import ru.kvartil.cli.Workplaces.FirstContent;
import ru.kvartil.district.Centre;
import ru.kvartil.importing.ImportRequest;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.storage.Database;

/// Undo and redo in the real window, by keys and in the list of actions.
@ExtendWith(Hands.class)
class HistoryWindowTest {
  @TempDir
  Path folder;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @Test
  void anImportGoesAndComesBackAlsoAfterARestart(FxRobot robot) throws Exception {
    Path data = folder.resolve("data");
    Path table = Files.writeString(folder.resolve("ege.csv"), """
        Результаты ЕГЭ 2024/2025 учебного года
        Школа;Русский язык / сдавали;Русский язык / не преодолели минимум
        МБОУ «СОШ № 1»;20;1
        МБОУ «СОШ № 8»;30;0
        """);
    Wiring wiring = new Wiring(new Folders(data),
        new Database.Origin(InstantSource.fixed(Instant.parse("2026-11-21T09:12:00Z")), "Ирина"));
    try (OpenWorkplace place = wiring.create(data.resolve("kvartil"),
        FirstContent.centre(Centre.of("Сосновский район", Optional.of(new SchoolYear(2025)))))) {
      place.importing().commit(ImportRequest.unattended(table, Optional.empty(), List.of()), Progress.none());
    }
    Walk walk = new Walk(stage, robot, data, folder);
    walk.press("section-schools").row("schools", "СОШ № 8");
    walk.keys(KeyCode.CONTROL, KeyCode.Z).noRow("schools", "СОШ № 8");
    walk.keys(KeyCode.CONTROL, KeyCode.Y);
    assertThat(walk.row("schools", "СОШ № 8")).startsWith("СОШ № 8");
    walk.press("history-list");
    assertThat(walk.row("history", "21.11.2026 09:12")).contains("Ирина", "Загрузка файла ege.csv", "");
    walk.select("history", "21.11.2026 09:12").press("history-turn").says("history-turn", "Вернуть");
    assertThat(walk.row("history", "21.11.2026 09:12")).contains("отменено");
    walk.press("history-turn").says("history-turn", "Отменить");
    walk.close();
  }
}
