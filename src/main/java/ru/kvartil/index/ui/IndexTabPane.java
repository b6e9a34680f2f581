package ru.kvartil.index.ui;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import ru.kvartil.index.ui.IndexTabModel.Shown;
import ru.kvartil.school.School;
import ru.kvartil.school.ui.SchoolTab;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.ChartPanel;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// The tab «Индексы»: ИОР over the years with ИСБШ beside it, then of what both are made.
final class IndexTabPane implements SchoolTab.Content {
  private static final Texts TEXTS = Texts.of(IndexTabPane.class);
  private final IndexTabModel model;
  private final ChartPanel line;
  private final Card welfare = new Card(TEXTS.get("welfare.card"));
  private final DataTable<PartRow> parts = new DataTable<>("index-parts", TEXTS.get("parts.spoken"), List.of(
      Column.words("indicator", TEXTS.get("column.indicator"), PartRow::name),
      Column.tightNumbers("value", TEXTS.get("column.value"), PartRow::value).explained(PartRow::origin),
      Column.tightNumbers("people", TEXTS.get("column.people"), PartRow::people).explained(PartRow::origin),
      Column.tightNumbers("weight", TEXTS.get("column.weight"), PartRow::weight).explained(PartRow::origin),
      Column.tightNumbers("contribution", TEXTS.get("column.contribution"), PartRow::contribution)
          .explained(PartRow::origin),
      Column.tightNumbers("change", TEXTS.get("column.change"), PartRow::change).explained(PartRow::origin),
      Column.muted("mark", TEXTS.get("column.mark"), PartRow::mark),
      Column.muted("place", TEXTS.get("column.place"), PartRow::place)));
  private final DataTable<ShareRow> shares = new DataTable<>("index-shares", TEXTS.get("shares.spoken"), List.of(
      Column.words("share", TEXTS.get("column.share"), ShareRow::name),
      Column.tightNumbers("value", TEXTS.get("column.value"), ShareRow::value).explained(ShareRow::origin),
      Column.tightNumbers("mean", TEXTS.get("column.mean"), ShareRow::mean).explained(ShareRow::origin),
      Column.tightNumbers("weight", TEXTS.get("column.weight"), ShareRow::weight).explained(ShareRow::origin),
      Column.tightNumbers("standard", TEXTS.get("column.contribution"), ShareRow::standard).explained(ShareRow::origin),
      Column.muted("place", TEXTS.get("column.place"), ShareRow::place)));
  private final ScrollPane page;

  IndexTabPane(IndexTabModel model, Function<String, ChartPanel> panels) {
    this.model = model;
    this.line = panels.apply("school-outcome");
    line.setWhy(model::why);
    welfare.setId("school-welfare");
    this.page = Layout.page(Layout.beside(line, welfare), parts, shares);
    model.shown().subscribe(this::show);
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public void refresh(School school) {
    model.load(school.key());
  }

  private void show(Shown now) {
    Layout.show(line, now.line(), TEXTS.get("outcome.title"), now.why());
    Layout.remarks(welfare, now.welfare());
    parts.setRows(now.parts());
    shares.setRows(now.shares());
    present(parts, !now.parts().isEmpty());
    present(shares, !now.shares().isEmpty());
  }

  private static void present(Node table, boolean there) {
    table.setVisible(there);
    table.setManaged(there);
  }
}
