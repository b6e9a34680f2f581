package ru.kvartil.supportlist.ui;

import java.time.Clock;
import java.util.List;
import ru.kvartil.index.ui.IndexPage;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;

/// What lists add to the window: the tab «Перечни» of «Индексы».
public final class ListScreens {
  /// Id of the tab.
  public static final String ID = "lists";
  private static final Texts TEXTS = Texts.of(ListScreens.class);

  private ListScreens() {}

  public static IndexPage page(ListDesk desk, Workspace workspace, Tasks tasks, Clock clock) {
    return new IndexPage(ID, TEXTS.get("lists.title"),
        List.of(TEXTS.get("lists.search.frozen"), TEXTS.get("lists.search.proposals"),
            TEXTS.get("lists.search.years")),
        () -> new ListsPane(desk, workspace, tasks, clock));
  }
}
