package ru.kvartil.ui;

import java.util.List;
import java.util.function.IntConsumer;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import ru.kvartil.shared.Texts;

/// The place a page stands in: the way back («Школы ›»), the page's head, its body. The page in view has the
/// keyboard ([PageFocus]).
final class PageArea extends VBox {
  private static final Texts TEXTS = Texts.of(PageArea.class);
  private final IntConsumer backTo;
  private final PageFocus focus = new PageFocus(this);

  /// @param backTo goes to the page at a depth, 0 for the first
  PageArea(IntConsumer backTo) {
    this.backTo = backTo;
    getStyleClass().add("page");
    setMinSize(0, 0);
  }

  /// Shows the last of the pages; the ones before it become the way back.
  void show(List<Page> pages) {
    Page page = pages.getLast();
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
    focus.give(page);
  }

  private Hyperlink back(Page page, int depth) {
    Hyperlink link = new Hyperlink(TEXTS.get("page.back", page.head().title()));
    link.setId("back-" + depth);
    link.getStyleClass().add("page-back");
    link.setMinWidth(USE_PREF_SIZE);
    link.setOnAction(_ -> backTo.accept(depth));
    return link;
  }
}
