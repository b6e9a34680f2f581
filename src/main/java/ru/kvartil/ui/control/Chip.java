package ru.kvartil.ui.control;

import javafx.scene.control.Label;

/// A short word on a soft ground: a status of a school, a kind of problem.
public final class Chip extends Label {
  public Chip(String text, Tone tone) {
    super(text);
    getStyleClass().setAll("label", "chip", tone.styleClass());
    setMinWidth(USE_PREF_SIZE);
  }
}
