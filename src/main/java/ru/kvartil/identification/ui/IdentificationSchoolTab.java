package ru.kvartil.identification.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import ru.kvartil.identification.Identification;
import ru.kvartil.identification.Identification.SchoolFinding;
import ru.kvartil.identification.State;
import ru.kvartil.index.ui.IndexState;
import ru.kvartil.index.ui.Layout;
import ru.kvartil.methodology.Flag;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.ui.RulesChoice;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.ui.SchoolTab;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.ChartPanel;
import ru.kvartil.ui.Latest;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.Chip;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// The criteria of one school with their reasons, the last three years side by side.
final class IdentificationSchoolTab implements SchoolTab.Content {
  private static final Texts TEXTS = Texts.of(IdentificationSchoolTab.class);
  private static final int YEARS = 3;
  private final IdentificationDesk desk;
  private final RulesChoice rules;
  private final Workspace workspace;
  private final Latest latest;
  private final ChartPanel distances;
  private final Card summary = new Card(TEXTS.get("school.card"));
  private final VBox words = new VBox();
  private final StackPane place = new StackPane();
  private final ScrollPane page;
  private List<SchoolYear> shown = List.of();
  private @Nullable DataTable<CriterionRow> table;
  private @Nullable SchoolKey of;

  IdentificationSchoolTab(IdentificationDesk desk, RulesChoice rules, Workspace workspace, Tasks tasks,
      ChartPanel distances) {
    this.desk = desk;
    this.rules = rules;
    this.workspace = workspace;
    this.latest = new Latest(tasks);
    this.distances = distances.onScreenOnly();
    summary.setId("school-identified");
    words.getStyleClass().add("identified-why");
    summary.getChildren().add(words);
    this.page = Layout.page(new HBox(new RulesBox("school-rules", rules).node()), summary, place, distances);
    page.getStylesheets().add(Objects.requireNonNull(IdentificationSchoolTab.class.getResource("identification.css"),
        "identification.css").toExternalForm());
    rules.chosen().subscribe((_, _) -> load());
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public void refresh(School school) {
    of = school.key();
    load();
  }

  /// What was computed.
  ///
  /// @param found the chosen year and the two before it, the latest first
  private record Computed(List<Identification> found, List<CriterionRow> rows, Optional<Reasons> reasons) {}

  private void load() {
    SchoolKey key = of;
    if (key == null) {
      return;
    }
    SchoolYear year = workspace.year().get();
    IdentificationProfile by = rules.chosen().get();
    latest.run(TEXTS.get("computing"), _ -> compute(key, by, year), this::show, failure -> nothing(failure.text()));
  }

  private Computed compute(SchoolKey key, IdentificationProfile by, SchoolYear year) throws Failure {
    IndexState state = desk.state();
    List<Identification> found = Stream.iterate(year, SchoolYear::previous).limit(YEARS)
        .map(each -> desk.find(state, by, each)).toList();
    return new Computed(found, CriterionRow.of(key, found), found.getFirst().school(key)
        .map(school -> Reasons.of(found.getFirst(), school)));
  }

  private void show(Computed now) {
    Identification found = now.found().getFirst();
    if (now.reasons().isEmpty()) {
      nothing(found.refused().orElseGet(() -> TEXTS.get("school.none", found.year().label())));
      return;
    }
    Reasons reasons = now.reasons().get();
    List<SchoolYear> years = now.found().stream().map(Identification::year).toList();
    DataTable<CriterionRow> there = table;
    if (there == null || !years.equals(shown)) {
      there = table(years);
      table = there;
      shown = years;
    }
    place.getChildren().setAll(there);
    there.setRows(now.rows());
    List<Node> lines = new ArrayList<>(List.of(chips(found, reasons.school())));
    lines.addAll(WhyCard.sentences(reasons));
    Label about = new Label(IdentificationModel.about(found.profile()));
    about.setWrapText(true);
    about.setMinHeight(Region.USE_PREF_SIZE);
    about.getStyleClass().addAll("muted", "small");
    lines.add(about);
    words.getChildren().setAll(lines);
    visible(true);
    distances.setVisible(reasons.bars().isPresent());
    distances.setManaged(reasons.bars().isPresent());
    reasons.bars().ifPresent(distances::show);
  }

  private static HBox chips(Identification found, SchoolFinding school) {
    HBox chips = new HBox();
    chips.getStyleClass().add("chip-row");
    for (Flag flag : FoundRow.flags(found)) {
      boolean fired = school.state(flag) == State.FIRED;
      chips.getChildren().add(new Chip(fired
          ? flag.text()
          : TEXTS.get("why.flag", flag.text(), school.state(flag).found()),
          fired ? StateCells.tone(flag) : Tone.PLAIN));
    }
    return chips;
  }

  private void nothing(String why) {
    EmptyState none = new EmptyState(TEXTS.get("none"), why);
    none.setId("identified-none");
    place.getChildren().setAll(none);
    visible(false);
  }

  private void visible(boolean there) {
    List.of(summary, distances).forEach(piece -> {
      piece.setVisible(there);
      piece.setManaged(there);
    });
  }

  private static DataTable<CriterionRow> table(List<SchoolYear> years) {
    List<Column<CriterionRow>> columns = new ArrayList<>();
    columns.add(Column.growing(0, Column.words("id", TEXTS.get("column.id"), CriterionRow::id)));
    columns.add(Column.growing(0.9, Column.words("name", TEXTS.get("column.criterion"), CriterionRow::name)));
    for (int i = 0; i < years.size(); i++) {
      int place = i;
      columns.add(Column.growing(0, Column.<CriterionRow>cells(CriterionRow.column(i), years.get(i).shortLabel(),
          row -> row.years().get(place)).explained(CriterionRow::origin)));
    }
    columns.add(Column.growing(0.8, Column.<CriterionRow>cells("value", TEXTS.get("column.value"), CriterionRow::value)
        .explained(CriterionRow::origin)));
    columns.add(Column.growing(0.8, Column.muted("tested", TEXTS.get("column.tested"), CriterionRow::tested)));
    columns.add(Column.<CriterionRow>tightNumbers("people", TEXTS.get("column.people"), CriterionRow::people)
        .explained(CriterionRow::origin));
    columns.add(Column.growing(0.5, Column.muted("place", TEXTS.get("column.place"), CriterionRow::place)));
    return new DataTable<>("school-criteria", TEXTS.get("school.spoken"), columns).keyedBy(CriterionRow::id);
  }
}
