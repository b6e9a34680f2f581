package ru.kvartil.assessment.ui;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ru.kvartil.assessment.ui.ResultsViewModel.Shown;
import ru.kvartil.school.School;
import ru.kvartil.school.ui.SchoolTab;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// Tables of results: by subjects, then yearly counts.
final class ResultsPane implements SchoolTab.Content {
  private static final Texts TEXTS = Texts.of(ResultsPane.class);
  private final ResultsViewModel model;
  private final StackPane place = new StackPane();
  private final VBox tables = new VBox();
  private final DataTable<SubjectRow> subjects = new DataTable<>("results-subjects", TEXTS.get("subjects.spoken"),
      List.of(Column.words("procedure", TEXTS.get("column.procedure"), SubjectRow::procedure),
          Column.growing(0, Column.words("subject", TEXTS.get("column.subject"), SubjectRow::subject)),
          Column.tightNumbers("sat", TEXTS.get("column.sat"), SubjectRow::sat).explained(SubjectRow::origin),
          Column.tightNumbers("below", TEXTS.get("column.below"), SubjectRow::below).explained(SubjectRow::origin),
          Column.tightNumbers("share", TEXTS.get("column.share"), SubjectRow::share).explained(SubjectRow::origin),
          Column.tightNumbers("change", TEXTS.get("column.change"), SubjectRow::change).explained(SubjectRow::origin),
          Column.tightNumbers("mean", TEXTS.get("column.mean"), SubjectRow::mean).explained(SubjectRow::origin),
          Column.muted("mark", TEXTS.get("column.mark"), SubjectRow::mark),
          Column.muted("other", TEXTS.get("column.other"), SubjectRow::other),
          Column.muted("place", TEXTS.get("column.place"), SubjectRow::place)));
  private final DataTable<CountRow> counts = new DataTable<>("results-counts", TEXTS.get("counts.spoken"),
      List.of(Column.words("procedure", TEXTS.get("column.procedure"), CountRow::procedure),
          Column.words("measure", TEXTS.get("column.measure"), CountRow::measure),
          Column.tightNumbers("count", TEXTS.get("column.count"), CountRow::count).explained(CountRow::origin),
          Column.tightNumbers("share", TEXTS.get("column.of-graduates"), CountRow::share).explained(CountRow::origin),
          Column.tightNumbers("change", TEXTS.get("column.change"), CountRow::change).explained(CountRow::origin),
          Column.muted("place", TEXTS.get("column.place"), CountRow::place)));

  ResultsPane(ResultsViewModel model) {
    this.model = model;
    tables.getStyleClass().add("results-page");
    // The few yearly counts take what they need; the subjects above them take the rest and scroll.
    VBox.setVgrow(subjects, Priority.ALWAYS);
    VBox.setVgrow(counts, Priority.NEVER);
    place.getStylesheets().add(Objects.requireNonNull(ResultsPane.class.getResource("results.css"), "results.css")
        .toExternalForm());
    model.shown().subscribe(this::show);
  }

  @Override
  public Node node() {
    return place;
  }

  @Override
  public void refresh(School school) {
    model.load(school.key());
  }

  private void show(Shown now) {
    subjects.setRows(now.results().subjects());
    counts.setRows(now.results().counts());
    tables.getChildren().clear();
    if (!now.results().subjects().isEmpty()) {
      tables.getChildren().add(subjects);
    }
    if (!now.results().counts().isEmpty()) {
      tables.getChildren().add(counts);
    }
    place.getChildren().setAll(body(now));
  }

  private Node body(Shown now) {
    if (!now.ready()) {
      return new Region();
    }
    if (!now.trouble().isEmpty()) {
      return new EmptyState(TEXTS.get("failed"), now.trouble());
    }
    return now.results().isEmpty()
        ? new EmptyState(TEXTS.get("empty", now.year()), TEXTS.get("empty.why"))
        : tables;
  }
}
