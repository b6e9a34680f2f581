package ru.kvartil.ui.table;

import java.util.function.IntFunction;
import java.util.Map;
import java.util.function.IntConsumer;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// The line above a filtered table: how many rows of how many are seen, a chip for each filter that a click, Enter,
/// Space or Delete takes away, and one button for all of them. Absent while nothing is filtered.
final class FilterBar extends FlowPane {
  private static final Texts TEXTS = Texts.of(FilterBar.class);
  private final Label count = new Label();
  private final IntConsumer release;
  private final Button all = new Button(TEXTS.get("filter.reset"));

  /// @param release takes the filter of a column away
  FilterBar(String table, IntConsumer release, Runnable releaseAll) {
    this.release = release;
    getStyleClass().add("filter-bar");
    setAlignment(Pos.CENTER_LEFT);
    count.setId(table + "-count");
    count.getStyleClass().add("filter-count");
    all.setId(table + "-reset");
    all.getStyleClass().setAll("button", "filter-reset");
    all.setAccessibleText(TEXTS.get("filter.reset.spoken"));
    all.setOnAction(_ -> releaseAll.run());
    setVisible(false);
    setManaged(false);
  }

  /// @param filters by index of the column
  /// @param title heading of a column
  void show(Map<Integer, ColumnFilter> filters, IntFunction<String> title, int seen, int of) {
    setVisible(!filters.isEmpty());
    setManaged(!filters.isEmpty());
    if (filters.isEmpty()) {
      // Nothing hidden is left for whoever looks for what can take the keys.
      getChildren().clear();
      return;
    }
    count.setText(TEXTS.get("filter.count", RussianFormat.plain(seen), RussianFormat.plain(of)));
    getChildren().setAll(count);
    filters.entrySet().stream().sorted(Map.Entry.comparingByKey())
        .forEach(each -> getChildren().add(chip(each.getKey(), title.apply(each.getKey()), each.getValue().text())));
    getChildren().add(all);
  }

  private Button chip(int column, String title, String words) {
    String text = TEXTS.get("filter.chip", title, words);
    Button chip = new Button(TEXTS.get("filter.chip.mark", text));
    chip.getStyleClass().setAll("button", "filter-chip");
    chip.setAccessibleText(TEXTS.get("filter.chip.spoken", text));
    chip.setOnAction(_ -> release.accept(column));
    chip.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
        release.accept(column);
        event.consume();
      }
    });
    return chip;
  }
}
