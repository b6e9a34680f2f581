package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import ru.kvartil.shared.DirectTasks;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.storage.Database;
import ru.kvartil.ui.Dialogs;
import ru.kvartil.ui.FilePicker;
import ru.kvartil.ui.Hands;
import ru.kvartil.ui.Message;
import ru.kvartil.ui.Question;
import ru.kvartil.vault.Cheap;
import ru.kvartil.vault.Unlocked;
import ru.kvartil.vault.Vault;

/// Opened keys live no longer than the pages that go on with them.
@ExtendWith(Hands.class)
class EntranceTest {
  @TempDir
  Path folder;
  private final StackPane front = new StackPane();
  private final List<Unlocked> seen = new ArrayList<>();
  private Entrance entrance;

  @Start
  void start(Stage stage) {
    stage.setScene(new Scene(front, 900, 700));
    stage.show();
  }

  @BeforeEach
  void make() throws Exception {
    Keys keys = new Keys(new Database.Origin(InstantSource.system(), "тест"), new Cheap().surroundings());
    Vault.Made made = keys.vault(folder.resolve("база")).create("", Cheap.password());
    made.recovery().close();
    made.keys().close();
    entrance = new Entrance(keys, new Entrance.Around(new DirectTasks(), new Silent(), new NoFiles(),
        Clock.systemUTC(), page -> front.getChildren().setAll(page)));
  }

  private static final class Silent implements Dialogs {
    @Override
    public boolean ask(Question question) {
      return false;
    }

    @Override
    public void tell(Message message) {
      // Nobody reads it.
    }
  }

  private static final class NoFiles implements FilePicker {
    @Override
    public List<Path> open(String title, FileKind... kinds) {
      return List.of();
    }

    @Override
    public Optional<Path> save(String title, String name, FileKind kind) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> folder(String title) {
      return Optional.empty();
    }
  }

  /// As far as the page that shows the new recovery key.
  private Unlocked renewal(FxRobot robot) {
    robot.interact(() -> entrance.renewal(folder.resolve("база"), "Озёрный", opened -> {
      seen.add(opened);
      return List.of();
    }, _ -> {}, () -> {}));
    robot.clickOn("#unlock-password").write(Cheap.PASSWORD).clickOn("#unlock-open");
    assertThat(robot.lookup("#recovery-groups").<Node>queryAll()).isNotEmpty();
    Unlocked opened = seen.getLast();
    assertThat(opened.key().destroyed()).isFalse();
    return opened;
  }

  @Test
  void theLockForgetsThem(FxRobot robot) {
    Unlocked opened = renewal(robot);
    entrance.forget();
    assertThat(opened.key().destroyed()).isTrue();
    entrance.forget();
  }

  @Test
  void goingBackForgetsThem(FxRobot robot) {
    Unlocked opened = renewal(robot);
    robot.clickOn("#recovery-back");
    assertThat(opened.key().destroyed()).isTrue();
  }

  @Test
  void aFailureOnTheWayForgetsThem(FxRobot robot) {
    robot.interact(() -> entrance.renewal(folder.resolve("база"), "Озёрный", opened -> {
      seen.add(opened);
      throw new Failure(Texts.of(Entrance.class), "app.no-copy", "x");
    }, _ -> {}, () -> {}));
    robot.clickOn("#unlock-password").write(Cheap.PASSWORD).clickOn("#unlock-open");
    assertThat(seen).singleElement().satisfies(opened -> assertThat(opened.key().destroyed()).isTrue());
  }
}
