package ru.kvartil.context.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import ru.kvartil.context.ExpectedResults.By;
import ru.kvartil.context.ui.ExpectedModel.Shown;
import ru.kvartil.index.ui.IndexPage;
import ru.kvartil.index.ui.IndexScreens;
import ru.kvartil.index.ui.Layout;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.ChartPanel;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// Expected against achieved results: the chart, what is to be known of it, the schools.
final class ExpectedPane implements IndexPage.Content {
  private static final Texts TEXTS = Texts.of(ExpectedPane.class);
  private final ExpectedModel model;
  private final ChartPanel chart;
  private final Card remarks = new Card(TEXTS.get("remarks"));
  private final DataTable<ExpectedRow> table;
  private final Node node;

  ExpectedPane(ExpectedModel model, IndexScreens.Charts charts) {
    this.model = model;
    this.chart = charts.panel("expected-chart");
    this.table = new DataTable<>("expected-schools", TEXTS.get("spoken"), List.of(
        Column.words("name", TEXTS.get("column.school"), ExpectedRow::name),
        Column.tightNumbers("achieved", TEXTS.get("column.achieved"), ExpectedRow::achieved)
            .explained(ExpectedRow::origin),
        Column.tightNumbers("expected", TEXTS.get("column.expected"), ExpectedRow::expected)
            .explained(ExpectedRow::origin),
        Column.tightNumbers("residual", TEXTS.get("column.residual"), ExpectedRow::residual)
            .explained(ExpectedRow::origin),
        Column.tightNumbers("studentised", TEXTS.get("column.studentised"), ExpectedRow::studentised)
            .explained(ExpectedRow::origin),
        Column.words("position", TEXTS.get("column.position"), ExpectedRow::position),
        Column.words("resilient", TEXTS.get("column.resilient"), ExpectedRow::resilient),
        Column.growing(2, Column.muted("words", TEXTS.get("column.words"), ExpectedRow::words))));
    table.keyedBy(ExpectedRow::key).onOpen(TEXTS.get("open"), row -> model.open(row.key())).sortBy("name", true);
    chart.setOnOpen(model::open);
    chart.setWhy(model::why);
    remarks.setId("expected-remarks");
    this.node = Layout.page(choice(), Layout.beside(chart, remarks), table);
    model.shown().subscribe(this::show);
    model.by().subscribe((_, _) -> model.load());
  }

  private HBox choice() {
    ComboBox<By> by = new ComboBox<>();
    by.setId("expected-by");
    by.getItems().setAll(By.values());
    by.setConverter(new StringConverter<>() {
      @Override
      public String toString(@Nullable By value) {
        return value == null ? "" : value.text();
      }

      @Override
      public @Nullable By fromString(String text) {
        return null;
      }
    });
    by.valueProperty().bindBidirectional(model.by());
    Label label = new Label(TEXTS.get("by"));
    label.setLabelFor(by);
    by.setAccessibleText(TEXTS.get("by"));
    HBox row = new HBox(label, by);
    row.getStyleClass().add("index-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void refresh() {
    model.load();
  }

  private void show(Shown now) {
    Layout.show(chart, now.chart(), TEXTS.get("title"), now.why());
    Layout.remarks(remarks, now.remarks());
    table.setRows(now.rows());
    table.setVisible(!now.rows().isEmpty());
    table.setManaged(!now.rows().isEmpty());
  }
}
