package ru.kvartil.school.ui.sheet;

import java.util.List;

import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.provenance.WhyAsked;

/// «По годам»: pupils and part in comparisons of every year.
final class YearsPane {
  private static final Texts TEXTS = Texts.of(YearsPane.class);
  private final SheetViewModel model;
  private final SheetForm form;
  private final GridPane grid = new GridPane();

  YearsPane(SheetViewModel model) {
    this.model = model;
    this.form = model.form();
    ColumnConstraints reason = new ColumnConstraints();
    reason.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(new ColumnConstraints(), new ColumnConstraints(), new ColumnConstraints(),
        reason);
    grid.getStyleClass().add("year-grid");
    form.years().subscribe(this::show);
    show();
  }

  Card card() {
    return new Card(TEXTS.get("years.title"), grid);
  }

  private void show() {
    grid.getChildren().clear();
    grid.addRow(0, heading(TEXTS.get("years.year")), heading(TEXTS.get("years.contingent")),
        heading(TEXTS.get("years.compared")), heading(TEXTS.get("years.reason")));
    for (int i = 0; i < form.years().size(); i++) {
      line(form.years().get(i), 2 * i + 1);
    }
  }

  /// @param row row of the grid; the next one is for what is wrong
  private void line(YearLine line, int row) {
    String id = "year-" + line.year().end();
    Label year = new Label(line.year().label());
    year.getStyleClass().add("year-label");
    TextField pupils = Inputs.text(id + "-contingent", line.contingent());
    pupils.setPromptText(TEXTS.get("years.contingent.none"));
    pupils.setPrefColumnCount(8);
    pupils.setAccessibleText(line.contingent().name());
    pupils.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
      if (WhyAsked.KEYS.match(key)) {
        pupils.fireEvent(new WhyAsked(model.pupilsWhy(line)));
        key.consume();
      }
    });
    CheckBox compared = new CheckBox();
    compared.setId(id + "-compared");
    compared.setAccessibleText(line.compared().name());
    compared.selectedProperty().bindBidirectional(line.compared().value());
    Suggestions reason = new Suggestions(id + "-reason", line.reason().value()).offer(usualReasons());
    reason.setAccessibleText(line.reason().name());
    reason.setMaxWidth(Double.MAX_VALUE);
    reason.visibleProperty().bind(compared.selectedProperty().not());
    Inputs.checkedWhenLeft(reason, line.reason());
    Label error = new Label();
    error.setId(id + "-error");
    error.getStyleClass().add("field-error");
    error.setWrapText(true);
    error.textProperty().bind(Bindings.when(line.contingent().error().isNotEmpty()).then(line.contingent().error())
        .otherwise(line.reason().error()));
    error.managedProperty().bind(error.textProperty().isNotEmpty());
    line.contingent().error().subscribe(text -> pupils.pseudoClassStateChanged(Inputs.WRONG, !text.isEmpty()));
    line.reason().error().subscribe(text -> reason.pseudoClassStateChanged(Inputs.WRONG, !text.isEmpty()));
    grid.addRow(row, year, pupils, compared, reason);
    grid.add(error, 1, row + 1, 3, 1);
  }

  private static Label heading(String text) {
    Label heading = new Label(text);
    heading.getStyleClass().add("year-heading");
    heading.setMinWidth(Label.USE_PREF_SIZE);
    return heading;
  }

  /// methodology §0: schools that are usually left out.
  private static List<String> usualReasons() {
    return List.of(TEXTS.get("reason.evening"), TEXTS.get("reason.special"), TEXTS.get("reason.sanatorium"),
        TEXTS.get("reason.prison"), TEXTS.get("reason.private"), TEXTS.get("reason.regional"));
  }
}
