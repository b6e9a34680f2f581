package ru.kvartil.context.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import ru.kvartil.chart.MarkedScatter;
import ru.kvartil.chart.Target;
import ru.kvartil.context.ContextExplanations;
import ru.kvartil.context.ContextResult;
import ru.kvartil.context.ContextRules;
import ru.kvartil.context.ContextStudy;
import ru.kvartil.context.ExpectedChart;
import ru.kvartil.context.ExpectedResults.By;
import ru.kvartil.index.IndexCharts;
import ru.kvartil.index.OutcomeExplanations;
import ru.kvartil.index.ui.IndexState;
import ru.kvartil.index.ui.Indices;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;

/// Expected against achieved results of the chosen year.
final class ExpectedModel {
  private static final Texts TEXTS = Texts.of(ExpectedModel.class);
  private final Indices indices;
  private final Workspace workspace;
  private final Latest latest;
  private final ObjectProperty<By> by = new SimpleObjectProperty<>(By.AUTOMATIC);
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.trouble(""));

  ExpectedModel(Indices indices, Workspace workspace, Tasks tasks) {
    this.indices = indices;
    this.workspace = workspace;
    this.latest = new Latest(tasks);
  }

  ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /// By what results are expected.
  ObjectProperty<By> by() {
    return by;
  }

  void load() {
    SchoolYear year = workspace.year().get();
    By chosen = by.get();
    latest.run(TEXTS.get("computing"), _ -> shown(indices.state(), year, chosen), shown::set,
        failure -> shown.set(Shown.trouble(failure.text())));
  }

  void open(SchoolKey school) {
    workspace.openSchool(school);
  }

  void open(Target target) {
    if (target.kind().equals(IndexCharts.SCHOOL)) {
      workspace.openSchool(new SchoolKey(Integer.parseInt(target.id())));
    }
  }

  /// How the residual of a point came about.
  Optional<Explanation.Lazy> why(Target target) {
    return shown.get().rows().stream()
        .filter(row -> target.id().equals(Integer.toString(row.key().value())))
        .map(row -> row.origin().get("residual")).findFirst();
  }

  private static Shown shown(IndexState state, SchoolYear year, By by) throws Failure {
    ContextStudy study = ContextStudy.of(ContextRules.usual(), state.data(), state.methods(), year, by);
    ContextResult result = study.expected();
    ContextExplanations why = new ContextExplanations(result,
        new OutcomeExplanations(study.outcome(), state.data().described()));
    List<String> remarks = new ArrayList<>();
    remarks.add(TEXTS.get("about"));
    result.refused().ifPresent(remarks::add);
    remarks.addAll(result.notes().remarks());
    result.table().absentees().filter(_ -> !result.table().rows().isEmpty()).ifPresent(remarks::add);
    remarks.add(TEXTS.get("rules", RussianFormat.plain(result.rules().beyond().value()),
        RussianFormat.plain(result.rules().signsBelow().value()),
        RussianFormat.plain(result.rules().hardQuarter().value()),
        RussianFormat.plain(result.rules().resilientFrom().value()), result.rules().beyond().mark().text()));
    return new Shown(ExpectedChart.of(result), result.refused().orElse(""), remarks, ExpectedRow.of(result, why));
  }

  /// What the tab shows.
  ///
  /// @param why what is to be known where there is no chart
  record Shown(Optional<MarkedScatter> chart, String why, List<String> remarks, List<ExpectedRow> rows) {
    static Shown trouble(String text) {
      return new Shown(Optional.empty(), text, List.of(), List.of());
    }
  }
}
