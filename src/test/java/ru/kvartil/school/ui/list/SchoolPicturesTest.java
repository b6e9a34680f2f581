package ru.kvartil.school.ui.list;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.ui.SampleDistrict;
import ru.kvartil.school.ui.SchoolsAtHand;
import ru.kvartil.shared.Failure;
import ru.kvartil.ui.theme.Theme;

/// Draws the screens of schools with an invented district into `target/school-*.png`, to be looked at.
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
class SchoolPicturesTest {
  @TempDir
  Path folder;
  private Stage stage;
  private SchoolsAtHand at;
  private WindowOfSchools window;

  @Start
  void start(Stage shown) throws Failure {
    stage = shown;
    at = new SchoolsAtHand(folder);
  }

  @AfterEach
  void close() {
    at.close();
  }

  private void show(FxRobot robot) {
    robot.interact(() -> {
      window = new WindowOfSchools(at);
      Theme.install().dress(window.shell);
      stage.setScene(new Scene(window.shell, 1366, 768));
      stage.show();
    });
  }

  @Test
  void drawsAnEmptyDistrict(FxRobot robot) throws Exception {
    show(robot);
    save(robot, "empty");
  }

  @Test
  void drawsTheTable(FxRobot robot) throws Exception {
    SampleDistrict.fill(at);
    show(robot);
    robot.interact(() -> robot.lookup("#schools-view").query().requestFocus());
    robot.write("школа № 8");
    robot.sleep(2200);
    save(robot, "table");
    robot.interact(() -> robot.lookup("#school-add").queryButton().fire());
    robot.write("Школа №8");
    save(robot, "add");
  }

  @Test
  void drawsTheTableOfTwoMunicipalities(FxRobot robot) throws Exception {
    SampleDistrict.fill(at);
    at.add("Школа № 5", "Троицкий район");
    show(robot);
    save(robot, "table-two");
  }

  @Test
  void drawsTheCard(FxRobot robot) throws Exception {
    SchoolKey shown = SampleDistrict.fill(at);
    show(robot);
    robot.interact(() -> window.workspace.openSchool(shown));
    save(robot, "card");
    robot.interact(() -> robot.lookup("#sheet-organisation").queryTextInputControl().setText("79002"));
    robot.interact(() -> robot.lookup("#sheet-fis-oko").queryTextInputControl().setText("edu790001"));
    robot.interact(() -> robot.lookup("#sheet-save").queryButton().fire());
    save(robot, "card-wrong");
    robot.interact(() -> window.shell.back());
    save(robot, "card-leave");
  }

  @Test
  void drawsTheCardOfASchoolOutOfComparison(FxRobot robot) throws Exception {
    SampleDistrict.fill(at);
    show(robot);
    robot.interact(() -> window.workspace.openSchool(new SchoolKey(3)));
    robot.interact(() -> robot.lookup("#year-2024-compared").<CheckBox>query().setSelected(false));
    robot.interact(() -> robot.lookup("#year-2023-contingent").queryTextInputControl().setText("много"));
    robot.interact(() -> robot.lookup("#sheet-save").queryButton().fire());
    save(robot, "card-outside");
  }

  private void save(FxRobot robot, String name) throws IOException {
    WritableImage[] image = new WritableImage[1];
    robot.interact(() -> image[0] = stage.getScene().snapshot(null));
    ImageIO.write(SwingFXUtils.fromFXImage(image[0], null), "png", new File("target/school-" + name + ".png"));
  }
}
