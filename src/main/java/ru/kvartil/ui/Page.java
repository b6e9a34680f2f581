package ru.kvartil.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.scene.Node;

/// What stands in the page area: a head (title, chips, buttons) and a body. A page is made once and shown many times.
public interface Page {
  PageHead head();

  /// The body; the same node every time. It takes all the room there is.
  Node body();

  /// What the keyboard is given when the page comes into view for the first time; without it the first table of the
  /// body, else its first list or field, else whatever Tab leads to.
  default Optional<Node> main() {
    return Optional.empty();
  }

  /// Called each time the page comes into view and when the shell is told that data changed: the place to load anew.
  default void shown() {}

  /// Whether something typed here would be lost if the page went away.
  default boolean unsaved() {
    return false;
  }

  /// Asks the person what becomes of the unsaved; the page is in view then. Calls `go` once it may go away, and never
  /// when the person stays.
  default void askToLeave(Runnable go) {
    go.run();
  }

  /// How the page is opened anew after a lock: the word its feature opens it by, then what that needs. Empty for the first page
  /// of a section, and for pages that are not worth it.
  default List<String> address() {
    return List.of();
  }

  /// What was begun on the page besides what stands in fields with an id: a form that is open, texts in cells.
  default Map<String, String> begun() {
    return Map.of();
  }

  /// Begins again what [#begun] told; called on a page opened anew that has loaded what is stored, before fields are filled.
  default void resume(Map<String, String> begun) {}

  /// A page made of parts.
  static Page of(PageHead head, Node body, Runnable shown) {
    return new Page() {
      @Override
      public PageHead head() {
        return head;
      }

      @Override
      public Node body() {
        return body;
      }

      @Override
      public void shown() {
        shown.run();
      }
    };
  }
}
