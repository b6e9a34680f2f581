package ru.kvartil.index.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import ru.kvartil.chart.Target;
import ru.kvartil.chart.YearLine;
import ru.kvartil.index.IndexCharts;
import ru.kvartil.index.Level;
import ru.kvartil.index.OutcomeResult;
import ru.kvartil.index.SchoolIndex;
import ru.kvartil.index.WelfareResult;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.ui.SchoolWords;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;

/// The indices of one school: ИОР over the years to the chosen one, of what it is made in that year, ИСБШ.
final class IndexTabModel {
  private static final Texts TEXTS = Texts.of(IndexTabModel.class);
  private final Indices indices;
  private final Workspace workspace;
  private final Latest latest;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);

  IndexTabModel(Indices indices, Workspace workspace, Tasks tasks) {
    this.indices = indices;
    this.workspace = workspace;
    this.latest = new Latest(tasks);
  }

  ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  void load(SchoolKey school) {
    SchoolYear year = workspace.year().get();
    latest.run(TEXTS.get("computing"), _ -> shown(indices.state(), school, year), shown::set,
        failure -> shown.set(Shown.trouble(failure.text())));
  }

  /// How the ИОР of a point of the line came about.
  Optional<Explanation.Lazy> why(Target point) {
    String[] parts = point.id().split("/", 2);
    if (!point.kind().equals(IndexCharts.SCHOOL_YEAR) || parts.length < 2) {
      return Optional.empty();
    }
    SchoolKey school = new SchoolKey(Integer.parseInt(parts[0]));
    SchoolYear year = new SchoolYear(Integer.parseInt(parts[1]));
    return Optional.of(() -> indices.state().outcomeWhy(year).now().quartile(school));
  }

  private static Shown shown(IndexState state, SchoolKey key, SchoolYear year) throws Failure {
    OutcomeResult outcome = state.outcome(year);
    OutcomeWhy origin = state.outcomeWhy(year);
    List<PartRow> parts = outcome.school(key).map(school -> PartRow.of(school, origin, state.values()))
        .orElse(List.of());
    WelfareResult welfare = state.welfare(year);
    List<ShareRow> shares = welfare.school(key).map(school -> ShareRow.of(welfare, school, state.welfareWhy(welfare)))
        .orElse(List.of());
    String why = outcome.refused().orElseGet(() -> outcome.school(key)
        .map(school -> IndexCells.why(school, Optional.empty())).orElse(""));
    return new Shown(IndexCharts.outcome(key, state.outcomesUntil(year)), why, parts,
        welfare(welfare, key, year), shares);
  }

  private static List<String> welfare(WelfareResult result, SchoolKey key, SchoolYear year) {
    List<String> sentences = new ArrayList<>(result.refused().stream().toList());
    if (sentences.isEmpty()) {
      result.school(key).map(school -> social(result, school.index(), year)).ifPresent(sentences::add);
      sentences.add(TEXTS.get("welfare.about"));
      sentences.add(IndicesViewModel.method(result));
    }
    return sentences;
  }

  private static String social(WelfareResult result, SchoolIndex index, SchoolYear year) {
    if (index.value().isEmpty()) {
      return TEXTS.get("welfare.none", year.label(), IndexCells.why(index));
    }
    String value = RussianFormat.fixed(index.value().getAsDouble(), IndexCells.WELFARE_DIGITS);
    String among = SchoolWords.count(result.levels().n());
    if (index.quartile().isEmpty()) {
      return TEXTS.get("welfare.no-level", year.label(), value, among);
    }
    String quarter = Integer.toString(index.quartile().getAsInt());
    return index.level().map(Level::text)
        .map(level -> TEXTS.get("welfare.level", year.label(), value, quarter, level, among))
        .orElseGet(() -> TEXTS.get("welfare.quarter", year.label(), value, quarter, among));
  }

  /// What the tab shows.
  ///
  /// @param line ИОР over the years; empty when no year has one
  /// @param why what is to be known where there is no line
  /// @param parts indicators of the chosen year
  /// @param welfare sentences on ИСБШ
  /// @param shares shares of ИСБШ
  record Shown(Optional<YearLine> line, String why, List<PartRow> parts, List<String> welfare, List<ShareRow> shares) {
    static final Shown NOTHING = trouble("");

    static Shown trouble(String text) {
      return new Shown(Optional.empty(), text, List.of(), List.of(), List.of());
    }
  }
}
