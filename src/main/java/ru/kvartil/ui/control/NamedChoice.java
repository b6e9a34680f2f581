package ru.kvartil.ui.control;

import java.util.List;
import java.util.function.Function;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A choice whose name stands inside its button: «Учебный год 2024/2025 ▾». For bars, where a label of its own would be
/// in the way.
public final class NamedChoice<T> extends ComboBox<T> {
  /// @param words what a value is called on screen
  public NamedChoice(String id, String name, List<T> values, Function<T, String> words) {
    setId(id);
    setAccessibleText(name);
    getStyleClass().add("named-choice");
    getItems().setAll(values);
    setCellFactory(_ -> new ValueCell<>("", words));
    setButtonCell(new ValueCell<>(name, words));
    setVisibleRowCount(12);
    // The skin asks for the words of the value in the button beside the cell; without this it asks `toString`.
    setConverter(new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public @Nullable T fromString(String text) {
        return getValue();
      }
    });
    LongChoice.measureFew(this);
  }

  private static final class ValueCell<T> extends ListCell<T> {
    private final Function<T, String> words;

    private ValueCell(String name, Function<T, String> words) {
      this.words = words;
      if (!name.isEmpty()) {
        Label label = new Label(name);
        label.getStyleClass().add("named-choice-name");
        label.setMinWidth(USE_PREF_SIZE);
        setGraphic(label);
      }
    }

    @Override
    protected void updateItem(@Nullable T value, boolean empty) {
      super.updateItem(value, empty);
      setText(empty || value == null ? "" : words.apply(value));
    }
  }
}
