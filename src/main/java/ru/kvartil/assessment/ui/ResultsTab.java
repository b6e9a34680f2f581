package ru.kvartil.assessment.ui;

import ru.kvartil.fact.Observations;
import ru.kvartil.school.School;
import ru.kvartil.school.ui.SchoolTab;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;

/// The tab «Результаты» of a school's card, read-only.
public final class ResultsTab implements SchoolTab {
  /// Id of the tab.
  public static final String ID = "results";
  private static final Texts TEXTS = Texts.of(ResultsTab.class);
  private final Source source;
  private final Workspace workspace;
  private final Tasks tasks;

  /// Where the values in force come from; called away from the window's thread, should keep what it has read.
  @FunctionalInterface
  public interface Source {
    Observations load() throws Failure;
  }

  public ResultsTab(Source source, Workspace workspace, Tasks tasks) {
    this.source = source;
    this.workspace = workspace;
    this.tasks = tasks;
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
    return new ResultsPane(new ResultsViewModel(source, workspace, tasks));
  }
}
