package ru.kvartil.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import ru.kvartil.shared.Texts;

/// The buttons of a page's head. Where they do not fit, the first of them go into the menu «Ещё»; the last, which is the
/// page's main one, goes last.
final class HeadActions extends HBox {
  private static final Texts TEXTS = Texts.of(HeadActions.class);
  private final ObservableList<Node> all = FXCollections.observableArrayList();
  private final MenuButton more = new MenuButton(TEXTS.get("head.more"));
  /// Widths of buttons as they were last seen: one in the menu has none.
  private final Map<Node, Double> widths = new HashMap<>();
  private List<Node> folded = List.of();

  HeadActions() {
    getStyleClass().add("page-actions");
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(USE_PREF_SIZE);
    more.setId("page-more");
    more.setMinWidth(USE_PREF_SIZE);
    all.addListener((ListChangeListener<Node>) _ -> {
      widths.keySet().retainAll(all);
      folded = List.of();
      more.getItems().clear();
      getChildren().setAll(all);
    });
  }

  /// The buttons, changeable, whether there is room for them or not.
  ObservableList<Node> all() {
    return all;
  }

  /// Takes as many buttons into the menu as needed.
  ///
  /// @param room for all of them
  void fit(double room) {
    List<Node> shown = all.stream().filter(Node::isManaged).toList();
    shown.stream().filter(node -> !folded.contains(node)).forEach(node -> widths.put(node, node.prefWidth(-1)));
    List<Node> away = new ArrayList<>();
    for (Node node : shown) {
      if (width(shown, away) <= room) {
        break;
      }
      if (node instanceof Button) {
        away.add(node);
      }
    }
    if (!away.equals(folded)) {
      fold(away);
    }
  }

  private double width(List<Node> shown, List<Node> away) {
    List<Node> stay = shown.stream().filter(node -> !away.contains(node)).toList();
    double menu = away.isEmpty() ? 0 : more.prefWidth(-1) + getSpacing();
    return stay.stream().mapToDouble(node -> widths.getOrDefault(node, 0.0)).sum()
        + getSpacing() * Math.max(0, stay.size() - 1) + menu;
  }

  private void fold(List<Node> away) {
    folded = List.copyOf(away);
    more.getItems().setAll(away.stream().map(node -> item((Button) node)).toList());
    List<Node> children = new ArrayList<>(all);
    children.removeAll(away);
    if (!away.isEmpty()) {
      children.addFirst(more);
    }
    getChildren().setAll(children);
    applyCss();
  }

  private static MenuItem item(Button button) {
    MenuItem item = new MenuItem();
    item.setId(button.getId() + "-more");
    item.textProperty().bind(button.textProperty());
    item.disableProperty().bind(button.disableProperty());
    item.setOnAction(_ -> button.fire());
    return item;
  }
}
