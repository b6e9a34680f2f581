package ru.kvartil.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import ru.kvartil.app.Desk.Opened;
import ru.kvartil.assessment.ui.ResultsTab;
import ru.kvartil.chart.ChartDrawer;
import ru.kvartil.chart.ChartLook;
import ru.kvartil.chart.jfree.JFreeCharts;
import ru.kvartil.index.IndexData;
import ru.kvartil.index.ui.IndexScreens;
import ru.kvartil.index.ui.Indices;
import ru.kvartil.school.ui.SchoolAdditions;
import ru.kvartil.school.ui.SchoolDesk;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.school.ui.YearChoice;
import ru.kvartil.school.ui.list.SchoolsSection;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.FilePicker;
import ru.kvartil.ui.FxTasks;
import ru.kvartil.ui.MainWindow;
import ru.kvartil.ui.NativeFilePicker;
import ru.kvartil.ui.Shell;
import ru.kvartil.ui.StatusBar;
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
    OpenWorkplace place = opened.workplace();
    Workspace workspace = new Workspace(
      opened.centre().currentYear().orElseGet(() -> SchoolYear.of(LocalDate.now(clock))));
    FilePicker picker = new NativeFilePicker(window.stage());
    ChartDrawer drawer = new JFreeCharts(ChartLook.SCREEN);
    Indices state = new Indices(place.transactions(), () -> IndexData.load(place.schools(), place.facts()));
    IndexScreens indices = new IndexScreens(state, workspace, tasks, drawer, picker);
    ResultsTab results = new ResultsTab(() -> state.state().observations(), workspace, tasks);
    SchoolAdditions additions = new SchoolAdditions(List.of(indices.columns()), List.of(results, indices.tab()),
      List.of());
    SchoolsSection schools = new SchoolsSection(new SchoolDesk(place.transactions(), place.schools(), clock), workspace,
      tasks, additions, () -> {});
    StatusBar status = new StatusBar(tasks.running());
    status.setPlace(TEXTS.get("app.place", opened.centre().district(), place.file()));
    this.shell = new Shell(List.of(schools.section(), indices.section(() -> {})),
      List.of(new YearChoice(workspace, tasks, () -> place.transactions().read(place.facts()::years)).item()), status);
    schools.openIn(shell);
    workspace.onChange(shell::refresh);
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
