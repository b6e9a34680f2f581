package ru.kvartil.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// What stands in the fields of a part of the window, by the ids of the fields; for keeping it over a lock. Passwords are left
/// out, and so is what has no id.
final class Fields {
  private Fields() {}

  /// Tabs with the tab in view, in the order of the screen.
  static Map<String, String> tabs(Node node) {
    Map<String, String> chosen = new LinkedHashMap<>();
    below(node).forEach(each -> {
      if (each instanceof TabPane pane && pane.getId() != null) {
        chosen.put(pane.getId(), Integer.toString(pane.getSelectionModel().getSelectedIndex()));
      }
    });
    return chosen;
  }

  /// Brings tabs into view again.
  static void turn(Node node, Map<String, String> tabs) {
    below(node).forEach(each -> {
      if (each instanceof TabPane pane && tabs.containsKey(pane.getId())) {
        pane.getSelectionModel().select(Integer.parseInt(tabs.get(pane.getId())));
      }
    });
  }

  /// Fields that can be typed into or chosen from.
  static Map<String, String> of(Node node) {
    Map<String, String> values = new LinkedHashMap<>();
    below(node).forEach(each -> value(each).ifPresent(value -> {
      if (each.getId() != null) {
        values.putIfAbsent(each.getId(), value);
      }
    }));
    return values;
  }

  private static Optional<String> value(Node node) {
    return switch (node) {
      case PasswordField _ -> Optional.empty();
      case TextInputControl field when field.isEditable() ->
        Optional.of(Objects.requireNonNullElse(field.getText(), ""));
      case CheckBox box -> Optional.of(Boolean.toString(box.isSelected()));
      case DatePicker day -> Optional.of(day.getEditor().getText());
      case ComboBox<?> choice -> Optional.of(chosen(choice));
      default -> Optional.empty();
    };
  }

  private static <T> String chosen(ComboBox<T> choice) {
    return choice.isEditable() ? choice.getEditor().getText() : words(choice, choice.getValue());
  }

  private static <T> String words(ComboBox<T> choice, @Nullable T value) {
    return value == null
        ? ""
        : choice.getConverter() == null ? value.toString() : choice.getConverter().toString(value);
  }

  /// Puts values back. What one field decides about others (a choice that brings fields with it) is looked at again until
  /// nothing more can be put.
  ///
  /// @return what found no place, by id
  static Map<String, String> put(Node node, Map<String, String> values) {
    Map<String, String> left = new LinkedHashMap<>(values);
    boolean some = true;
    while (some && !left.isEmpty()) {
      List<Node> fields = below(node).filter(each -> each.getId() != null && left.containsKey(each.getId())).toList();
      some = false;
      for (Node field : fields) {
        String value = left.get(field.getId());
        if (value != null && put(field, value)) {
          left.remove(field.getId());
          some = true;
        }
      }
    }
    return left;
  }

  private static boolean put(Node node, String value) {
    if (value(node).filter(value::equals).isPresent()) {
      return true;
    }
    return switch (node) {
      case PasswordField _ -> false;
      case TextInputControl field when field.isEditable() -> {
        field.setText(value);
        yield true;
      }
      case CheckBox box -> {
        box.setSelected(Boolean.parseBoolean(value));
        yield true;
      }
      case DatePicker day -> {
        day.setValue(day.getConverter().fromString(value));
        yield true;
      }
      case ComboBox<?> choice -> choose(choice, value);
      default -> false;
    };
  }

  private static <T> boolean choose(ComboBox<T> choice, String value) {
    if (choice.isEditable()) {
      choice.getEditor().setText(value);
      return true;
    }
    Optional<T> meant = choice.getItems().stream().filter(item -> words(choice, item).equals(value)).findFirst();
    meant.ifPresent(choice::setValue);
    return meant.isPresent();
  }

  /// A node and what is in it, also in tabs that are not in view; not what a choice is made of.
  private static Stream<Node> below(Node node) {
    return switch (node) {
      case ComboBox<?> _ -> Stream.of(node);
      case DatePicker _ -> Stream.of(node);
      case TabPane pane -> Stream.concat(Stream.of(node), pane.getTabs().stream().map(Tab::getContent)
          .filter(Objects::nonNull).flatMap(Fields::below));
      case ScrollPane pane when pane.getContent() != null -> Stream.concat(Stream.of(node), below(pane.getContent()));
      case Parent parent -> Stream.concat(Stream.of(node), List.copyOf(parent.getChildrenUnmodifiable()).stream()
          .flatMap(Fields::below));
      default -> Stream.of(node);
    };
  }
}
