package ru.kvartil.index.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import ru.kvartil.chart.HeatMap;
import ru.kvartil.index.ui.IndicesViewModel.District;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.ChartPanel;

/// Schools by indicators of ИОР, in pages where there are many schools.
final class MapPane {
  private static final Texts TEXTS = Texts.of(MapPane.class);
  private final ChartPanel chart;
  private final Button back = new Button(TEXTS.get("map.back"));
  private final Button on = new Button(TEXTS.get("map.on"));
  private final Label place = new Label();
  private final HBox pages = new HBox(back, on, place);
  private final Node node;
  private List<HeatMap> maps = List.of();
  private int page;

  MapPane(IndicesViewModel model, Function<String, ChartPanel> panels) {
    this.chart = panels.apply("index-heat");
    chart.setOnOpen(model::open);
    chart.setWhy(model::outcomeWhy);
    pages.getStyleClass().add("index-row");
    pages.setAlignment(Pos.CENTER_LEFT);
    back.setId("index-heat-back");
    on.setId("index-heat-on");
    place.setId("index-heat-place");
    back.setOnAction(_ -> turn(page - 1));
    on.setOnAction(_ -> turn(page + 1));
    this.node = Layout.page(pages, chart);
  }

  Node node() {
    return node;
  }

  void show(District now) {
    maps = now.maps();
    pages.setVisible(maps.size() > 1);
    pages.setManaged(maps.size() > 1);
    turn(Math.clamp(page, 0, Math.max(0, maps.size() - 1)));
  }

  private void turn(int to) {
    page = to;
    back.setDisable(page == 0);
    on.setDisable(page >= maps.size() - 1);
    place.setText(TEXTS.get("map.place", page + 1, maps.size()));
    Layout.show(chart, maps.isEmpty() ? Optional.empty() : Optional.of(maps.get(page)), TEXTS.get("map.title"),
        TEXTS.get("bars.none"));
  }
}
