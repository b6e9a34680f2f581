package ru.kvartil.ui;

import javafx.scene.Node;

/// Something that stands in the bar above every page: the choice of the school year.
///
/// @param id id given to the node
public record ToolbarItem(String id, Node node) {
  public ToolbarItem {
    node.setId(id);
  }
}
