package ru.kvartil.ui.table;

import java.util.Arrays;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import ru.kvartil.ui.control.Chip;
import ru.kvartil.ui.control.QuartileChip;
import ru.kvartil.ui.control.Tone;

/// Draws one [Cell].
final class CellView<R> extends TableCell<Line<R>, Cell> {
  private static final String[] TONES = Arrays.stream(Tone.values()).map(Tone::styleClass).toArray(String[]::new);

  CellView(Column.Kind kind) {
    getStyleClass().add("data-cell");
    if (kind == Column.Kind.NUMBERS) {
      getStyleClass().add("numbers");
    }
    // Words that do not fit are said whole at the pointer; made then, for most cells never need it.
    setOnMouseEntered(_ -> {
      String text = getText();
      boolean cut = text != null && prefWidth(-1) > getWidth() + 1;
      setTooltip(cut ? new Tooltip(text) : null);
    });
  }

  @Override
  protected void updateItem(@Nullable Cell cell, boolean empty) {
    super.updateItem(cell, empty);
    getStyleClass().removeAll(TONES);
    setText(null);
    setGraphic(null);
    if (empty || cell == null) {
      setAccessibleText(null);
      return;
    }
    setAccessibleText(cell.text());
    switch (cell) {
      case Cell.Words words -> write(words.text(), words.tone());
      case Cell.Amount number -> write(number.text(), number.tone());
      case Cell.Missing missing -> write(missing.text(), Tone.MUTED);
      case Cell.Quartile quartile -> setGraphic(new QuartileChip(quartile.number(), quartile.level()));
      case Cell.Custom custom -> setGraphic(custom.node().get());
      case Cell.Chips chips -> {
        HBox row = new HBox();
        row.getStyleClass().add("chip-row");
        chips.words().forEach(word -> row.getChildren().add(new Chip(word.text(), word.tone())));
        setGraphic(row);
      }
      case Cell.Link link -> {
        Hyperlink words = new Hyperlink(link.text());
        words.setOnAction(_ -> link.action().run());
        setGraphic(words);
      }
    }
  }

  private void write(String text, Tone tone) {
    setText(text);
    if (tone != Tone.PLAIN) {
      getStyleClass().add(tone.styleClass());
    }
  }
}
