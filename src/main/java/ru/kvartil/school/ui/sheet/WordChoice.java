package ru.kvartil.school.ui.sheet;

import java.util.List;
import java.util.function.Function;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import ru.kvartil.ui.control.LongChoice;

/// A choice of one value out of a list, shown by its word.
public final class WordChoice<T> extends ComboBox<T> {
  private final ObjectProperty<T> chosen;

  /// @param chosen the value of the model; never null
  public WordChoice(String id, ObjectProperty<T> chosen, Function<T, String> words) {
    this.chosen = chosen;
    setId(id);
    setVisibleRowCount(12);
    LongChoice.measureFew(this);
    setConverter(new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public T fromString(String text) {
        return chosen.get();
      }
    });
    valueProperty().subscribe(value -> {
      if (value != null) {
        chosen.set(value);
      }
    });
    chosen.subscribe(this::setValue);
  }

  /// Offers other values; what is chosen stays chosen.
  public WordChoice<T> offer(List<T> values) {
    if (!values.equals(getItems())) {
      T kept = chosen.get();
      getItems().setAll(values);
      chosen.set(kept);
      setValue(kept);
    }
    return this;
  }
}
