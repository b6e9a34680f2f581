package ru.kvartil.ui.table;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Filter of a column of words: part of a word, or values chosen from a list. What is typed narrows the list; as long as
/// nothing in it was ticked by hand, what is typed is itself the filter, and holds for values that are yet to come.
final class WordsChoice implements FilterPane.Choice {
  private static final Texts TEXTS = Texts.of(WordsChoice.class);
  private static final double ROW = 26;
  private static final int MOST_ROWS = 9;
  private final List<Item> items;
  private final TextField search = new TextField();
  private final CheckBox all = new CheckBox(TEXTS.get("filter.all"));
  private final ListView<Item> list = new ListView<>();
  private final Label trouble = new Label();
  private final VBox node = new VBox(search, all, list, trouble);
  private boolean touched;
  private boolean settling;

  /// @param values what there is to choose from
  /// @param now the filter there is
  WordsChoice(List<Rows.Value> values, @Nullable ColumnFilter now) {
    Set<String> chosen = now instanceof ColumnFilter.OneOf one ? one.values() : Set.of();
    this.items = values.stream().map(value -> new Item(value, chosen.isEmpty() || chosen.contains(value.text())))
        .toList();
    this.touched = !chosen.isEmpty();
    search.setId("filter-search");
    search.setPromptText(TEXTS.get("filter.search"));
    search.setAccessibleText(TEXTS.get("filter.search"));
    if (now instanceof ColumnFilter.Containing containing) {
      search.setText(containing.words());
    }
    all.setId("filter-all");
    all.setOnAction(_ -> tickAll(all.isSelected()));
    list.setId("filter-values");
    list.setAccessibleText(TEXTS.get("filter.values.spoken"));
    list.setCellFactory(_ -> new CheckBoxListCell<>(item -> item.ticked, new Words()));
    list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      Item item = list.getSelectionModel().getSelectedItem();
      if (event.getCode() == KeyCode.SPACE && item != null) {
        item.ticked.set(!item.ticked.get());
        event.consume();
      }
    });
    list.setFixedCellSize(ROW);
    list.setPrefHeight(ROW * Math.clamp(items.size(), 2, MOST_ROWS) + 4);
    trouble.setId("filter-trouble");
    trouble.getStyleClass().add("field-error");
    trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
    node.getStyleClass().add("filter-choice");
    items.forEach(item -> item.ticked.subscribe((_, _) -> ticked()));
    search.textProperty().subscribe(_ -> narrow());
    search.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.DOWN) {
        list.requestFocus();
        list.getSelectionModel().selectFirst();
        event.consume();
      }
    });
  }

  /// A value with its tick.
  private static final class Item {
    private final Rows.Value value;
    private final String folded;
    private final BooleanProperty ticked;

    Item(Rows.Value value, boolean ticked) {
      this.value = value;
      this.folded = FindText.fold(value.text());
      this.ticked = new SimpleBooleanProperty(ticked);
    }
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public Node first() {
    return search;
  }

  @Override
  public BooleanSupplier ready() {
    return () -> {
      boolean nothing = touched && list.getItems().stream().noneMatch(item -> item.ticked.get());
      trouble.setText(nothing ? TEXTS.get("filter.nothing") : "");
      return !nothing;
    };
  }

  @Override
  public Optional<ColumnFilter> filter() {
    String typed = search.getText().strip();
    if (!touched) {
      return typed.isEmpty() ? Optional.empty() : Optional.of(new ColumnFilter.Containing(typed));
    }
    Set<String> chosen = new LinkedHashSet<>();
    list.getItems().stream().filter(item -> item.ticked.get()).forEach(item -> chosen.add(item.value.text()));
    return chosen.size() == items.size() ? Optional.empty() : Optional.of(new ColumnFilter.OneOf(chosen));
  }

  private void narrow() {
    String wanted = FindText.fold(search.getText().strip());
    list.getItems().setAll(items.stream().filter(item -> item.folded.contains(wanted)).toList());
    settle();
  }

  private void ticked() {
    if (!settling) {
      touched = true;
      settle();
    }
  }

  private void tickAll(boolean on) {
    Set<Item> seen = new HashSet<>(list.getItems());
    settling = true;
    seen.forEach(item -> item.ticked.set(on));
    settling = false;
    touched = true;
    settle();
  }

  /// Makes the box above the list say what is ticked in it.
  private void settle() {
    long ticked = list.getItems().stream().filter(item -> item.ticked.get()).count();
    all.setIndeterminate(ticked > 0 && ticked < list.getItems().size());
    all.setSelected(ticked > 0 && ticked == list.getItems().size());
    trouble.setText("");
  }

  private static final class Words extends StringConverter<Item> {
    @Override
    public String toString(@Nullable Item item) {
      return item == null
          ? ""
          : TEXTS.get("filter.value", ColumnFilter.OneOf.name(item.value.text()),
              RussianFormat.plain(item.value.rows()));
    }

    @Override
    public Item fromString(String text) {
      throw new UnsupportedOperationException(text);
    }
  }
}
