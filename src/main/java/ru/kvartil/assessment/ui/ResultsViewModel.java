package ru.kvartil.assessment.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import java.util.List;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;

/// Results of one school in the chosen year.
final class ResultsViewModel {
  private static final Texts TEXTS = Texts.of(ResultsViewModel.class);
  private final ResultsTab.Source source;
  private final Workspace workspace;
  private final Latest latest;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(
      new Shown(false, new SchoolResults(List.of(), List.of()), "", ""));

  ResultsViewModel(ResultsTab.Source source, Workspace workspace, Tasks tasks) {
    this.source = source;
    this.workspace = workspace;
    this.latest = new Latest(tasks);
  }

  ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  void load(SchoolKey school) {
    SchoolYear year = workspace.year().get();
    latest.run(TEXTS.get("loading"), _ -> SchoolResults.of(source.load(), school, year),
        results -> shown.set(new Shown(true, results, year.label(), "")),
        failure -> shown.set(new Shown(true, new SchoolResults(List.of(), List.of()), year.label(), failure.text())));
  }

  /// What the tab shows.
  ///
  /// @param ready whether results were read; before that an empty table means nothing
  /// @param year label of the year
  /// @param trouble why they could not be read; empty when they could
  record Shown(boolean ready, SchoolResults results, String year, String trouble) {}
}
