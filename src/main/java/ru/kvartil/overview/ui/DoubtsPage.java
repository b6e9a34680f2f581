package ru.kvartil.overview.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import ru.kvartil.fact.Series;
import ru.kvartil.overview.ui.OverviewState.Placed;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// The page of doubtful values: what is wrong, at whose school, where it stands; each leads to the school's numbers.
final class DoubtsPage {
  private static final Texts TEXTS = Texts.of(DoubtsPage.class);
  private static final String RESULTS = "results";
  private final OverviewModel model;
  private final PageHead head = new PageHead(TEXTS.get("doubts.title"));
  private final DataTable<Placed> table = new DataTable<>("doubts", TEXTS.get("doubts.title"), List.of(
      Column.words("school", TEXTS.get("column.school"), placed -> placed.doubt().school().name()),
      Column.growing(0, Column.words("kind", TEXTS.get("column.kind"), placed -> TEXTS.get(placed.doubt().kind()))),
      Column.growing(4, Column.words("what", TEXTS.get("column.what"), placed -> placed.doubt().text())),
      Column.growing(2, Column.words("place", TEXTS.get("column.place"), Placed::place))));
  private final VBox body;

  DoubtsPage(OverviewModel model) {
    this.model = model;
    Label note = new Label(TEXTS.get("doubts.note"));
    note.setWrapText(true);
    note.setMinHeight(Label.USE_PREF_SIZE);
    note.getStyleClass().add("tone-muted");
    table.onOpen(TEXTS.get("doubts.open"), placed -> model.open(placed.doubt().school().key(), tab(placed)))
        .sortBy("school", true);
    table.empty(new EmptyState(TEXTS.get("doubts.none"), TEXTS.get("doubts.none.why")));
    VBox.setVgrow(table, Priority.ALWAYS);
    this.body = new VBox(12, note, table);
    model.shown().subscribe(this::show);
  }

  Page page() {
    return Page.of(head, body, model::load);
  }

  private static String tab(Placed placed) {
    return placed.doubt().series().kind().equals(Series.PASSPORT) ? "" : RESULTS;
  }

  private void show(Optional<OverviewState> now) {
    now.ifPresent(state -> {
      head.setNote(state.year().label());
      table.setRows(state.doubts());
    });
  }
}
