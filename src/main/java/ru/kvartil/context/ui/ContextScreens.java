package ru.kvartil.context.ui;

import java.util.List;
import ru.kvartil.index.ui.IndexPage;
import ru.kvartil.index.ui.IndexScreens;
import ru.kvartil.index.ui.Indices;
import ru.kvartil.school.ui.SchoolTab;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;

/// Everything results against conditions add to the window.
public final class ContextScreens {
  /// Id of the tab in the section «Индексы».
  public static final String ID = "index-expected";
  private static final Texts TEXTS = Texts.of(ContextScreens.class);
  private final Indices indices;
  private final Workspace workspace;
  private final Tasks tasks;
  private final IndexScreens.Charts charts;

  public ContextScreens(Indices indices, Workspace workspace, Tasks tasks, IndexScreens.Charts charts) {
    this.indices = indices;
    this.workspace = workspace;
    this.tasks = tasks;
    this.charts = charts;
  }

  /// The tab «Ожидаемый результат».
  public IndexPage page() {
    return new IndexPage(ID, TEXTS.get("title"), List.of(TEXTS.get("search.residual"), TEXTS.get("search.resilient")),
        () -> new ExpectedPane(new ExpectedModel(indices, workspace, tasks), charts));
  }

  /// The tab «Похожие школы» of a school's card.
  public SchoolTab tab() {
    return SchoolTab.of("similar", TEXTS.get("similar.title"),
        _ -> new SimilarPane(new SimilarModel(indices, workspace, tasks)));
  }
}
