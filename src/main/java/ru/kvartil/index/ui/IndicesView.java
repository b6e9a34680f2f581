package ru.kvartil.index.ui;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import ru.kvartil.index.ui.IndexTab.Pane;
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

  /// Which tabs there are.
  ///
  /// @param chosen id of the tab in view, both ways
  /// @param more tabs of later features
  record Tabs(StringProperty chosen, List<IndexPage> more) {}

  /// @param panels makes a panel of a chart with the given id
  /// @param loadData leads to where tables are loaded
  IndicesView(IndicesViewModel model, Function<String, ChartPanel> panels, Tabs which, Runnable loadData) {
    StringProperty chosen = which.chosen();
    this.model = model;
    this.loadData = loadData;
    tabs.setId("index-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getTabs().addAll(
        new IndexTab(OUTCOME, TEXTS.get("outcome.title"), () -> {
          OutcomePane pane = new OutcomePane(model, panels);
          return new Pane(pane.node(), now -> now.outcome().ifPresent(pane::show));
        }), new IndexTab(WELFARE, TEXTS.get("welfare.title"), () -> {
          WelfarePane pane = new WelfarePane(model, panels);
          return new Pane(pane.node(), now -> now.welfare().ifPresent(pane::show));
        }), new IndexTab(MOVEMENT, TEXTS.get("movement.title"), () -> {
          MovementPane pane = new MovementPane(model, panels);
          return new Pane(pane.node(), now -> now.district().ifPresent(pane::show));
        }), new IndexTab(CONTEXT, TEXTS.get("context.title"), () -> {
          ContextPane pane = new ContextPane(model, panels);
          return new Pane(pane.node(), now -> now.district().ifPresent(pane::show));
        }), new IndexTab(MAP, TEXTS.get("map.title"), () -> {
          MapPane pane = new MapPane(model, panels);
          return new Pane(pane.node(), now -> now.district().ifPresent(pane::show));
        }));
    which.more().forEach(page -> tabs.getTabs().add(new IndexTab(page.id(), page.title(), () -> {
      IndexPage.Content content = page.make().get();
      return new Pane(content.node(), _ -> content.refresh());
    })));
    select(chosen.get());
    tabs.getSelectionModel().selectedItemProperty().subscribe(tab -> {
      fill();
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
    tabs.getTabs().forEach(tab -> {
      if (tab instanceof IndexTab index) {
        index.age();
      }
    });
    fill();
    body.getChildren().setAll(switch (now.phase()) {
      case NOT_YET -> new Region();
      case READY -> tabs;
      case FAILED -> new EmptyState(TEXTS.get("failed"), now.trouble());
      case EMPTY -> new EmptyState(TEXTS.get("empty"), TEXTS.get("empty.why"))
          .step("indices-load", TEXTS.get("empty.load"), loadData);
    });
    note();
  }

  /// Brings the numbers of now into the tab in view.
  private void fill() {
    Shown now = model.shown().get();
    if (now.phase() == IndicesViewModel.Phase.READY
        && tabs.getSelectionModel().getSelectedItem() instanceof IndexTab tab) {
      tab.show(now);
    }
  }

  private void select(String id) {
    tabs.getTabs().stream().filter(tab -> id.equals(tab.getId())).findFirst()
        .ifPresent(tabs.getSelectionModel()::select);
  }

  private void note() {
    Shown now = model.shown().get();
    head.setNote(switch (tabs.getSelectionModel().getSelectedItem().getId()) {
      case WELFARE -> now.welfare().map(IndicesViewModel.Welfare::method).orElse("");
      case OUTCOME, MOVEMENT, CONTEXT, MAP -> now.outcome().map(IndicesViewModel.Outcome::method).orElse("");
      // Tabs of later features say by what they were computed themselves.
      default -> "";
    });
  }
}
