package ru.kvartil.overview.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ru.kvartil.overview.ui.OverviewSection.Drawing;
import ru.kvartil.overview.ui.OverviewSection.Ways;
import ru.kvartil.school.School;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.control.EmptyState;

/// The page «Обзор»: four facts, movement of quartiles and the last imports, who owes what and what to do next. An empty
/// centre is taught where to begin.
final class OverviewView {
  private static final Texts TEXTS = Texts.of(OverviewView.class);
  private static final double LEFT = 44;
  private final OverviewModel model;
  private final Ways ways;
  private final PageHead head = new PageHead(TEXTS.get("title"));
  private final Tile support;
  private final Tile data;
  private final Tile doubts;
  private final Tile notes;
  private final Tooltip supportInFull = new Tooltip();
  private final MovementCard movement;
  private final ImportsCard imports;
  private final OwingCard owing;
  private final StepsCard steps;
  private final StackPane place = new StackPane(new Region());
  private final Region tiles;
  private final VBox body;

  /// Where the tiles lead inside the section.
  record Inside(Runnable board, Runnable doubts) {}

  OverviewView(OverviewModel model, Ways ways, Drawing drawing, Inside inside) {
    this.model = model;
    this.ways = ways;
    this.support = new Tile("tile-support", TEXTS.get("support.title"), ways.schools());
    this.data = new Tile("tile-data", TEXTS.get("data.title"), inside.board());
    this.doubts = new Tile("tile-doubts", TEXTS.get("doubts.title"), inside.doubts());
    this.notes = new Tile("tile-notes", TEXTS.get("notes.title"), () -> model.shown().get()
        .flatMap(state -> first(state)).ifPresent(ways.notes()::open));
    this.movement = new MovementCard(model, ways.movement(), drawing);
    this.imports = new ImportsCard(ways.journal());
    this.owing = new OwingCard(model, inside.board());
    this.steps = new StepsCard(way -> go(way, inside));
    support.setTooltip(supportInFull);
    this.tiles = tiles();
    Label trouble = new Label();
    trouble.setId("overview-trouble");
    trouble.setWrapText(true);
    trouble.getStyleClass().add("tone-bad");
    trouble.textProperty().bind(model.trouble());
    trouble.managedProperty().bind(Bindings.isNotEmpty(model.trouble()));
    VBox.setVgrow(place, Priority.ALWAYS);
    this.body = new VBox(trouble, place);
    model.shown().subscribe(this::show);
  }

  Page page() {
    return Page.of(head, body, model::load);
  }

  private Region tiles() {
    GridPane more = grid(LEFT, 100 - LEFT);
    more.addRow(0, movement.node(), new VBox(12, steps.node(), owing.node(), imports.node()));
    VBox all = new VBox(12, new TileRow(support, data, doubts, notes), more);
    all.getStyleClass().add("overview");
    ScrollPane scroll = new ScrollPane(all);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("overview-scroll");
    scroll.getStylesheets().add(Objects.requireNonNull(OverviewView.class.getResource("overview.css"), "overview.css")
        .toExternalForm());
    return scroll;
  }

  private static GridPane grid(double... percents) {
    GridPane grid = new GridPane(12, 12);
    for (double percent : percents) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(percent);
      column.setFillWidth(true);
      column.setHgrow(Priority.ALWAYS);
      column.setMinWidth(0);
      grid.getColumnConstraints().add(column);
    }
    return grid;
  }

  private void show(Optional<OverviewState> now) {
    now.ifPresent(state -> {
      head.setNote(state.empty() ? "" : TEXTS.get("note", state.year().label()));
      place.getChildren().setAll(state.empty() ? teaching() : tiles);
      if (!state.empty()) {
        support.show(TileWords.support(state));
        supportInFull.setText(TileWords.supportInFull(state));
        support.setAccessibleHelp(TileWords.supportInFull(state));
        data.show(TileWords.data(state.board()));
        doubts.show(TileWords.doubts(state));
        notes.show(TileWords.notes(state.notes()));
        support.explain(TileWhy.support(state));
        data.explain(TileWhy.data(state.board()));
        doubts.explain(TileWhy.doubts(state));
        notes.explain(TileWhy.notes(state.notes()));
        movement.show(state);
        imports.show(state.imports());
        owing.show(state.board());
        steps.show(NextSteps.of(state));
      }
    });
  }

  private Node teaching() {
    return new EmptyState(TEXTS.get("empty"), TEXTS.get("empty.why"))
        .step("overview-load", TEXTS.get("empty.load"), ways.load())
        .step("overview-schools", TEXTS.get("empty.schools"), ways.schools());
  }

  private static Optional<School> first(OverviewState state) {
    return List.of(state.notes().stale(), state.notes().absent(), state.notes().made()).stream()
        .filter(schools -> !schools.isEmpty()).map(List::getFirst).findFirst();
  }

  private void go(NextSteps.Way way, Inside inside) {
    switch (way) {
      case NextSteps.Way.Board _ -> inside.board().run();
      case NextSteps.Way.Doubts _ -> inside.doubts().run();
      case NextSteps.Way.Schools _ -> ways.schools().run();
      case NextSteps.Way.Note note -> ways.notes().open(note.school());
    }
  }
}
