package ru.kvartil.school.ui.sheet;

import ru.kvartil.school.ui.SchoolDesk;
import ru.kvartil.school.ui.SchoolTab;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;

/// The tab «Сведения», the first of every card.
public final class SheetTab {
  private static final Texts TEXTS = Texts.of(SheetTab.class);

  private SheetTab() {}

  /// The tab for every card.
  public static SchoolTab of(SchoolDesk desk, Workspace workspace, Tasks tasks) {
    return SchoolTab.of("sheet", TEXTS.get("sheet.title"),
        school -> new SheetView(new SheetViewModel(school.key(), desk, workspace, tasks)));
  }
}
