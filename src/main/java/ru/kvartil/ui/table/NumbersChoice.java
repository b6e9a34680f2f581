package ru.kvartil.ui.table;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Filter of a column of numbers: from, to, and whether rows with a number and rows without one are seen. Typing a border
/// puts the rows without a number away until their box is ticked again.
final class NumbersChoice implements FilterPane.Choice {
  private static final Texts TEXTS = Texts.of(NumbersChoice.class);
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
  private final TextField from = new TextField();
  private final TextField to = new TextField();
  private final CheckBox numbers = new CheckBox();
  private final CheckBox missing = new CheckBox();
  private final Label trouble = new Label();
  private final VBox node;

  /// @param cells cells of the column among the rows the other filters let through
  /// @param now the filter there is
  NumbersChoice(List<Cell> cells, @Nullable ColumnFilter now) {
    DoubleSummaryStatistics seen = cells.stream().map(SeenNumber::compared).filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble).summaryStatistics();
    numbers.setText(TEXTS.get("filter.numbers", Long.toString(seen.getCount())));
    missing.setText(TEXTS.get("filter.no-numbers", Long.toString(cells.size() - seen.getCount())));
    ColumnFilter.Within within = now instanceof ColumnFilter.Within given
        ? given
        : new ColumnFilter.Within(OptionalDouble.empty(), OptionalDouble.empty(), true, true);
    write(from, "filter-from", TEXTS.get("filter.from.spoken"), within.from());
    write(to, "filter-to", TEXTS.get("filter.to.spoken"), within.to());
    numbers.setId("filter-numbers");
    numbers.setSelected(within.numbers());
    missing.setId("filter-missing");
    missing.setSelected(within.missing());
    Label range = new Label(
        seen.getCount() == 0
            ? ""
            : TEXTS.get("filter.range", RussianFormat.plain(seen.getMin()), RussianFormat.plain(seen.getMax())));
    range.getStyleClass().addAll("muted", "small");
    range.managedProperty().bind(range.textProperty().isNotEmpty());
    trouble.setId("filter-trouble");
    trouble.getStyleClass().add("field-error");
    trouble.setWrapText(true);
    trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
    HBox borders = new HBox(new Label(TEXTS.get("filter.from.label")), from, new Label(TEXTS.get("filter.to.label")),
        to);
    borders.setAlignment(Pos.CENTER_LEFT);
    borders.getStyleClass().add("drop-line");
    node = new VBox(borders, range, numbers, missing, trouble);
    node.getStyleClass().add("filter-choice");
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public Node first() {
    return from;
  }

  @Override
  public BooleanSupplier ready() {
    return () -> {
      String why = whyNot();
      trouble.setText(why);
      return why.isEmpty();
    };
  }

  @Override
  public Optional<ColumnFilter> filter() {
    boolean everything = numbers.isSelected() && missing.isSelected() && border(from).isEmpty()
        && border(to).isEmpty();
    return everything
        ? Optional.empty()
        : Optional.of(
            new ColumnFilter.Within(border(from), border(to), numbers.isSelected(), missing.isSelected()));
  }

  private String whyNot() {
    boolean wrong = false;
    for (TextField field : List.of(from, to)) {
      boolean unread = !field.getText().isBlank() && border(field).isEmpty();
      field.pseudoClassStateChanged(DANGER, unread);
      wrong |= unread;
    }
    if (wrong) {
      return TEXTS.get("filter.not-a-number");
    }
    if (border(from).orElse(Double.NEGATIVE_INFINITY) > border(to).orElse(Double.POSITIVE_INFINITY)) {
      return TEXTS.get("filter.crossed");
    }
    return numbers.isSelected() || missing.isSelected() ? "" : TEXTS.get("filter.nothing");
  }

  private static OptionalDouble border(TextField field) {
    return SeenNumber.read(field.getText()).map(number -> OptionalDouble.of(number.value().doubleValue()))
        .orElseGet(OptionalDouble::empty);
  }

  private void write(TextField field, String id, String spoken, OptionalDouble border) {
    field.setId(id);
    field.setAccessibleText(spoken);
    field.setPrefColumnCount(6);
    border.ifPresent(value -> field.setText(RussianFormat.plain(value)));
    field.textProperty().subscribe((before, after) -> {
      trouble.setText("");
      if (before.isBlank() && !after.isBlank()) {
        numbers.setSelected(true);
        missing.setSelected(false);
      }
    });
  }
}
