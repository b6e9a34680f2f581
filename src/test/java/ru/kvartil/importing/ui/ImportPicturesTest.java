package ru.kvartil.importing.ui;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javafx.collections.FXCollections;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ru.kvartil.ui.Shell;
import ru.kvartil.ui.StatusBar;
import ru.kvartil.ui.theme.Theme;

/// Draws the section «Данные» into `target/import-*.png`, to be looked at.
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
class ImportPicturesTest {
  private static final String HEADINGS = """
      Муниципалитет | Школа | Выпускников | Русский язык / сдавали | Русский язык / не преодолели минимум | Русский язык / средний балл | Математика (профиль) / сдавали | Математика (профиль) / не преодолели минимум | Химия / сдавали | Химия / не преодолели минимум | Примечание
      """;
  private static final String ROWS = """
      Берёзовский район | МБОУ «Школа № 1» | 45 | 41 | | 67.2 | 22 | 1 | 5 | 0 |
      Берёзовский район | МБОУ СОШ № 8 им. А. С. Зорина | 40 | 38 | 1 | 61 | 20 | 3 | 4 | 1 | уточнено
      Берёзовский район | МБОУ «Ключевская ООШ» | 12 | х | х | х | х | х | х | х |
      Берёзовский район | МБОУ Лугавская СОШ | 12 | 12 | 0 | 58.4 | 12 | 2 | | |
      Берёзовский район | МБОУ «Степная СОШ» | 17 | 18 | 2 | 55 | 9 | 2 | 3 | 4 |
      Берёзовский район | МБОУ «Лицей № 2» | 60 | 60 | | 78.25 | 44 | | 21 | |
      Берёзовский район, всего | | 186 | 169 | 3 | | 107 | 8 | 33 | 5 |
      """;
  private ImportsAtHand at;
  private Scene scene;
  private Shell shell;

  @Start
  void start(Stage stage) throws Exception {
    at = new ImportsAtHand(Files.createTempDirectory("import"));
    ImportSection section = new ImportSection(at.desk, at.screen, () -> {});
    shell = new Shell(java.util.List.of(section.section()), java.util.List.of(),
        new StatusBar(FXCollections.observableArrayList()));
    section.openIn(shell);
    // Wider than the headless screen: a scene without a window has the size asked for.
    StackPane root = new StackPane(shell);
    Theme.install().dress(root);
    scene = new Scene(root, 1366, 768);
  }

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void drawsTheWay(FxRobot robot) throws Exception {
    save(robot, "empty");
    for (String name : java.util.List.of("Школа № 1", "СОШ № 8", "Вечерняя школа № 8", "Луговская СОШ",
        "Ключевская ООШ")) {
      at.add(name);
    }
    at.picked.add(table("ege_2022_2024.xlsx"));
    press(robot, "import-load");
    save(robot, "sheets");
    press(robot, "import-check");
    save(robot, "check");
    robot.interact(
        () -> ((TableView<?>) robot.from(shell).lookup("#checks-view").query()).getSelectionModel().select(0));
    press(robot, "separate-rest");
    robot.interact(() -> robot.from(shell).lookup("#empty-ZERO").tryQueryAs(javafx.scene.control.ToggleButton.class)
        .ifPresent(javafx.scene.control.ToggleButton::fire));
    save(robot, "check-answered");
    press(robot, "import-commit");
    save(robot, "done");
    press(robot, "done-journal");
    robot.interact(
        () -> ((TableView<?>) robot.from(shell).lookup("#journal-view").query()).getSelectionModel().select(0));
    save(robot, "journal");
  }

  @Test
  void drawsARefusalAndATableToMend(FxRobot robot) throws Exception {
    at.picked.add(Files.createTempFile("пустой", ".csv"));
    press(robot, "import-load");
    save(robot, "refused");
    at.picked.set(0, at.csv("кружки.csv", """
        Учреждение района | Кружки | Секции
        Ромашка | 12 | 3
        Василёк | 8 | 2
        """));
    press(robot, "file-other");
    save(robot, "mend");
    robot.interact(() -> {
      ComboBox<RoleChoice> role = robot.from(shell).lookup("#role-B").query();
      role.setValue(RoleChoice.result());
    });
    save(robot, "picker");
  }

  private Path table(String name) throws IOException {
    return at.xlsx(name, "2022", "Результаты ЕГЭ 2021/2022 учебного года\n\n" + HEADINGS + ROWS.replace("45", "44"),
        "2023", "Результаты ЕГЭ\n\n" + HEADINGS + ROWS, "Пояснения", "Сведения представлены школами\n");
  }

  private void press(FxRobot robot, String id) {
    robot.interact(() -> robot.from(shell).lookup("#" + id).queryAs(Button.class).fire());
  }

  private void save(FxRobot robot, String name) throws IOException {
    WritableImage[] image = new WritableImage[1];
    for (int pass = 0; pass < 3; pass++) {
      robot.interact(() -> image[0] = scene.snapshot(null));
    }
    ImageIO.write(SwingFXUtils.fromFXImage(image[0], null), "png", new File("target/import-" + name + ".png"));
  }
}
