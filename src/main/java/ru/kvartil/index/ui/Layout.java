package ru.kvartil.index.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import ru.kvartil.chart.ChartSpec;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.ChartPanel;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.EmptyState;

/// How the screens of «Индексы», those of later features too, are put together: pieces under one another, scrolled as one page.
public final class Layout {
  private static final Texts TEXTS = Texts.of(Layout.class);

  private Layout() {}

  /// Pieces under one another.
  public static ScrollPane page(Node... pieces) {
    VBox content = new VBox(pieces);
    content.getStyleClass().add("index-page");
    ScrollPane page = new ScrollPane(content);
    page.setFitToWidth(true);
    page.getStyleClass().add("index-scroll");
    page.getStylesheets().add(Objects.requireNonNull(Layout.class.getResource("index.css"), "index.css")
        .toExternalForm());
    return page;
  }

  /// A chart with a narrower card at its right.
  public static HBox beside(Region chart, Region card) {
    HBox row = new HBox(chart, card);
    row.getStyleClass().add("index-row");
    HBox.setHgrow(chart, Priority.ALWAYS);
    chart.setMinWidth(0);
    card.getStyleClass().add("index-side");
    return row;
  }

  /// A card of sentences under one another; hidden when there are none.
  public static void remarks(Card card, List<String> sentences) {
    VBox words = new VBox();
    words.getStyleClass().add("index-remarks");
    for (String sentence : sentences) {
      Label label = new Label(sentence);
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
      words.getChildren().add(label);
    }
    card.getChildren().removeIf(child -> child.getStyleClass().contains("index-remarks"));
    card.getChildren().add(words);
    card.setVisible(!sentences.isEmpty());
    card.setManaged(!sentences.isEmpty());
  }

  /// A chart, or why there is none.
  public static void show(ChartPanel panel, Optional<? extends ChartSpec> chart, String title, String why) {
    if (chart.isPresent()) {
      panel.show(chart.get());
    } else {
      panel.showEmpty(title, new EmptyState(TEXTS.get("chart.none"), why));
    }
  }
}
