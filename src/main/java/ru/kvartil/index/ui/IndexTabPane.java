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
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.table.Cell;
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
      number("value", TEXTS.get("column.value"), PartRow::value),
      number("people", TEXTS.get("column.people"), PartRow::people),
      number("weight", TEXTS.get("column.weight"), PartRow::weight),
      number("contribution", TEXTS.get("column.contribution"), PartRow::contribution),
      number("change", TEXTS.get("column.change"), PartRow::change),
      muted("mark", TEXTS.get("column.mark"), PartRow::mark),
      muted("place", TEXTS.get("column.place"), PartRow::place)));
  private final DataTable<ShareRow> shares = new DataTable<>("index-shares", TEXTS.get("shares.spoken"), List.of(
      Column.words("share", TEXTS.get("column.share"), ShareRow::name),
      number("value", TEXTS.get("column.value"), ShareRow::value),
      number("mean", TEXTS.get("column.mean"), ShareRow::mean),
      number("weight", TEXTS.get("column.weight"), ShareRow::weight),
      number("standard", TEXTS.get("column.contribution"), ShareRow::standard),
      muted("place", TEXTS.get("column.place"), ShareRow::place)));
  private final ScrollPane page;

  IndexTabPane(IndexTabModel model, Function<String, ChartPanel> panels) {
    this.model = model;
    this.line = panels.apply("school-outcome");
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

  private static <R> Column<R> number(String id, String title, Function<R, Cell> cell) {
    return Column.growing(0, Column.numbers(id, title, cell));
  }

  private static <R> Column<R> muted(String id, String title, Function<R, String> text) {
    return Column.cells(id, title, row -> Cell.words(text.apply(row), Tone.MUTED));
  }
}
