package ru.kvartil.index.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import ru.kvartil.index.ui.IndicesViewModel.Welfare;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.ChartPanel;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// ИСБШ of the district: bars of the chosen year and the table of schools with the shares.
final class WelfarePane {
  private static final Texts TEXTS = Texts.of(WelfarePane.class);
  private final ChartPanel bars;
  private final Card remarks = new Card(TEXTS.get("remarks"));
  private final IndicesViewModel model;
  private final VBox schools = new VBox();
  private final Node node;
  private List<String> shares = List.of();
  private DataTable<WelfareRow> table;

  WelfarePane(IndicesViewModel model, Function<String, ChartPanel> panels) {
    this.bars = panels.apply("welfare-bars");
    this.model = model;
    this.table = table();
    schools.getChildren().setAll(table);
    bars.setOnOpen(model::open);
    bars.setWhy(model::welfareWhy);
    remarks.setId("welfare-remarks");
    this.node = Layout.page(Layout.beside(bars, remarks), schools);
  }

  private static Column<WelfareRow> explained(Column<WelfareRow> column) {
    return Column.growing(0, column.explained(WelfareRow::origin));
  }

  Node node() {
    return node;
  }

  void show(Welfare now) {
    Layout.show(bars, now.bars(), TEXTS.get("welfare.title"), TEXTS.get("bars.none"));
    List<String> sentences = new ArrayList<>(List.of(TEXTS.get("welfare.about")));
    sentences.addAll(now.remarks());
    Layout.remarks(remarks, sentences);
    if (!now.shares().headings().equals(shares)) {
      shares = now.shares().headings();
      table = table();
      schools.getChildren().setAll(table);
    }
    table.setRows(now.rows());
  }

  /// A table with a column for each share of the method.
  private DataTable<WelfareRow> table() {
    return new DataTable<>("welfare-schools", TEXTS.get("welfare.spoken"), columns()).keyedBy(WelfareRow::key)
        .onOpen(TEXTS.get("open"), row -> model.open(row.key())).sortBy("name", true);
  }

  private List<Column<WelfareRow>> columns() {
    List<Column<WelfareRow>> columns = new ArrayList<>();
    columns.add(Column.words("name", TEXTS.get("column.school"), WelfareRow::name));
    columns.add(explained(Column.cells("quartile", TEXTS.get("column.quarter"), WelfareRow::quartile)));
    columns.add(explained(Column.numbers("welfare", TEXTS.get("column.welfare"), WelfareRow::value)));
    for (int i = 0; i < shares.size(); i++) {
      int index = i;
      columns.add(explained(Column.numbers("share-" + i, shares.get(i),
          row -> row.shares().get(index))));
    }
    columns.add(Column.growing(2,
        Column.cells("why", TEXTS.get("column.missing"), row -> Cell.words(row.why(), Tone.MUTED))));
    return columns;
  }
}
