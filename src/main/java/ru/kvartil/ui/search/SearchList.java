package ru.kvartil.ui.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import ru.kvartil.search.Found;
import ru.kvartil.search.Kind;
import ru.kvartil.shared.Texts;

/// What is found, by kind; what can be searched while nothing is typed, and when nothing is found.
final class SearchList extends VBox {
  private static final Texts TEXTS = Texts.of(SearchList.class);
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private final SearchModel model;
  private final IntConsumer open;

  /// @param open opens the one at a place
  SearchList(SearchModel model, IntConsumer open) {
    this.model = model;
    this.open = open;
    setId("search-list");
    getStyleClass().add("search-list");
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(TEXTS.get("list.name"));
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setVisible(false);
    model.found().subscribe(this::fill);
    model.index().subscribe(this::fill);
    model.typed().subscribe(this::fill);
    model.chosen().subscribe(this::mark);
  }

  void show(boolean wanted) {
    setVisible(wanted);
  }

  /// The chosen one in words; empty when nothing is chosen.
  Optional<String> spoken() {
    int place = model.chosen().get();
    List<Found.Hit> hits = model.found().get().hits();
    return place < 0 || place >= hits.size()
        ? Optional.empty()
        : Optional.of(hits.get(place).findable().kind().title() + ": " + words(hits.get(place)));
  }

  private void fill() {
    getChildren().clear();
    Found found = model.found().get();
    String typed = model.typed().get().strip();
    Kind kind = null;
    for (int i = 0; i < found.hits().size(); i++) {
      Found.Hit hit = found.hits().get(i);
      if (hit.findable().kind() != kind) {
        kind = hit.findable().kind();
        getChildren().add(label(kind.title(), "search-kind"));
      }
      getChildren().add(line(hit, i));
    }
    if (found.total() > found.hits().size()) {
      getChildren().add(label(TEXTS.get("more", found.hits().size(), found.total()), "search-note"));
    } else if (found.hits().isEmpty()) {
      hint(typed);
    }
    mark();
  }

  private void hint(String typed) {
    if (!model.ready()) {
      getChildren().add(label(TEXTS.get("loading"), "search-note"));
      return;
    }
    if (!typed.isEmpty()) {
      Label none = label(TEXTS.get("none", typed), "search-none");
      none.setId("search-none");
      getChildren().add(none);
    }
    String kinds = model.kinds().stream().map(kind -> kind.title().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
    getChildren().addAll(label(TEXTS.get("hint.what", kinds), "search-note"),
        label(TEXTS.get("hint.how"), "search-note"));
  }

  private HBox line(Found.Hit hit, int place) {
    Label title = new Label(words(hit));
    title.getStyleClass().add("search-title");
    Label detail = new Label(hit.findable().detail());
    detail.getStyleClass().add("search-detail");
    detail.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(title, gap, detail);
    line.setId("search-hit-" + place);
    line.getStyleClass().add("search-hit");
    line.setAccessibleRole(AccessibleRole.LIST_ITEM);
    line.setAccessibleText(words(hit));
    line.setOnMouseClicked(_ -> open.accept(place));
    return line;
  }

  private static String words(Found.Hit hit) {
    String title = hit.findable().title();
    return hit.part().map(part -> TEXTS.get("part", title, part.title())).orElse(title);
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  private void mark() {
    String id = "search-hit-" + model.chosen().get();
    getChildren().forEach(line -> line.pseudoClassStateChanged(CHOSEN, id.equals(line.getId())));
  }
}
