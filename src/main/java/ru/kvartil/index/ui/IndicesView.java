package ru.kvartil.index.ui;

import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import ru.kvartil.index.ui.IndicesViewModel.Shown;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.ChartPanel;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.control.EmptyState;

/// The page «Индексы» for the chosen year: tabs of ИОР and ИСБШ, of movement between quartiles, of both indices together,
/// of schools by indicators.
final class IndicesView {
  /// Ids of the tabs.
  static final String OUTCOME = "index-outcome";
  static final String WELFARE = "index-welfare";
  static final String MOVEMENT = "index-movement";
  static final String CONTEXT = "index-context";
  static final String MAP = "index-map";
  private static final Texts TEXTS = Texts.of(IndicesView.class);
  private final IndicesViewModel model;
  private final Runnable loadData;
  private final PageHead head = new PageHead(TEXTS.get("title"));
  private final StackPane body = new StackPane();
  private final TabPane tabs = new TabPane();
  private final OutcomePane outcome;
  private final WelfarePane welfare;
  private final MovementPane movement;
  private final ContextPane context;
  private final MapPane map;

  /// @param panels makes a panel of a chart with the given id
  /// @param chosen id of the tab in view, both ways
  /// @param loadData leads to where tables are loaded
  IndicesView(IndicesViewModel model, Function<String, ChartPanel> panels, StringProperty chosen, Runnable loadData) {
    this.model = model;
    this.loadData = loadData;
    this.outcome = new OutcomePane(model, panels);
    this.welfare = new WelfarePane(model, panels);
    this.movement = new MovementPane(model, panels);
    this.context = new ContextPane(model, panels);
    this.map = new MapPane(model, panels);
    tabs.setId("index-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getTabs().addAll(tab(OUTCOME, TEXTS.get("outcome.title"), outcome.node()),
        tab(WELFARE, TEXTS.get("welfare.title"), welfare.node()),
        tab(MOVEMENT, TEXTS.get("movement.title"), movement.node()),
        tab(CONTEXT, TEXTS.get("context.title"), context.node()), tab(MAP, TEXTS.get("map.title"), map.node()));
    select(chosen.get());
    tabs.getSelectionModel().selectedItemProperty().subscribe(tab -> {
      note();
      chosen.set(tab.getId());
    });
    chosen.subscribe(this::select);
    model.shown().subscribe(this::show);
  }

  /// Puts the way to the methods into the head.
  IndicesView with(Runnable methods) {
    Button button = new Button(TEXTS.get("methods"));
    button.setId("index-methods");
    button.setOnAction(_ -> methods.run());
    head.actions().add(button);
    return this;
  }

  Page page() {
    return Page.of(head, body, model::load);
  }

  private void show(Shown now) {
    now.outcome().ifPresent(outcome::show);
    now.welfare().ifPresent(welfare::show);
    now.district().ifPresent(district -> {
      movement.show(district);
      context.show(district);
      map.show(district);
    });
    body.getChildren().setAll(switch (now.phase()) {
      case NOT_YET -> new Region();
      case READY -> tabs;
      case FAILED -> new EmptyState(TEXTS.get("failed"), now.trouble());
      case EMPTY -> new EmptyState(TEXTS.get("empty"), TEXTS.get("empty.why"))
          .step("indices-load", TEXTS.get("empty.load"), loadData);
    });
    note();
  }

  private void select(String id) {
    tabs.getTabs().stream().filter(tab -> id.equals(tab.getId())).findFirst()
        .ifPresent(tabs.getSelectionModel()::select);
  }

  private void note() {
    boolean social = WELFARE.equals(tabs.getSelectionModel().getSelectedItem().getId());
    Shown now = model.shown().get();
    head.setNote(social
        ? now.welfare().map(IndicesViewModel.Welfare::method).orElse("")
        : now.outcome().map(IndicesViewModel.Outcome::method).orElse(""));
  }

  private static Tab tab(String id, String title, Node content) {
    Tab tab = new Tab(title, content);
    tab.setId(id);
    return tab;
  }
}
