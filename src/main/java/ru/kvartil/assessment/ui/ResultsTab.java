package ru.kvartil.assessment.ui;

import ru.kvartil.fact.Observations;
import ru.kvartil.school.ui.SchoolTab;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;

/// The tab «Результаты» of a school's card, read-only.
public final class ResultsTab {
  private static final Texts TEXTS = Texts.of(ResultsTab.class);

  private ResultsTab() {}

  /// Where the values in force come from; called away from the window's thread, should keep what it has read.
  @FunctionalInterface
  public interface Source {
    Observations load() throws Failure;
  }

  /// The tab for every card.
  public static SchoolTab of(Source source, Workspace workspace, Tasks tasks) {
    return SchoolTab.of("results", TEXTS.get("title"),
        _ -> new ResultsPane(new ResultsViewModel(source, workspace, tasks)));
  }
}
