package ru.kvartil.ui.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Why a control is off: because of what stands on its page, or because who works may not do what it does. A control that is both
/// stays off until neither holds.
public final class Held {
  private final BooleanProperty own = new SimpleBooleanProperty();
  private final StringProperty reason = new SimpleStringProperty("");

  private Held(Node node) {
    own.set(node.isDisable());
    node.disableProperty().bind(own.or(reason.isNotEmpty()));
    reason.subscribe((before, now) -> {
      if (!now.isEmpty()) {
        node.setAccessibleHelp(now);
      } else if (before.equals(node.getAccessibleHelp())) {
        node.setAccessibleHelp(null);
      }
    });
  }

  /// What holds a control; made when it is first asked for.
  public static Held of(Node node) {
    return (Held) node.getProperties().computeIfAbsent(Held.class, _ -> new Held(node));
  }

  /// Turns a control off as its page wishes; in place of binding the control itself.
  public static void off(Node node, ObservableValue<Boolean> when) {
    of(node).own.bind(when);
  }

  /// Why who works may not use it; empty when they may.
  public ReadOnlyStringProperty reason() {
    return reason;
  }

  /// Says why who works may not use it, or that they may.
  public void because(String words) {
    reason.set(words);
  }
}
