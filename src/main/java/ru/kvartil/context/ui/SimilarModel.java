package ru.kvartil.context.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import ru.kvartil.context.ContextRules;
import ru.kvartil.context.ContextStudy;
import ru.kvartil.context.ExpectedResults.By;
import ru.kvartil.context.ContextWords;
import ru.kvartil.context.SimilarSchools;
import ru.kvartil.index.FeatureReader;
import ru.kvartil.index.FeatureTable;
import ru.kvartil.index.OutcomeExplanations;
import ru.kvartil.index.SchoolIndex;
import ru.kvartil.index.ui.IndexState;
import ru.kvartil.index.ui.Indices;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.provenance.Explanation.Kind;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;
import ru.kvartil.ui.table.Cell;

/// The schools most like one in the chosen year, with the features of each beside its own.
final class SimilarModel {
  private static final Texts TEXTS = Texts.of(SimilarModel.class);
  private static final int DIGITS = 2;
  private final Indices indices;
  private final Workspace workspace;
  private final Latest latest;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.trouble(""));

  SimilarModel(Indices indices, Workspace workspace, Tasks tasks) {
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

  void open(SchoolKey school) {
    workspace.openSchool(school);
  }

  private static Shown shown(IndexState state, SchoolKey key, SchoolYear year) throws Failure {
    ContextStudy study = ContextStudy.of(ContextRules.usual(), state.data(), state.methods(), year, By.AUTOMATIC);
    SimilarSchools similar = study.similar(key);
    List<String> remarks = new ArrayList<>();
    remarks.add(TEXTS.get("similar.about"));
    similar.refused().ifPresent(remarks::add);
    study.expected().school(key)
        .ifPresent(school -> remarks.add(ContextWords.text(study.expected(), school)));
    remarks.addAll(similar.remarks());
    similar.table().absentees().filter(_ -> similar.refused().isEmpty()).ifPresent(remarks::add);
    OutcomeExplanations outcomes = new OutcomeExplanations(study.outcome(), state.data().described());
    List<Row> rows = new ArrayList<>();
    similar.own().ifPresent(own -> rows.add(row(study, similar.table(), own, 0, outcomes, true)));
    similar.neighbours().forEach(each -> rows.add(row(study, similar.table(), each.row(), each.distance(), outcomes,
        false)));
    return new Shown(similar.table().columns().stream().map(SimilarModel::heading).toList(), rows, remarks);
  }

  private static String heading(FeatureTable.Column column) {
    return column.unit().isEmpty() ? column.name() : TEXTS.get("similar.column", column.name(), column.unit());
  }

  private static Row row(ContextStudy study, FeatureTable table, int place, double distance,
      OutcomeExplanations outcomes, boolean own) {
    FeatureTable.Row row = table.rows().get(place);
    SchoolKey key = row.key();
    Map<String, Explanation.Lazy> why = new HashMap<>();
    why.put("outcome", () -> outcomes.value(key));
    why.put("distance", () -> Explanation.number(TEXTS.get("similar.distance.why", row.school().school().name()),
        RussianFormat.fixed(distance, DIGITS), List.of(
            Explanation.of(Kind.FORMULA, TEXTS.get("similar.distance.formula", table.columns().size())))));
    List<Cell> values = IntStream.range(0, table.columns().size()).mapToObj(j -> {
      why.put("feature-" + j, row.origin().get(j));
      double value = row.numbers().get(j).shown();
      return Cell.number(value, FeatureReader.text(table.columns().get(j), value));
    }).toList();
    return new Row(key, own ? TEXTS.get("similar.own", row.school().school().name()) : row.school().school().name(),
        own ? Cell.words("") : Cell.number(distance, RussianFormat.fixed(distance, DIGITS)), outcome(study, key),
        values, Map.copyOf(why));
  }

  private static Cell outcome(ContextStudy study, SchoolKey key) {
    return study.outcome().schools().stream().filter(index -> index.school().key().equals(key)).findFirst()
        .filter(index -> index.value().isPresent()).map(SimilarModel::cell)
        .orElseGet(() -> Cell.missing(TEXTS.get("none")));
  }

  private static Cell cell(SchoolIndex index) {
    double value = index.value().orElseThrow();
    OptionalInt quarter = index.quartile();
    String text = RussianFormat.fixed(value, ContextWords.DIGITS);
    return Cell.number(value,
        quarter.isPresent() ? TEXTS.get("similar.outcome", text, quarter.getAsInt()) : text);
  }

  /// One school as a line of the table.
  ///
  /// @param values its features in the order of the headings
  record Row(SchoolKey key, String name, Cell distance, Cell outcome, List<Cell> values,
      Map<String, Explanation.Lazy> origin) {}

  /// What the tab shows.
  ///
  /// @param headings of the features
  record Shown(List<String> headings, List<Row> rows, List<String> remarks) {
    static Shown trouble(String text) {
      return new Shown(List.of(), List.of(), text.isEmpty() ? List.of() : List.of(text));
    }
  }
}
