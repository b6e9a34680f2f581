package ru.kvartil.index.ui;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import ru.kvartil.index.ui.IndicesViewModel.Outcome;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.ChartPanel;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// ИОР of the district: schools by quarters over the years, the table of schools, bars of the chosen year.
final class OutcomePane {
  private static final Texts TEXTS = Texts.of(OutcomePane.class);
  private final ChartPanel quartiles;
  private final ChartPanel bars;
  private final Card remarks = new Card(TEXTS.get("remarks"));
  private final DataTable<OutcomeRow> table;
  private final Node node;

  OutcomePane(IndicesViewModel model, Function<String, ChartPanel> panels) {
    this.quartiles = panels.apply("outcome-quartiles");
    this.bars = panels.apply("outcome-bars");
    this.table = new DataTable<>("outcome-schools", TEXTS.get("outcome.spoken"), List.of(
        Column.words("name", TEXTS.get("column.school"), OutcomeRow::name),
        explained(Column.cells("quartile", TEXTS.get("column.quartile"), OutcomeRow::quartile)),
        explained(Column.numbers("outcome", TEXTS.get("column.outcome"), OutcomeRow::value)),
        explained(Column.numbers("change", TEXTS.get("column.change"), OutcomeRow::change)),
        Column.growing(2, Column.cells("why", TEXTS.get("column.why"), row -> Cell.words(row.why(), Tone.MUTED)))));
    table.keyedBy(OutcomeRow::key).onOpen(TEXTS.get("open"), row -> model.open(row.key())).sortBy("name", true);
    quartiles.setOnOpen(model::open);
    bars.setOnOpen(model::open);
    bars.setWhy(model::outcomeWhy);
    remarks.setId("outcome-remarks");
    this.node = Layout.page(Layout.beside(quartiles, remarks), table, bars);
  }

  private static Column<OutcomeRow> explained(Column<OutcomeRow> column) {
    return Column.growing(0, column.explained(OutcomeRow::origin));
  }

  Node node() {
    return node;
  }

  void show(Outcome now) {
    Layout.show(quartiles, now.quartiles(), TEXTS.get("quartiles.title"),
        TEXTS.get(now.bars().isPresent() ? "quartiles.none" : "bars.none"));
    Layout.show(bars, now.bars(), TEXTS.get("outcome.title"), TEXTS.get("bars.none"));
    Layout.remarks(remarks, now.remarks());
    table.setRows(now.rows());
  }
}
