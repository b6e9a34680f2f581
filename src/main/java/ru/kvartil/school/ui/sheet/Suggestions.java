package ru.kvartil.school.ui.sheet;

import java.util.List;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;

/// A field for words with a list of usual ones to choose from.
public final class Suggestions extends ComboBox<String> {
  private final ObjectProperty<String> text;

  /// @param text what stands in the field; never null
  public Suggestions(String id, ObjectProperty<String> text) {
    this.text = text;
    setId(id);
    setEditable(true);
    setVisibleRowCount(12);
    setValue(text.get());
    getEditor().setText(text.get());
    getEditor().textProperty().subscribe((_, typed) -> text.set(typed == null ? "" : typed));
    valueProperty().subscribe((_, chosen) -> {
      if (chosen != null) {
        text.set(chosen);
      }
    });
    text.subscribe((_, now) -> show(now));
  }

  /// Offers other words; what stands in the field stays.
  public Suggestions offer(List<String> words) {
    if (!words.equals(getItems())) {
      String kept = text.get();
      getItems().setAll(words);
      text.set(kept);
      show(kept);
    }
    return this;
  }

  private void show(String words) {
    setValue(words);
    if (!words.equals(getEditor().getText())) {
      getEditor().setText(words);
    }
  }
}
