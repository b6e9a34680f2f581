package ru.kvartil.importing.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ru.kvartil.importing.ImportReport;
import ru.kvartil.importing.ui.ReviewModel.Review;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.NamedChoice;
import ru.kvartil.ui.table.DataTable;

/// The step «Проверка»: the first rows of a sheet above, «Что проверить» below.
final class ReviewPane {
  private static final Texts TEXTS = Texts.of(ReviewPane.class);
  private static final double SHARE = 0.5;
  private final ReviewModel model;
  private final CheckTable checks;
  private final StackPane place = new StackPane();
  private final Label title = new Label();
  private final Label whole = Lines.note("");
  private final Label rows = Lines.note("");
  private final Button separate = new Button();
  private final Button match = new Button();
  private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
  private final HBox sheetChoice = new HBox();
  private final VBox node;
  private Optional<DataTable<PreviewRow>> preview = Optional.empty();
  private int sheet = -1;

  /// @param openMatch opens the page of all doubtful schools
  ReviewPane(ReviewModel model, Runnable openMatch) {
    this.model = model;
    this.checks = new CheckTable(model, this::look);
    title.setId("checks-count");
    title.getStyleClass().add("card-title");
    whole.setId("check-whole");
    rows.setId("preview-rows");
    separate.setId("separate-rest");
    separate.getStyleClass().add("small");
    separate.setOnAction(_ -> model.separateRest());
    separate.managedProperty().bind(separate.visibleProperty());
    match.setId("match-open");
    match.getStyleClass().add("small");
    match.setOnAction(_ -> openMatch.run());
    match.managedProperty().bind(match.visibleProperty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox heading = new HBox(10, title, Lines.note(TEXTS.get("checks.rest")), gap, match, separate);
    heading.setAlignment(Pos.CENTER_LEFT);
    heading.setMinHeight(Region.USE_PREF_SIZE);
    VBox lower = new VBox(6, heading, checks.table(), whole);
    whole.managedProperty().bind(whole.textProperty().isNotEmpty());
    VBox.setVgrow(checks.table(), Priority.ALWAYS);
    HBox above = new HBox(10, sheetChoice, rows);
    above.setAlignment(Pos.CENTER_LEFT);
    above.setMinHeight(Region.USE_PREF_SIZE);
    VBox upper = new VBox(6, above, place);
    VBox.setVgrow(place, Priority.ALWAYS);
    place.setAlignment(Pos.TOP_LEFT);
    place.setMinHeight(0);
    Stacked tables = new Stacked(upper, lower, SHARE);
    VBox.setVgrow(tables, Priority.ALWAYS);
    node = new VBox(10, Lines.trouble("review-trouble", model.trouble()), Lines.obstacle("review-waiting", waiting),
        tables, Lines.note(TEXTS.get("review.note")));
    checks.table().selection().subscribe(() -> whole.setText(checks.table().selection().size() == 1
        ? CheckTable.why(checks.table().selection().getFirst())
        : ""));
    model.shown().subscribe(now -> now.ifPresent(this::show));
  }

  Node node() {
    return node;
  }

  private void show(Review review) {
    ImportReport report = review.report();
    if (sheet < 0) {
      List<Integer> tables = IntStream.range(0, report.sheets().size())
          .filter(i -> report.sheets().get(i).mapping().isPresent()).boxed().toList();
      offer(report, tables);
      sheet = tables.getFirst();
    }
    showSheet(review);
    checks.show(review);
    title.setText(TEXTS.get("checks.count", RussianFormat.plain(Checks.worth(review.checks()))));
    waiting.set(review.open() == 0 ? "" : TEXTS.get("review.waiting", ImportWords.questions(review.open())));
    int undecided = (int) review.checks().stream()
        .filter(check -> check instanceof Check.SchoolQuestion question && question.decision().isEmpty()).count();
    int schools = (int) review.checks().stream().filter(Check.SchoolQuestion.class::isInstance).count();
    match.setVisible(schools > 0);
    match.setText(TEXTS.get("match.open-page", RussianFormat.plain(schools)));
    separate.setVisible(undecided > 1);
    separate.setText(TEXTS.get("checks.separate.rest", RussianFormat.plain(undecided)));
  }

  private void offer(ImportReport report, List<Integer> tables) {
    if (tables.size() > 1) {
      NamedChoice<Integer> choice = new NamedChoice<>("preview-sheet", TEXTS.get("preview.sheet"), tables,
          number -> report.sheets().get(number).name());
      choice.setValue(tables.getFirst());
      choice.valueProperty().subscribe((_, number) -> model.shown().get().ifPresent(review -> {
        sheet = number;
        preview = Optional.empty();
        showSheet(review);
      }));
      sheetChoice.getChildren().setAll(choice);
    }
  }

  private void showSheet(Review review) {
    ImportReport.Sheet now = review.report().sheets().get(sheet);
    if (now.mapping().isEmpty()) {
      return;
    }
    DataTable<PreviewRow> table = preview.orElseGet(() -> PreviewTable.of(now));
    preview = Optional.of(table);
    table.setRows(PreviewRow.of(now));
    place.getChildren().setAll(table);
    String said = TEXTS.get("preview.rows", SheetsPane.kind(now.mapping().get().kind()),
        SheetsPane.headings(now.mapping().get().layout()), ImportWords.rows(now.rows()));
    String rejected = now.rejected() == 0
        ? ""
        : TEXTS.get("preview.rows.rejected", RussianFormat.plain(now.rejected()));
    String first = now.preview().size() <= PreviewRow.MOST
        ? ""
        : TEXTS.get("preview.rows.first", RussianFormat.plain(PreviewRow.MOST));
    rows.setText(said + rejected + first);
  }

  /// Shows a place in the preview, where its row is among the shown ones.
  private void look(Check.Place at) {
    if (at.sheet() >= 0 && at.sheet() != sheet && !sheetChoice.getChildren().isEmpty()
        && sheetChoice.getChildren().getFirst() instanceof NamedChoice<?> choice) {
      choice.getSelectionModel().select(choice.getItems().indexOf((Object) at.sheet()));
    }
    preview.ifPresent(table -> table.rows().stream().filter(row -> row.row() == at.row()).findFirst()
        .ifPresent(table::select));
  }
}
