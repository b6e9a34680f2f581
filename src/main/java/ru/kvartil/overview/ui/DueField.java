package ru.kvartil.overview.ui;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import ru.kvartil.overview.Source;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// The due date of one source: kept by Enter or when the field is left; what cannot be read stays with its reason.
final class DueField extends VBox {
  private static final Texts TEXTS = Texts.of(DueField.class);
  private final Source source;
  private final OverviewModel model;
  private final TextField field = new TextField();
  private final Label wrong = new Label();
  private String kept = "";

  DueField(Source source, OverviewModel model) {
    super(2);
    this.source = source;
    this.model = model;
    Label name = new Label(source.title());
    name.setLabelFor(field);
    field.setId("due-" + source.key());
    field.setPrefColumnCount(9);
    field.setPromptText(TEXTS.get("due.none"));
    field.setAccessibleText(TEXTS.get("due.spoken", source.title()));
    field.setOnAction(_ -> keep());
    field.focusedProperty().subscribe((_, focused) -> {
      if (!focused) {
        keep();
      }
    });
    wrong.getStyleClass().add("tone-bad");
    wrong.setWrapText(true);
    wrong.setMaxWidth(160);
    wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
    getChildren().addAll(name, field, wrong);
  }

  Source source() {
    return source;
  }

  /// Shows what is stored, unless a person is typing something else.
  void show(SchoolYear year, Optional<LocalDate> due) {
    String stored = due.map(RussianFormat::shortDate).orElse("");
    boolean typing = field.isFocused() && !field.getText().strip().equals(kept);
    if (wrong.getText().isEmpty() && !typing) {
      field.setText(stored);
    }
    kept = stored;
    field.setAccessibleHelp(TEXTS.get("due.help", year.label()));
  }

  private void keep() {
    String typed = field.getText().strip();
    if (typed.equals(kept)) {
      wrong.setText("");
      return;
    }
    wrong.setText(model.due(source, typed));
    if (wrong.getText().isEmpty()) {
      kept = typed;
    }
  }
}
