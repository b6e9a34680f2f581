package ru.kvartil.index.ui;

import java.util.function.Function;
import ru.kvartil.school.School;
import ru.kvartil.school.ui.SchoolTab;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.ChartPanel;

/// The tab «Индексы» of a school's card.
final class IndexTab implements SchoolTab {
  /// Id of the tab.
  static final String ID = "indices";
  private static final Texts TEXTS = Texts.of(IndexTab.class);
  private final Indices indices;
  private final Workspace workspace;
  private final Tasks tasks;
  private final Function<String, ChartPanel> panels;

  /// @param panels makes a panel of a chart with the given id
  IndexTab(Indices indices, Workspace workspace, Tasks tasks, Function<String, ChartPanel> panels) {
    this.indices = indices;
    this.workspace = workspace;
    this.tasks = tasks;
    this.panels = panels;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return TEXTS.get("title");
  }

  @Override
  public Content open(School school) {
    return new IndexTabPane(new IndexTabModel(indices, workspace, tasks), panels);
  }
}
