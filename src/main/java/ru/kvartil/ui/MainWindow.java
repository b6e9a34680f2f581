package ru.kvartil.ui;

import javafx.animation.AnimationTimer;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import ru.kvartil.ui.theme.Theme;
import ru.kvartil.ui.theme.Zoom;

/// The program's window: holds the first start or the [Shell], and notices above them.
public final class MainWindow {
  private static final double WIDTH = 1366;
  private static final double HEIGHT = 768;
  private static final double NARROWEST = 1024;
  private static final double LOWEST = 600;
  private static final int IDLE_FRAMES = 3;
  private final Stage stage;
  private final StackPane content = new StackPane();
  private final NoticeBoard notices = new NoticeBoard();

  public MainWindow(Stage stage, Theme theme) {
    this.stage = stage;
    StackPane root = new StackPane(content, notices);
    root.setId("window");
    root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && notices.closeLast()) {
        event.consume();
      }
    });
    Zoom zoom = new Zoom(root, theme.appearance());
    theme.dress(zoom);
    stage.setScene(new Scene(zoom, WIDTH, HEIGHT));
    stage.setMinWidth(NARROWEST);
    stage.setMinHeight(LOWEST);
  }

  /// Shows other content under a title.
  public void show(String title, Parent shown) {
    content.getChildren().setAll(shown);
    stage.setTitle(title);
    stage.show();
  }

  /// Does something once, when a few frames in a row were drawn with no work going on: what was asked for is on the
  /// screen, and nothing that follows from it is still to come.
  public void onceDrawn(ObservableList<?> running, Runnable then) {
    new AnimationTimer() {
      private int idle;

      @Override
      public void handle(long now) {
        idle = running.isEmpty() ? idle + 1 : 0;
        if (idle >= IDLE_FRAMES) {
          stop();
          then.run();
        }
      }
    }.start();
  }

  public Stage stage() {
    return stage;
  }

  public NoticeBoard notices() {
    return notices;
  }
}
