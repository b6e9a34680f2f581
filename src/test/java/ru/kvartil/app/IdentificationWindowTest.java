package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.ProfileLine;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.ui.Hands;

/// The identification in the real window: found, explained, tried out, compared, on a school's card.
@ExtendWith(Hands.class)
class IdentificationWindowTest {
  @TempDir
  Path folder;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  private void shot(FxRobot robot, String name) {
    robot.sleep(1500);
    robot.interact(() -> {
      BufferedImage picture = SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null);
      try {
        ImageIO.write(picture, "png", new File("target/ident-" + name + ".png"));
      } catch (IOException failed) {
        throw new IllegalStateException(failed);
      }
    });
  }

  static IdentificationProfile rules(String name) {
    return ShippedProfiles.identification().stream().filter(each -> each.document().name().startsWith(name))
        .findFirst().orElseThrow();
  }

  @Test
  void look(FxRobot robot) {
    Walk walk = new Walk(stage, robot, folder.resolve("data"), folder);
    walk.demo().press("section-indices").tab("index-tabs", "Выявление").row("identified-schools", "Гимназия");
    walk.choose("identified-rules", rules("Кировский")).row("identified-schools", "Гимназия");
    shot(robot, "kirov");
    walk.open("identified-schools", "Ключевская ООШ");
    shot(robot, "why");
    walk.scroll("identified-field");
    shot(robot, "field");
    walk.scroll("identified-map");
    shot(robot, "map");
    walk.scroll("identified-leaving");
    shot(robot, "leaving");
    walk.press("identified-try").says("try-headline", "войдут");
    shot(robot, "try");
    ComboBox<ProfileLine> line = walk.see("try-line");
    robot.interact(() -> line.getItems().stream().filter(each -> each.id().startsWith("needed")).findFirst()
        .ifPresent(line::setValue));
    walk.replace("try-number", "2");
    robot.sleep(1500);
    shot(robot, "try2");
    walk.replace("try-number", "два");
    robot.sleep(1000);
    shot(robot, "try3");
    walk.press("section-indices");
    robot.interact(() -> robot.lookup("#identified-compare").<javafx.scene.control.Button>query().fire());
    shot(robot, "compare");
  }
}
