package ru.kvartil.school.ui;

import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import ru.kvartil.school.School;

/// A tab of a school's card, added by a feature.
public interface SchoolTab {
  /// `results`; the tab has the id `school-tab-results`.
  String id();

  String title();

  /// Makes the tab for one card, when it is first chosen.
  Content open(School school);

  /// A tab that makes its content.
  static SchoolTab of(String id, String title, Function<School, Content> open) {
    return new SchoolTab() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public String title() {
        return title;
      }

      @Override
      public Content open(School school) {
        return open.apply(school);
      }
    };
  }

  /// One tab of one open card.
  interface Content {
    /// The same node every time; it takes all the room of the tab.
    Node node();

    /// Shows what is stored now: called when the tab comes into view and when the year or the data change.
    void refresh(School school);

    /// Whether something typed here is not stored yet.
    default boolean unsaved() {
      return false;
    }

    /// What was begun here besides what stands in fields with an id, see `Page.begun`.
    default Map<String, String> begun() {
      return Map.of();
    }

    /// Begins again what [#begun] told.
    default void resume(Map<String, String> begun) {}

    /// Asks what becomes of the unsaved; calls `go` once nothing is left to lose, and never when the person stays.
    default void askToLeave(Runnable go) {
      go.run();
    }
  }
}
