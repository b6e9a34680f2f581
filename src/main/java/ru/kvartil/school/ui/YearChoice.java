package ru.kvartil.school.ui;

import java.util.Collection;

import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;
import ru.kvartil.ui.ToolbarItem;
import ru.kvartil.ui.control.NamedChoice;

/// «Учебный год ▾» above every page.
public final class YearChoice {
  private static final Texts TEXTS = Texts.of(YearChoice.class);
  private final Workspace workspace;
  private final Latest latest;
  private final Years source;

  /// Where the years with data come from; called away from the window's thread.
  @FunctionalInterface
  public interface Years {
    Collection<SchoolYear> load() throws Failure;
  }

  public YearChoice(Workspace workspace, Tasks tasks, Years source) {
    this.workspace = workspace;
    this.latest = new Latest(tasks);
    this.source = source;
  }

  /// Makes the choice for the bar. Years are read now and after every change of the data; when that fails, those known
  /// before stay.
  public ToolbarItem item() {
    NamedChoice<SchoolYear> choice = new NamedChoice<>("year", TEXTS.get("year.choice"), workspace.years(),
        SchoolYear::label);
    choice.setValue(workspace.year().get());
    choice.valueProperty().subscribe(chosen -> {
      if (chosen != null) {
        workspace.year().set(chosen);
      }
    });
    workspace.year().subscribe(chosen -> show(choice, chosen));
    workspace.years().subscribe(() -> show(choice, workspace.year().get()));
    workspace.revision().subscribe((_, _) -> load());
    load();
    return new ToolbarItem("year", choice);
  }

  /// The list first: a value that is not in it would not be marked there.
  private void show(NamedChoice<SchoolYear> choice, SchoolYear chosen) {
    if (!workspace.years().contains(chosen)) {
      workspace.offer(workspace.years());
    }
    if (!choice.getItems().equals(workspace.years())) {
      choice.getItems().setAll(workspace.years());
    }
    choice.setValue(chosen);
  }

  private void load() {
    latest.run(TEXTS.get("year.loading"), _ -> source.load(), workspace::offer, _ -> {});
  }
}
