package ru.kvartil.context.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import ru.kvartil.context.ui.SimilarModel.Row;
import ru.kvartil.context.ui.SimilarModel.Shown;
import ru.kvartil.index.ui.Layout;
import ru.kvartil.school.School;
import ru.kvartil.school.ui.SchoolTab;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// The tab «Похожие школы»: the school itself and the ten most like it, features side by side.
final class SimilarPane implements SchoolTab.Content {
  private static final Texts TEXTS = Texts.of(SimilarPane.class);
  private final SimilarModel model;
  private final Card remarks = new Card(TEXTS.get("remarks"));
  private final VBox place = new VBox();
  private final Node node;
  private List<String> headings = List.of();
  private DataTable<Row> table;

  SimilarPane(SimilarModel model) {
    this.model = model;
    this.table = table();
    remarks.setId("similar-remarks");
    place.getChildren().setAll(table);
    this.node = Layout.page(remarks, place);
    model.shown().subscribe(this::show);
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void refresh(School school) {
    model.load(school.key());
  }

  private void show(Shown now) {
    Layout.remarks(remarks, now.remarks());
    if (!now.headings().equals(headings)) {
      headings = now.headings();
      table = table();
      place.getChildren().setAll(table);
    }
    table.setRows(now.rows());
    place.setVisible(!now.rows().isEmpty());
    place.setManaged(!now.rows().isEmpty());
  }

  /// A table with a column for each feature.
  private DataTable<Row> table() {
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(Column.words("name", TEXTS.get("column.school"), Row::name));
    columns.add(Column.tightNumbers("distance", TEXTS.get("similar.distance"), Row::distance).explained(Row::origin));
    columns.add(Column.tightNumbers("outcome", TEXTS.get("similar.ior"), Row::outcome).explained(Row::origin));
    for (int j = 0; j < headings.size(); j++) {
      int index = j;
      columns.add(Column.tightNumbers("feature-" + j, headings.get(j), (Row row) -> row.values().get(index))
          .explained(Row::origin));
    }
    return new DataTable<>("similar-schools", TEXTS.get("similar.spoken"), columns).keyedBy(Row::key)
        .onOpen(TEXTS.get("similar.open"), row -> model.open(row.key()));
  }
}
