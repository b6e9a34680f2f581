package ru.kvartil.overview.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import ru.kvartil.overview.Completeness;
import ru.kvartil.overview.Source;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// The page «Кто что прислал»: until when each source is to be sent, and a table of schools by sources.
final class BoardPage {
  private static final Texts TEXTS = Texts.of(BoardPage.class);
  private final OverviewModel model;
  private final Runnable load;
  private final PageHead head = new PageHead(TEXTS.get("board.title"));
  private final FlowPane dates = new FlowPane(12, 8);
  private final VBox place = new VBox();
  private final VBox body;
  private List<Source> sources = List.of();
  private DataTable<Completeness.Row> table;

  /// @param load begins to load tables
  BoardPage(OverviewModel model, Runnable load) {
    this.model = model;
    this.load = load;
    this.table = table();
    Label trouble = new Label();
    trouble.setId("board-trouble");
    trouble.setWrapText(true);
    trouble.getStyleClass().add("tone-bad");
    trouble.textProperty().bind(model.trouble());
    trouble.managedProperty().bind(Bindings.isNotEmpty(model.trouble()));
    Label about = new Label(TEXTS.get("board.about"));
    about.setWrapText(true);
    about.setMinHeight(Region.USE_PREF_SIZE);
    about.getStyleClass().add("tone-muted");
    VBox.setVgrow(place, Priority.ALWAYS);
    VBox.setVgrow(table, Priority.ALWAYS);
    this.body = new VBox(12, trouble, new Card(TEXTS.get("due.title"), about, dates), place);
    model.shown().subscribe(this::show);
  }

  Page page() {
    return Page.of(head, body, model::load);
  }

  private void show(Optional<OverviewState> now) {
    now.ifPresent(state -> {
      Completeness board = state.board();
      head.setNote(TEXTS.get("board.note", state.year().label(), board.sent(), board.expected()));
      if (!board.sources().equals(sources) || place.getChildren().isEmpty()) {
        sources = board.sources();
        table = table();
        VBox.setVgrow(table, Priority.ALWAYS);
        place.getChildren().setAll(table);
        dates.getChildren().setAll(sources.stream().map(source -> new DueField(source, model)).toList());
      }
      dates.getChildren().stream().filter(DueField.class::isInstance).map(DueField.class::cast)
          .forEach(field -> field.show(state.year(), Optional.ofNullable(board.due().get(field.source()))));
      table.setRows(board.rows());
    });
  }

  private Map<String, Explanation.Lazy> why(Completeness.Row row) {
    return model.shown().get().<Map<String, Explanation.Lazy>>map(state -> Map.of("missing",
        () -> TileWhy.owing(state.board(), row))).orElse(Map.of());
  }

  private DataTable<Completeness.Row> table() {
    List<Column<Completeness.Row>> columns = new ArrayList<>();
    columns.add(Column.words("school", TEXTS.get("column.school"), row -> row.school().name()));
    for (int i = 0; i < sources.size(); i++) {
      int index = i;
      columns.add(Column.cells("source-" + i, sources.get(i).title(), row -> ArrivalWords.cell(row.arrivals().get(
          index))));
    }
    columns.add(Column.growing(0,
        Column.<Completeness.Row>numbers("missing", TEXTS.get("column.missing"), row -> Cell.number(row
            .missing(), Integer.toString(row.missing()))).explained(this::why)));
    DataTable<Completeness.Row> board = new DataTable<>("board", TEXTS.get("board.title"), columns)
        .keyedBy(row -> row.school().key())
        .onOpen(TEXTS.get("board.open"), row -> model.open(row.school().key(), "")).sortBy("school", true);
    board.empty(new EmptyState(TEXTS.get("board.none"), TEXTS.get("board.none.why")).step("board-load", TEXTS.get(
        "empty.load"), load));
    return board;
  }
}
