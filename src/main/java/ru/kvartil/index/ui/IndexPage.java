package ru.kvartil.index.ui;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;

/// A tab of the page «Индексы» added by a later feature.
///
/// @param id id of the tab, unlike those of others: `identification`
/// @param found Russian names it is found by in the search besides its title
/// @param make makes what stands in it, when the tab is first chosen
public record IndexPage(String id, String title, List<String> found, Supplier<Content> make) {
  public IndexPage {
    found = List.copyOf(found);
  }

  /// What stands in the tab.
  public interface Content {
    /// The same node every time; it takes all the room of the tab.
    Node node();

    /// Shows what is stored now: called when the tab comes into view and, while it is in view, when the year, the methods
    /// or the data change. Its work is done away from the window's thread.
    void refresh();
  }
}
