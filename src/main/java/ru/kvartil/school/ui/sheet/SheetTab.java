package ru.kvartil.school.ui.sheet;

import ru.kvartil.school.School;
import ru.kvartil.school.ui.SchoolDesk;
import ru.kvartil.school.ui.SchoolTab;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;

/// The tab «Сведения», the first of every card.
public final class SheetTab implements SchoolTab {
  private static final Texts TEXTS = Texts.of(SheetTab.class);
  private final SchoolDesk desk;
  private final Workspace workspace;
  private final Tasks tasks;

  public SheetTab(SchoolDesk desk, Workspace workspace, Tasks tasks) {
    this.desk = desk;
    this.workspace = workspace;
    this.tasks = tasks;
  }

  @Override
  public String id() {
    return "sheet";
  }

  @Override
  public String title() {
    return TEXTS.get("sheet.title");
  }

  @Override
  public Content open(School school) {
    return new SheetView(new SheetViewModel(school.key(), desk, workspace, tasks));
  }
}
