package ru.kvartil.ui.table;

import java.util.List;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.util.Callback;

/// Widths of columns as in a well-set printed table: each column gets what its heading and cells need, the spare width is
/// shared by the columns' wish to grow. When there is no spare width the table scrolls; a width set by hand stays until
/// the window changes.
@SuppressWarnings({"rawtypes", "unchecked"}) // TableView declares its resize policy with a raw type
final class NaturalWidths<R> implements Callback<TableView.ResizeFeatures, Boolean> {
  private static final int SAMPLE = 200;
  private static final double PADDING = 20;
  private static final double CHIP_PADDING = 22;
  private static final double QUARTILE_WIDTH = 30;
  private static final double CUSTOM_PADDING = 60;
  private static final double NARROWEST = 44;
  private static final double WIDEST = 340;
  private final List<Column<R>> columns;
  private double[] natural;

  NaturalWidths(List<Column<R>> columns) {
    this.columns = columns;
    this.natural = new double[columns.size()];
  }

  /// Measures headings and the first rows.
  void measure(List<Line<R>> lines, Font font) {
    Font bold = Font.font(font.getFamily(), FontWeight.BOLD, font.getSize());
    double[] widths = new double[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      int index = i;
      double cells = lines.stream().limit(SAMPLE).mapToDouble(line -> width(line.cell(index), font)).max().orElse(0);
      double heading = width(columns.get(i).title(), bold);
      widths[i] = Math.clamp(Math.max(cells, heading) + PADDING, NARROWEST, WIDEST);
    }
    natural = widths;
  }

  /// Width all columns need together.
  double total() {
    double sum = 0;
    for (double width : natural) {
      sum += width;
    }
    return sum;
  }

  @Override
  public Boolean call(TableView.ResizeFeatures features) {
    TableColumnBase<?, ?> dragged = features.getColumn();
    if (dragged != null) {
      features.setColumnWidth(dragged, Math.max(NARROWEST, dragged.getWidth() + features.getDelta()));
      return true;
    }
    spread(features);
    return true;
  }

  private void spread(TableView.ResizeFeatures features) {
    double spare = Math.max(0, features.getContentWidth() - total());
    double wishes = 0;
    for (int i = 0; i < natural.length; i++) {
      wishes += natural[i] * columns.get(i).grow();
    }
    for (Object shown : features.getTable().getVisibleLeafColumns()) {
      TableColumn<?, ?> column = (TableColumn<?, ?>) shown;
      int i = (int) column.getUserData();
      double share = wishes == 0 ? 0 : spare * natural[i] * columns.get(i).grow() / wishes;
      features.setColumnWidth(column, Math.floor(natural[i] + share));
    }
  }

  private static double width(Cell cell, Font font) {
    return switch (cell) {
      case Cell.Chips chips ->
        chips.words().stream().mapToDouble(word -> width(word.text(), font) + CHIP_PADDING).sum();
      case Cell.Quartile quartile -> QUARTILE_WIDTH + width(quartile.level(), font);
      case Cell.Custom custom -> width(custom.text(), font) + CUSTOM_PADDING;
      case Cell.Words words -> width(words.text(), font);
      case Cell.Amount number -> width(number.text(), font);
      case Cell.Missing missing -> width(missing.text(), font);
      case Cell.Link link -> width(link.text(), font);
    };
  }

  private static double width(String text, Font font) {
    Text measured = new Text(text);
    measured.setFont(font);
    return measured.getLayoutBounds().getWidth();
  }
}
