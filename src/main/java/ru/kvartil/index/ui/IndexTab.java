package ru.kvartil.index.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import org.jspecify.annotations.Nullable;
import ru.kvartil.index.ui.IndicesViewModel.Shown;

/// A tab of the page «Индексы». Its pane is made when the tab is first chosen and is told the numbers only while it is in
/// view: charts and tables nobody looks at would hold the window for nothing.
final class IndexTab extends Tab {
  private final Supplier<Pane> make;
  private @Nullable Pane pane;
  private boolean stale = true;

  /// What stands in a tab.
  ///
  /// @param tell tells it the numbers
  record Pane(Node node, Consumer<Shown> tell) {}

  IndexTab(String id, String title, Supplier<Pane> make) {
    super(title);
    this.make = make;
    setId(id);
  }

  /// What it shows is of before: the next [#show] will tell.
  void age() {
    stale = true;
  }

  /// Shows the numbers, unless they are shown already.
  void show(Shown now) {
    Pane there = pane;
    if (there == null) {
      there = make.get();
      pane = there;
      setContent(there.node());
    }
    if (stale) {
      stale = false;
      there.tell().accept(now);
    }
  }
}
