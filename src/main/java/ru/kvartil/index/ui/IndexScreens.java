package ru.kvartil.index.ui;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kordamp.ikonli.feather.Feather;
import ru.kvartil.chart.ChartDrawer;
import ru.kvartil.school.ui.SchoolColumns;
import ru.kvartil.school.ui.SchoolTab;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.search.Findable;
import ru.kvartil.search.Kind;
import ru.kvartil.search.SearchSource;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.ChartPanel;
import ru.kvartil.ui.FilePicker;
import ru.kvartil.ui.Section;

/// Everything the indices add to the window.
public final class IndexScreens {
  /// Id of the section in the window.
  public static final String ID = "indices";
  private static final Texts TEXTS = Texts.of(IndexScreens.class);
  private final Indices indices;
  private final Workspace workspace;
  private final Tasks tasks;
  private final ChartDrawer drawer;
  private final FilePicker picker;
  private final StringProperty tab = new SimpleStringProperty(IndicesView.OUTCOME);

  public IndexScreens(Indices indices, Workspace workspace, Tasks tasks, ChartDrawer drawer, FilePicker picker) {
    this.indices = indices;
    this.workspace = workspace;
    this.tasks = tasks;
    this.drawer = drawer;
    this.picker = picker;
  }

  /// The section «Индексы».
  ///
  /// @param loadData leads to where tables are loaded
  /// @param methods leads to the methods the indices are computed by
  public Section section(Runnable loadData, Runnable methods) {
    return new Section(ID, TEXTS.get("title"), Feather.BAR_CHART_2,
        () -> new IndicesView(new IndicesViewModel(indices, workspace, tasks), this::panel, tab, loadData).with(methods)
            .page());
  }

  /// The tabs of the section, as things to be found.
  ///
  /// @param open opens the section
  public SearchSource search(Runnable open) {
    return () -> List.of(page(TEXTS.get("search.outcome"), IndicesView.OUTCOME, open),
        page(TEXTS.get("search.quartiles"), IndicesView.OUTCOME, open),
        page(TEXTS.get("search.welfare"), IndicesView.WELFARE, open),
        page(TEXTS.get("search.movement"), IndicesView.MOVEMENT, open),
        page(TEXTS.get("search.context"), IndicesView.CONTEXT, open),
        page(TEXTS.get("search.map"), IndicesView.MAP, open));
  }

  private Findable page(String title, String wanted, Runnable open) {
    return Findable.of(Kind.PAGE, title, TEXTS.get("title"), () -> {
      tab.set(wanted);
      open.run();
    });
  }

  /// Leads to the tab of movement between quartiles.
  ///
  /// @param open opens the section
  public void openMovement(Runnable open) {
    tab.set(IndicesView.MOVEMENT);
    open.run();
  }

  /// The tab «Индексы» of a school's card.
  public SchoolTab tab() {
    return SchoolTab.of(ID, TEXTS.get("title"),
        _ -> new IndexTabPane(new IndexTabModel(indices, workspace, tasks), this::panel));
  }

  /// Quartile, ИОР, its change and ИСБШ for the table of schools.
  public SchoolColumns columns() {
    return new IndexColumns(indices);
  }

  private ChartPanel panel(String id) {
    return new ChartPanel(id, drawer, tasks, picker);
  }
}
