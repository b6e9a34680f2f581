package ru.kvartil.app;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// A JavaFX window with nothing in it, the yardstick of `installer/start-time.sh`: says the time of its first laid out
/// frame and ends.
public final class EmptyWindow extends Application {
  @Override
  public void start(Stage stage) {
    Scene scene = new Scene(new StackPane(new Label("Квартиль")), 1366, 768);
    stage.setScene(scene);
    scene.addPostLayoutPulseListener(() -> {
      System.out.println("ready " + System.currentTimeMillis());
      Platform.exit();
    });
    stage.show();
  }

  public static void main(String[] args) {
    launch(args);
  }
}
