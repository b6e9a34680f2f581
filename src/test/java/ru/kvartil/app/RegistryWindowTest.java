package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
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
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.storage.Database;

/// The registry in the real window: statuses of several schools, contacts, another name, two entries of one school.
@ExtendWith(Hands.class)
class RegistryWindowTest {
  @TempDir
  Path folder;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  private Path district() throws Exception {
    Path data = folder.resolve("data");
    Path table = Files.writeString(folder.resolve("ege.csv"), """
        Результаты ЕГЭ 2024/2025 учебного года
        Школа;Русский язык / сдавали;Русский язык / не преодолели минимум
        МБОУ «СОШ № 1»;20;1
        МБОУ «СОШ № 8»;30;0
        Посёлковая школа;31;2
        """);
    Wiring wiring = new Wiring(new Folders(data),
        new Database.Origin(InstantSource.fixed(Instant.parse("2026-11-21T09:12:00Z")), "Ирина"));
    try (OpenWorkplace place = wiring.create(data.resolve("kvartil"),
        FirstContent.centre(Centre.of("Сосновский район", Optional.of(new SchoolYear(2025)))))) {
      place.importing().commit(ImportRequest.unattended(table, Optional.empty(), List.of()), Progress.none());
    }
    return data;
  }

  @Test
  void severalSchoolsGetAStatusAtOnceAndLoseItByOneUndo(FxRobot robot) throws Exception {
    Walk walk = new Walk(stage, robot, district(), folder);
    walk.press("section-schools").row("schools", "СОШ № 8");
    TableView<?> table = walk.see("schools-view");
    robot.interact(() -> table.getSelectionModel().selectAll());
    walk.press("school-mark").choose("mark-kind", "ADVERSE_CONDITIONS").type("mark-order", "12")
        .type("mark-date", "31.02.2025").press("mark-confirm");
    assertThat(walk.<TextField>see("mark-date").getText()).isEqualTo("31.02.2025");
    robot.interact(() -> walk.<TextField>see("mark-date").setText("28.02.2025"));
    walk.press("mark-confirm");
    walk.gone("mark-status");
    assertThat(walk.row("schools", "СОШ № 1")).contains("ШССУ");
    assertThat(walk.row("schools", "СОШ № 8")).contains("ШССУ");
    walk.press("history-undo").press("history-redo").press("history-undo").press("history-list")
        .row("history", "21.11.2026 09:12");
    walk.close();
  }

  @Test
  void twoEntriesOfOneSchoolBecomeOneAsTold(FxRobot robot) throws Exception {
    Walk walk = new Walk(stage, robot, district(), folder);
    walk.press("section-schools").open("schools", "Посёлковая школа").tab("school-tabs", "Статусы и история")
        .press("life-merge");
    ComboBox<Optional<SchoolKey>> kept = walk.see("life-kept");
    assertThat(kept.getItems()).hasSize(3);
    walk.choose("life-kept", Optional.of(new SchoolKey(2))).says("life-plan", "Перейдёт значений: 2",
        "разные значения: 2", "30, а не 31", "Ctrl+Z");
    walk.press("life-merge-confirm").says("page-title", "СОШ № 8");
    walk.press("section-schools").noRow("schools", "Посёлковая школа");
    walk.press("history-undo").row("schools", "Посёлковая школа");
    walk.close();
  }

  @Test
  void aSchoolIsRenamedAndClosedWithItsHistory(FxRobot robot) throws Exception {
    Walk walk = new Walk(stage, robot, district(), folder);
    walk.press("section-schools").open("schools", "СОШ № 8").tab("school-tabs", "Статусы и история")
        .press("life-rename");
    robot.interact(() -> walk.<TextField>see("life-everyday").setText("Гимназия № 8"));
    walk.type("life-since", "01.09.2024").press("life-rename-confirm").says("page-title", "Гимназия № 8")
        .says("life-names", "До 01.09.2024", "СОШ № 8");
    walk.press("life-close").type("life-end", "31.08.2024").press("life-close-confirm")
        .says("life-state", "Закрыта 31.08.2024");
    walk.press("section-schools").noRow("schools", "Гимназия № 8");
    walk.press("history-undo").row("schools", "Гимназия № 8");
    walk.close();
  }
}
