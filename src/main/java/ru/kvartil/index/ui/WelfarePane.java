package ru.kvartil.index.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import ru.kvartil.index.ui.IndicesViewModel.Welfare;
import ru.kvartil.methodology.ProfileIndicator;
import ru.kvartil.methodology.ShippedProfiles;
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
  private final DataTable<WelfareRow> table;
  private final Node node;

  WelfarePane(IndicesViewModel model, Function<String, ChartPanel> panels) {
    this.bars = panels.apply("welfare-bars");
    this.table = new DataTable<>("welfare-schools", TEXTS.get("welfare.spoken"), columns());
    table.keyedBy(WelfareRow::key).onOpen(TEXTS.get("open"), row -> model.open(row.key())).sortBy("name", true);
    bars.setOnOpen(model::open);
    remarks.setId("welfare-remarks");
    this.node = Layout.page(Layout.beside(bars, remarks), table);
  }

  Node node() {
    return node;
  }

  void show(Welfare now) {
    Layout.show(bars, now.bars(), TEXTS.get("welfare.title"), TEXTS.get("bars.none"));
    List<String> sentences = new ArrayList<>(List.of(TEXTS.get("welfare.about")));
    sentences.addAll(now.remarks());
    Layout.remarks(remarks, sentences);
    table.setRows(now.rows());
  }

  private static List<Column<WelfareRow>> columns() {
    List<Column<WelfareRow>> columns = new ArrayList<>();
    columns.add(Column.words("name", TEXTS.get("column.school"), WelfareRow::name));
    columns.add(Column.growing(0, Column.cells("quartile", TEXTS.get("column.quarter"), WelfareRow::quartile)));
    columns.add(Column.growing(0, Column.numbers("welfare", TEXTS.get("column.welfare"), WelfareRow::value)));
    List<ProfileIndicator> shares = ShippedProfiles.welfare().indicators();
    for (int i = 0; i < shares.size(); i++) {
      int index = i;
      columns.add(Column.growing(0, Column.numbers("share-" + i, ShareWords.heading(shares.get(i).indicator()),
          row -> row.shares().get(index))));
    }
    columns.add(Column.growing(2,
        Column.cells("why", TEXTS.get("column.missing"), row -> Cell.words(row.why(), Tone.MUTED))));
    return columns;
  }
}
