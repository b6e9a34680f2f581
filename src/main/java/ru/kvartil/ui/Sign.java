package ru.kvartil.ui;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The program's sign: four ascending bars in the colours of the quartiles.
final class Sign extends HBox {
  Sign() {
    getStyleClass().add("sign-bars");
    setAlignment(Pos.BOTTOM_LEFT);
    for (int i = 1; i <= 4; i++) {
      Region bar = new Region();
      bar.getStyleClass().addAll("sign-bar", "sign-bar-" + i);
      getChildren().add(bar);
    }
  }
}
