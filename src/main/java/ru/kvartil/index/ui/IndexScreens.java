package ru.kvartil.index.ui;

import java.util.List;
import java.util.stream.Stream;
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
  private final Charts charts;
  private final List<IndexPage> more;
  private final StringProperty tab = new SimpleStringProperty(IndicesView.OUTCOME);

  /// @param more tabs of later features, after the section's own
  public IndexScreens(Indices indices, Workspace workspace, Tasks tasks, Charts charts, List<IndexPage> more) {
    this.indices = indices;
    this.workspace = workspace;
    this.tasks = tasks;
    this.charts = charts;
    this.more = List.copyOf(more);
  }

  /// What panels of charts need.
  public record Charts(ChartDrawer drawer, FilePicker picker, Tasks tasks) {
    /// A panel with the given id.
    public ChartPanel panel(String id) {
      return new ChartPanel(id, drawer, tasks, picker);
    }
  }

  /// The section «Индексы».
  ///
  /// @param loadData leads to where tables are loaded
  /// @param methods leads to the methods the indices are computed by
  public Section section(Runnable loadData, Runnable methods) {
    return new Section(ID, TEXTS.get("title"), Feather.BAR_CHART_2,
        () -> new IndicesView(new IndicesViewModel(indices, workspace, tasks), charts::panel,
            new IndicesView.Tabs(tab, more), loadData).with(methods)
            .page());
  }

  /// The tabs of the section, as things to be found.
  ///
  /// @param open opens the section
  public SearchSource search(Runnable open) {
    return () -> Stream.concat(own(open).stream(), more.stream().flatMap(each -> Stream.concat(Stream.of(each.title()),
        each.found().stream()).map(title -> page(title, each.id(), open)))).toList();
  }

  private List<Findable> own(Runnable open) {
    return List.of(page(TEXTS.get("search.outcome"), IndicesView.OUTCOME, open),
        page(TEXTS.get("search.quartiles"), IndicesView.OUTCOME, open),
        page(TEXTS.get("search.welfare"), IndicesView.WELFARE, open),
        page(TEXTS.get("search.movement"), IndicesView.MOVEMENT, open),
        page(TEXTS.get("search.context"), IndicesView.CONTEXT, open),
        page(TEXTS.get("search.map"), IndicesView.MAP, open));
  }

  private Findable page(String title, String wanted, Runnable open) {
    return Findable.of(Kind.PAGE, title, TEXTS.get("title"), () -> open(wanted, open));
  }

  /// Leads to the tab of movement between quartiles.
  ///
  /// @param open opens the section
  public void openMovement(Runnable open) {
    open(IndicesView.MOVEMENT, open);
  }

  /// Leads to a tab.
  ///
  /// @param wanted id of an [IndexPage]
  /// @param open opens the section
  public void open(String wanted, Runnable open) {
    tab.set(wanted);
    open.run();
  }

  /// The tab «Индексы» of a school's card.
  public SchoolTab tab() {
    return SchoolTab.of(ID, TEXTS.get("title"),
        _ -> new IndexTabPane(new IndexTabModel(indices, workspace, tasks), charts::panel));
  }

  /// Quartile, ИОР, its change and ИСБШ for the table of schools.
  public SchoolColumns columns() {
    return new IndexColumns(indices);
  }
}
