package ru.kvartil.app;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import ru.kvartil.app.Desk.Opened;
import ru.kvartil.school.ui.SchoolAdditions;
import ru.kvartil.school.ui.SchoolDesk;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.school.ui.YearChoice;
import ru.kvartil.school.ui.list.SchoolsSection;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.FxTasks;
import ru.kvartil.ui.MainWindow;
import ru.kvartil.ui.Section;
import ru.kvartil.ui.Shell;
import ru.kvartil.ui.StatusBar;
import ru.kvartil.ui.ToolbarItem;
import ru.kvartil.ui.WindowDialogs;

/// The working window over one open database: joins the features' screens.
final class OpenDesk {
  private static final Texts TEXTS = Texts.of(OpenDesk.class);
  private final Opened opened;
  private final MainWindow window;
  private final Shell shell;

  OpenDesk(Opened opened, MainWindow window, WindowDialogs dialogs, FxTasks tasks, Clock clock) {
    this.opened = opened;
    this.window = window;
    OpenWorkplace workplace = opened.workplace();
    Workspace workspace = new Workspace(opened.centre().currentYear().orElseGet(() -> today(clock)));
    SchoolDesk schools = new SchoolDesk(workplace.transactions(), workplace.schools(), clock);
    SchoolsSection section = new SchoolsSection(schools, workspace, tasks, SchoolAdditions.NONE, () -> {});
    List<Section> sections = new ArrayList<>(List.of(section.section()));
    ToolbarItem year = new YearChoice(workspace, tasks,
        () -> workplace.transactions().read(() -> workplace.facts().years())).item();
    StatusBar status = new StatusBar(tasks.running());
    status.setPlace(TEXTS.get("app.place", opened.centre().district(), workplace.file()));
    this.shell = new Shell(sections, List.of(year), status);
    workspace.revision().subscribe((_, _) -> shell.refresh());
    section.openIn(shell);
  }

  private static SchoolYear today(Clock clock) {
    return SchoolYear.of(java.time.LocalDate.now(clock));
  }

  void show(boolean load) {
    window.show(TEXTS.get("app.title", opened.centre().district()), shell);
  }

  void askToClose(Runnable end) {
    shell.askToClose(end);
  }

  void close() {
    opened.workplace().close();
  }
}
