package ru.kvartil.ui.control;

import javafx.scene.control.ComboBox;

/// A choice among as many values as there are schools.
public final class LongChoice {
  /// JavaFX lays out every value to find the widest; a thousand schools hold the window for half a second. Its skin reads
  /// this property.
  private static final String MEASURED = "comboBoxRowsToMeasureWidth";
  private static final int FEW = 30;

  private LongChoice() {}

  /// Lets the first values alone decide how wide a choice wants to be.
  public static void measureFew(ComboBox<?> choice) {
    choice.getProperties().put(MEASURED, FEW);
  }
}
