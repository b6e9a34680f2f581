package ru.kvartil.cluster.ui;

import java.util.List;
import ru.kvartil.index.ui.IndexPage;
import ru.kvartil.index.ui.IndexScreens;
import ru.kvartil.index.ui.Indices;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;

/// Everything groups of schools add to the window.
public final class GroupScreens {
  /// Id of the tab in the section «Индексы».
  public static final String ID = "index-groups";
  private static final Texts TEXTS = Texts.of(GroupScreens.class);
  private final Indices indices;
  private final Workspace workspace;
  private final Tasks tasks;
  private final IndexScreens.Charts charts;

  public GroupScreens(Indices indices, Workspace workspace, Tasks tasks, IndexScreens.Charts charts) {
    this.indices = indices;
    this.workspace = workspace;
    this.tasks = tasks;
    this.charts = charts;
  }

  /// The tab «Группы».
  public IndexPage page() {
    return new IndexPage(ID, TEXTS.get("title"),
        List.of(TEXTS.get("search.clusters"), TEXTS.get("search.correlations"), TEXTS.get("search.components")),
        () -> new GroupsPane(new GroupsModel(indices, workspace, tasks), charts));
  }
}
