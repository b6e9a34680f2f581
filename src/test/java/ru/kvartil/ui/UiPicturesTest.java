package ru.kvartil.ui;

import java.io.File;
import java.io.IOException;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ru.kvartil.ui.theme.Theme;

/// Draws the shell with invented pages into `target/ui-*.png`, to be looked at.
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
class UiPicturesTest {
  private DemoShell demo;

  @Start
  void start(Stage stage) {
    demo = new DemoShell();
    Theme.install().dress(demo.shell);
    stage.setScene(new Scene(demo.shell, 1366, 768));
    stage.show();
  }

  @Test
  void drawsTheTable(FxRobot robot) throws IOException {
    robot.interact(() -> {
      demo.table.select(demo.table.rows().getLast());
    });
    save(robot, "schools");
  }

  private void save(FxRobot robot, String name) throws IOException {
    WritableImage[] image = new WritableImage[1];
    robot.interact(() -> image[0] = demo.shell.getScene().snapshot(null));
    ImageIO.write(SwingFXUtils.fromFXImage(image[0], null), "png", new File("target/ui-" + name + ".png"));
  }
}
