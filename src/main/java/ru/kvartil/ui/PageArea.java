package ru.kvartil.ui;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.IntConsumer;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import ru.kvartil.shared.Texts;

/// The place a page stands in: the way back («Школы ›»), the page's head, its body. A page gets its keyboard focus back
/// when it is shown again.
final class PageArea extends VBox {
  private static final Texts TEXTS = Texts.of(PageArea.class);
  private final IntConsumer backTo;
  private final Map<Page, Node> focused = new WeakHashMap<>();
  private @Nullable Page present;

  /// @param backTo goes to the page at a depth, 0 for the first
  PageArea(IntConsumer backTo) {
    this.backTo = backTo;
    getStyleClass().add("page");
    setMinSize(0, 0);
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::rememberFocus);
  }

  /// Shows the last of the pages; the ones before it become the way back.
  void show(List<Page> pages) {
    Page page = pages.getLast();
    present = page;
    HBox head = new HBox();
    head.getStyleClass().add("page-top");
    head.setAlignment(Pos.CENTER_LEFT);
    for (int i = 0; i < pages.size() - 1; i++) {
      head.getChildren().add(back(pages.get(i), i));
    }
    head.getChildren().add(page.head());
    HBox.setHgrow(page.head(), Priority.ALWAYS);
    VBox.setVgrow(page.body(), Priority.ALWAYS);
    getChildren().setAll(head, page.body());
    giveFocus(page);
  }

  private Hyperlink back(Page page, int depth) {
    Hyperlink link = new Hyperlink(TEXTS.get("page.back", page.head().title()));
    link.setId("back-" + depth);
    link.getStyleClass().add("page-back");
    link.setMinWidth(USE_PREF_SIZE);
    link.setOnAction(_ -> backTo.accept(depth));
    return link;
  }

  /// The focus is followed as it moves: by the time a page goes, the click on the rail has taken it away.
  private void rememberFocus(@Nullable Node owner) {
    if (present != null && owner != null && isInside(owner, present.body())) {
      focused.put(present, owner);
    }
  }

  private void giveFocus(Page page) {
    Node owner = focused.get(page);
    if (owner != null && isInside(owner, page.body())) {
      owner.requestFocus();
    }
  }

  private static boolean isInside(Node node, Node root) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(root)) {
        return true;
      }
    }
    return false;
  }
}
