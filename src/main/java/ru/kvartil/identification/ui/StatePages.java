package ru.kvartil.identification.ui;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import ru.kvartil.chart.StateMap;
import ru.kvartil.index.ui.Layout;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.ChartPanel;
import ru.kvartil.ui.control.ActionButton;

/// Schools by criteria, in pages where there are many schools.
final class StatePages {
  private static final Texts TEXTS = Texts.of(StatePages.class);
  private final ChartPanel chart;
  private final Button back = new ActionButton("identified-map-back", TEXTS.get("map.back"), () -> turn(-1));
  private final Button on = new ActionButton("identified-map-on", TEXTS.get("map.on"), () -> turn(1));
  private final Label place = new Label();
  private final HBox pages = new HBox(back, on, place);
  private final VBox node;
  private List<StateMap> maps = List.of();
  private int page;

  StatePages(ChartPanel chart) {
    this.chart = chart;
    pages.getStyleClass().add("index-row");
    pages.setAlignment(Pos.CENTER_LEFT);
    place.setId("identified-map-place");
    this.node = new VBox(pages, chart);
    node.getStyleClass().add("identified-page");
  }

  Node node() {
    return node;
  }

  ChartPanel chart() {
    return chart;
  }

  void show(List<StateMap> now) {
    maps = now;
    pages.setVisible(maps.size() > 1);
    pages.setManaged(maps.size() > 1);
    page = Math.clamp(page, 0, Math.max(0, maps.size() - 1));
    turn(0);
  }

  private void turn(int by) {
    page += by;
    back.setDisable(page == 0);
    on.setDisable(page >= maps.size() - 1);
    place.setText(TEXTS.get("map.place", page + 1, maps.size()));
    Layout.show(chart, maps.isEmpty() ? Optional.empty() : Optional.of(maps.get(page)), TEXTS.get("map.title"),
        TEXTS.get("map.none"));
  }
}
