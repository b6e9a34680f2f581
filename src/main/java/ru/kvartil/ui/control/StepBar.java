package ru.kvartil.ui.control;

import java.util.List;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import ru.kvartil.shared.Texts;

/// Steps of a wizard in one row: done, the present one, those ahead. It shows the way; the wizard's own buttons move.
public final class StepBar extends HBox {
  private static final Texts TEXTS = Texts.of(StepBar.class);
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
  private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");
  private final List<String> steps;
  private int present;

  /// @param steps names in order, at least one; the first is the present one
  public StepBar(List<String> steps) {
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("no steps");
    }
    this.steps = List.copyOf(steps);
    getStyleClass().add("step-bar");
    setAccessibleRole(AccessibleRole.TEXT);
    for (int i = 0; i < steps.size(); i++) {
      Label label = new Label(TEXTS.get("step", i + 1, steps.get(i)));
      label.getStyleClass().addAll("chip", "step");
      label.setMinWidth(USE_PREF_SIZE);
      getChildren().add(label);
    }
    go(0);
  }

  /// Makes a step the present one.
  ///
  /// @param index from 0
  public void go(int index) {
    String name = steps.get(index);
    present = index;
    for (int i = 0; i < steps.size(); i++) {
      getChildren().get(i).pseudoClassStateChanged(DONE, i < index);
      getChildren().get(i).pseudoClassStateChanged(PRESENT, i == index);
    }
    setAccessibleText(TEXTS.get("step.spoken", index + 1, steps.size(), name));
  }

  /// Index of the present step, from 0.
  public int present() {
    return present;
  }
}
