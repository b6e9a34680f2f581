package ru.kvartil.index.ui;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import ru.kvartil.index.ui.IndicesViewModel.District;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.ChartPanel;
import ru.kvartil.ui.control.Card;

/// ИОР of the schools against their ИСБШ.
final class ContextPane {
  private static final Texts TEXTS = Texts.of(ContextPane.class);
  private final ChartPanel scatter;
  private final Node node;

  ContextPane(IndicesViewModel model, Function<String, ChartPanel> panels) {
    this.scatter = panels.apply("index-scatter");
    scatter.setOnOpen(model::open);
    scatter.setWhy(model::outcomeWhy);
    Card about = new Card(TEXTS.get("remarks"));
    Layout.remarks(about, List.of(TEXTS.get("context.about"), TEXTS.get("context.quarters")));
    this.node = Layout.page(scatter, about);
  }

  Node node() {
    return node;
  }

  void show(District now) {
    Layout.show(scatter, now.scatter(), TEXTS.get("context.title"), TEXTS.get("context.none"));
  }
}
