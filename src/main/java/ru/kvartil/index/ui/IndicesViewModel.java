package ru.kvartil.index.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import ru.kvartil.chart.HeatMap;
import ru.kvartil.chart.LevelSlopes;
import ru.kvartil.chart.LevelStack;
import ru.kvartil.chart.MovementMatrix;
import ru.kvartil.chart.SchoolBars;
import ru.kvartil.chart.SchoolScatter;
import ru.kvartil.chart.Target;
import ru.kvartil.index.ContextCharts;
import ru.kvartil.index.DistrictCharts;
import ru.kvartil.index.IndexCharts;
import ru.kvartil.index.IndexResult;
import ru.kvartil.index.IndicatorMap;
import ru.kvartil.index.MovementCharts;
import ru.kvartil.index.OutcomeResult;
import ru.kvartil.index.QuartileMovement;
import ru.kvartil.index.Warning;
import ru.kvartil.index.WelfareResult;
import ru.kvartil.indicator.OwnIndicator;
import ru.kvartil.methodology.WelfareProfile;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.ui.SchoolWords;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;

/// The section «Индексы» for the chosen year.
final class IndicesViewModel {
  private static final Texts TEXTS = Texts.of(IndicesViewModel.class);
  private final Indices indices;
  private final Workspace workspace;
  private final Latest latest;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOT_YET);

  IndicesViewModel(Indices indices, Workspace workspace, Tasks tasks) {
    this.indices = indices;
    this.workspace = workspace;
    this.latest = new Latest(tasks);
  }

  /// What the section shows.
  ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /// Loads the chosen year.
  void load() {
    SchoolYear year = workspace.year().get();
    latest.run(TEXTS.get("computing"), _ -> shown(indices.state(), year), shown::set,
        failure -> shown.set(Shown.trouble(failure.text())));
  }

  void open(SchoolKey school) {
    workspace.openSchool(school);
  }

  /// Opens what a part of a chart stands for.
  void open(Target target) {
    if (target.kind().equals(IndexCharts.SCHOOL)) {
      workspace.openSchool(new SchoolKey(Integer.parseInt(target.id())));
    }
  }

  /// How the ИОР of a school on a chart of the chosen year came about.
  Optional<Explanation.Lazy> outcomeWhy(Target target) {
    SchoolYear year = workspace.year().get();
    return school(target).map(key -> () -> indices.state().outcomeWhy(year).now().value(key));
  }

  /// How the quartile of a school in the chosen year came about.
  Optional<Explanation.Lazy> quartileWhy(Target target) {
    SchoolYear year = workspace.year().get();
    return school(target).map(key -> () -> indices.state().outcomeWhy(year).now().quartile(key));
  }

  /// As [#outcomeWhy], of ИСБШ.
  Optional<Explanation.Lazy> welfareWhy(Target target) {
    SchoolYear year = workspace.year().get();
    return school(target).map(key -> () -> {
      IndexState state = indices.state();
      return state.welfareWhy(state.welfare(year)).value(key);
    });
  }

  private static Optional<SchoolKey> school(Target target) {
    return target.kind().equals(IndexCharts.SCHOOL)
        ? Optional.of(new SchoolKey(Integer.parseInt(target.id())))
        : Optional.empty();
  }

  private static Shown shown(IndexState state, SchoolYear year) throws Failure {
    if (state.isEmpty()) {
      return new Shown(Phase.EMPTY, Optional.empty(), Optional.empty(), Optional.empty(), "");
    }
    OutcomeResult outcome = state.outcome(year);
    WelfareResult welfare = state.welfare(year);
    return new Shown(Phase.READY,
        Optional.of(new Outcome(DistrictCharts.quartiles(state.outcomesUntil(year)), IndexBars.outcome(outcome),
            OutcomeRow.of(outcome, state.outcomeWhy(year)), remarks(outcome), method(outcome))),
        Optional.of(new Welfare(new Shares(welfare.profile(), state.described()), IndexBars.welfare(welfare),
            WelfareRow.of(welfare, state.welfareWhy(welfare)), remarks(welfare),
            method(welfare))),
        Optional.of(district(state, outcome, welfare)), "");
  }

  private static District district(IndexState state, OutcomeResult outcome, WelfareResult welfare) {
    Optional<QuartileMovement> movement = state.quartiles(outcome.year());
    return new District(movement, movement.flatMap(moved -> MovementCharts.matrix(moved, outcome.profile())),
        MovementCharts.slopes(state.outcomesUntil(outcome.year())), ContextCharts.scatter(outcome, welfare),
        IndicatorMap.of(outcome).map(map -> map.pages(IndicatorMap.PAGE)).orElse(List.of()));
  }

  /// The refusal, or every warning, in calm sentences. A refusal says it all: what its parts lack would only repeat it.
  private static List<String> remarks(IndexResult result) {
    return result.refused().map(List::of)
        .orElseGet(() -> result.warnings().stream().map(Warning::message).distinct().toList());
  }

  /// By what, for which year and over how many schools the numbers were computed.
  static String method(IndexResult result) {
    return TEXTS.get("method", result.profile().document().name(), result.profile().document().version(),
        result.year().label(), SchoolWords.count(result.n()));
  }

  /// How far the section is.
  enum Phase {
    /// Nothing was computed yet.
    NOT_YET,
    /// There are no schools or no values at all.
    EMPTY, READY, FAILED
  }

  /// What the section shows.
  ///
  /// @param trouble why nothing could be computed; empty when it could
  record Shown(Phase phase, Optional<Outcome> outcome, Optional<Welfare> welfare, Optional<District> district,
      String trouble) {
    static final Shown NOT_YET = new Shown(Phase.NOT_YET, Optional.empty(), Optional.empty(), Optional.empty(), "");

    static Shown trouble(String text) {
      return new Shown(Phase.FAILED, Optional.empty(), Optional.empty(), Optional.empty(), text);
    }
  }

  /// The tabs that show the whole district in a chart.
  ///
  /// @param movement who changed the quartile since the last year that has any
  /// @param matrix empty when no school has a quartile in both years
  /// @param slopes empty when fewer than two years have quartiles
  /// @param scatter empty when no compared school has both indices
  /// @param maps pages of schools by indicators; none without indicators
  record District(Optional<QuartileMovement> movement, Optional<MovementMatrix> matrix, Optional<LevelSlopes> slopes,
      Optional<SchoolScatter> scatter, List<HeatMap> maps) {
    District {
      maps = List.copyOf(maps);
    }
  }

  /// The tab ИОР.
  ///
  /// @param quartiles schools by quarters over the years; empty without levels
  /// @param bars empty when no compared school has a value
  /// @param remarks sentences the numbers must be read with
  /// @param method what they were computed by
  record Outcome(Optional<LevelStack> quartiles, Optional<SchoolBars> bars, List<OutcomeRow> rows,
      List<String> remarks, String method) {}

  /// The shares of a method with what the centre says of its own.
  record Shares(WelfareProfile profile, OwnIndicator.Lookup described) {
    List<String> headings() {
      return profile.indicators().stream().map(share -> ShareWords.heading(share.indicator(), described)).toList();
    }
  }

  /// The tab ИСБШ; as [Outcome].
  ///
  /// @param shares the shares of the rows
  record Welfare(Shares shares, Optional<SchoolBars> bars, List<WelfareRow> rows, List<String> remarks,
      String method) {}
}
