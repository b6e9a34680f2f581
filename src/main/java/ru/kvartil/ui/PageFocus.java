package ru.kvartil.ui;

import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Predicate;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Where the keyboard is: always somewhere, and in the page when the thing that had it went away. A page gets it at the
/// control it had it at last, else at its main one. What a page shows may come later than the page: until then the first
/// thing Tab leads to has the keyboard, or the heading, unless the person begins to do something.
final class PageFocus {
  private final Parent area;
  private final Map<Page, Node> last = new WeakHashMap<>();
  private final Runnable pulse = this::settle;
  private @Nullable Page present;
  /// Whether the page in view still waits for a control that can take the keyboard.
  private boolean wanted;
  /// Whether the keyboard is being moved by the page's coming and not by the person.
  private boolean giving;

  /// @param area what pages stand in
  PageFocus(Parent area) {
    this.area = area;
    area.sceneProperty().subscribe((before, now) -> {
      if (before != null) {
        before.removePostLayoutPulseListener(pulse);
      }
      if (now != null) {
        now.addPostLayoutPulseListener(pulse);
      }
    });
    area.addEventFilter(KeyEvent.KEY_PRESSED, _ -> wanted = false);
    area.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> wanted = false);
    area.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::moved);
  }

  /// A page came into view.
  void give(Page page) {
    present = page;
    wanted = true;
    settle();
  }

  private void moved(@Nullable Node before, @Nullable Node now) {
    Page page = present;
    if (page == null) {
      return;
    }
    if (now != null && !giving && isInside(now, page.body())) {
      last.put(page, now);
    }
    if (now == null || (!isInside(now, area) && (before == null || !canHave(before)))) {
      wanted = true;
      area.requestLayout();
    } else if (!giving) {
      wanted = false;
    }
  }

  private void settle() {
    Page page = present;
    if (!wanted || page == null || area.getScene() == null) {
      return;
    }
    Optional<Node> aim = aim(page);
    giving = true;
    aim.or(() -> first(page.body(), Node::isFocusTraversable)).ifPresentOrElse(Node::requestFocus,
        page.head()::takeFocus);
    giving = false;
    wanted = aim.isEmpty();
  }

  private Optional<Node> aim(Page page) {
    Node had = last.get(page);
    if (had != null && isInside(had, page.body()) && canHave(had)) {
      return Optional.of(had);
    }
    return page.main().isPresent()
        ? page.main().filter(PageFocus::canHave)
        : first(page.body(), TableView.class::isInstance).or(() -> first(page.body(), PageFocus::isWorkedIn));
  }

  /// Lists and fields: what a page without a table is mostly for.
  private static boolean isWorkedIn(Node node) {
    return node.isFocusTraversable() && (node instanceof ListView<?> || node instanceof TreeView<?>
        || node instanceof TextInputControl);
  }

  private static Optional<Node> first(Node at, Predicate<Node> wanted) {
    if (!at.isVisible() || at.isDisabled()) {
      return Optional.empty();
    }
    if (wanted.test(at)) {
      return Optional.of(at);
    }
    return at instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(child -> first(child, wanted).stream()).findFirst()
        : Optional.empty();
  }

  private static boolean canHave(Node node) {
    if (node.getScene() == null || node.isDisabled()) {
      return false;
    }
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
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
