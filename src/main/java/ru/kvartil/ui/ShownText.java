package ru.kvartil.ui;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// What the toolkit remembers of texts it has drawn: it keeps the layouts of the last 65 536 letters, names among them, and
/// has no way to be told to forget them.
public final class ShownText {
  private static final int LETTERS = 70_000;
  /// Longer ones are not kept.
  private static final int OF_ONE = 250;

  private ShownText() {}

  /// Lets other texts take the place of all that was drawn; some tens of milliseconds on the window's thread, called when the
  /// window is locked.
  public static void forget() {
    // A label measures its text by what is kept; a bare text is laid out for itself.
    Label label = new Label();
    Scene nowhere = new Scene(new StackPane(label));
    for (int number = 0; number * OF_ONE < LETTERS; number++) {
      String start = Integer.toString(number);
      label.setText(start + "·".repeat(OF_ONE - start.length()));
      nowhere.getRoot().applyCss();
      nowhere.getRoot().layout();
    }
  }
}
