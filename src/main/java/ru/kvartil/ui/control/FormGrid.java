package ru.kvartil.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A form: label, field, and under the field a hint or the text of what is wrong with it. It validates nothing itself:
/// the view model says what is wrong through an observable text.
public final class FormGrid extends GridPane {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

  public FormGrid() {
    getStyleClass().add("form-grid");
    ColumnConstraints labels = new ColumnConstraints();
    labels.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints fields = new ColumnConstraints();
    fields.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(labels, fields);
  }

  /// Adds a field that cannot be wrong.
  public FormGrid add(String label, Control field) {
    return place(label, field, new VBox(field));
  }

  /// Adds a field with a muted hint under it.
  public FormGrid add(String label, Control field, String hint) {
    Label under = new Label(hint);
    under.getStyleClass().add("field-hint");
    under.setWrapText(true);
    field.setAccessibleHelp(hint);
    return place(label, field, new VBox(field, under));
  }

  /// Adds a field and shows under it what is wrong, as long as the text is not empty.
  ///
  /// @param error what is wrong, empty when nothing is; its place has the id `<field id>-error`
  public FormGrid add(String label, Control field, ObservableValue<String> error) {
    Label under = new Label();
    under.getStyleClass().add("field-error");
    under.setWrapText(true);
    under.setId(field.getId() + "-error");
    under.textProperty().bind(error);
    under.visibleProperty().bind(error.map(text -> !text.isEmpty()));
    under.managedProperty().bind(under.visibleProperty());
    under.textProperty().subscribe(text -> {
      field.pseudoClassStateChanged(WRONG, !text.isEmpty());
      field.setAccessibleHelp(text);
    });
    return place(label, field, new VBox(field, under));
  }

  /// Adds a field and shows under it what looks odd, as long as the text is not empty: it can be stored all the same.
  ///
  /// @param warning empty when nothing does; its place has the id `<field id>-warning`
  public FormGrid warned(String label, Control field, ObservableValue<String> warning) {
    Label under = new Label();
    under.getStyleClass().addAll("field-hint", "tone-warn");
    under.setWrapText(true);
    under.setId(field.getId() + "-warning");
    under.textProperty().bind(warning);
    under.visibleProperty().bind(warning.map(text -> !text.isEmpty()));
    under.managedProperty().bind(under.visibleProperty());
    under.textProperty().subscribe(field::setAccessibleHelp);
    return place(label, field, new VBox(field, under));
  }

  private FormGrid place(String label, Control field, VBox cell) {
    Label name = new Label(label);
    name.getStyleClass().add("field-label");
    name.setLabelFor(field);
    field.setAccessibleText(label);
    field.setMaxWidth(Double.MAX_VALUE);
    cell.getStyleClass().add("field");
    setValignment(name, VPos.TOP);
    addRow(getRowCount(), name, cell);
    return this;
  }
}
