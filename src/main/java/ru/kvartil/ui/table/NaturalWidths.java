package ru.kvartil.ui.table;

import java.util.List;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.util.Callback;
import ru.kvartil.ui.theme.Zoom;

/// Widths of columns as in a well-set printed table: each column gets what its heading and cells need, the spare width is
/// shared by the columns' wish to grow. When there is no spare width the table scrolls; a width set by hand stays until
/// the window changes.
@SuppressWarnings({"rawtypes", "unchecked"}) // TableView declares its resize policy with a raw type
final class NaturalWidths<R> implements Callback<TableView.ResizeFeatures, Boolean> {
  private static final int SAMPLE = 200;
  private static final double PADDING = 20;
  private static final double FUNNEL = 20;
  private static final double CORNER = 22;
  private static final double CHIP_PADDING = 22;
  private static final double QUARTILE_WIDTH = 30;
  private static final double CUSTOM_PADDING = 60;
  private static final double NARROWEST = 44;
  /// A column of words does not give away more than down to this.
  private static final double SHORTEST = 100;
  private static final double WIDEST = 340;
  /// Part of the cells a column of words that grows less than the others is read whole in.
  private static final double MOST = 0.9;
  private final List<Column<R>> columns;
  private Letters letters = new Letters(Font.getDefault());
  private Letters bold = bold(Font.getDefault());
  private double[] natural;
  private double[] headings;
  /// Columns of words alone: chips and buttons are read whole or not at all.
  private boolean[] plain;

  NaturalWidths(List<Column<R>> columns) {
    this.columns = columns;
    this.natural = new double[columns.size()];
    this.headings = new double[columns.size()];
    this.plain = new boolean[columns.size()];
  }

  private static Letters bold(Font font) {
    return new Letters(Font.font(font.getFamily(), FontWeight.BOLD, font.getSize()));
  }

  /// Measures headings and the first rows.
  void measure(List<Line<R>> lines, Font font) {
    if (!letters.of(font)) {
      letters = new Letters(font);
      bold = bold(font);
    }
    double[] widths = new double[columns.size()];
    double[] heads = new double[columns.size()];
    boolean[] words = new boolean[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      int index = i;
      double[] cells = lines.stream().limit(SAMPLE).mapToDouble(line -> width(line.cell(index))).sorted().toArray();
      double heading = bold.width(columns.get(i).title()) + FUNNEL;
      heads[i] = heading + PADDING;
      words[i] = columns.get(i).kind() == Column.Kind.WORDS && columns.get(i).grow() > 0
          && lines.stream().limit(SAMPLE).map(line -> line.cell(index))
              .allMatch(cell -> cell instanceof Cell.Words || cell instanceof Cell.Missing);
      widths[i] = Math.clamp(Math.max(needed(cells, words[i] && columns.get(i).grow() < 1), heading) + PADDING,
          NARROWEST, WIDEST);
    }
    natural = widths;
    headings = heads;
    plain = words;
  }

  /// @param widths of the cells, the narrowest first
  /// @param modest whether a few long ones may end in dots
  private static double needed(double[] widths, boolean modest) {
    return widths.length == 0 ? 0 : widths[modest ? (int) (MOST * (widths.length - 1)) : widths.length - 1];
  }

  /// Whether some columns cannot stand side by side in a width.
  boolean overflow(List<Integer> shown, double width) {
    double least = total(shown);
    for (int column : shown) {
      least -= yields(column, shown);
    }
    return least > width;
  }

  /// Width some columns need together; the last of them leaves room in its heading for the button of the table.
  private double total(List<Integer> shown) {
    double sum = 0;
    for (int column : shown) {
      sum += natural(column, shown);
    }
    return sum;
  }

  private double natural(int column, List<Integer> shown) {
    boolean last = shown.getLast() == column;
    return last ? Math.max(natural[column], headings[column] + CORNER) : natural[column];
  }

  @Override
  public Boolean call(TableView.ResizeFeatures features) {
    TableColumnBase<?, ?> dragged = features.getColumn();
    if (dragged != null) {
      features.setColumnWidth(dragged,
          Math.max(NARROWEST, dragged.getWidth() + features.getDelta() / Zoom.of(features.getTable())));
      return true;
    }
    spread(features);
    return true;
  }

  private void spread(TableView.ResizeFeatures features) {
    List<TableColumn<?, ?>> seen = ((TableView<?>) features.getTable()).getVisibleLeafColumns().stream()
        .<TableColumn<?, ?>>map(column -> column).toList();
    List<Integer> shown = seen.stream().map(column -> (Integer) column.getUserData()).toList();
    double spare = features.getContentWidth() - total(shown);
    double wishes = 0;
    for (int i : shown) {
      wishes += spare < 0 ? yields(i, shown) : natural(i, shown) * columns.get(i).grow();
    }
    // What is too much is taken from the columns of words, from the widest most; their longest cells end in dots.
    boolean yield = spare < 0 && wishes >= -spare;
    for (TableColumn<?, ?> column : seen) {
      int i = (int) column.getUserData();
      double natural = natural(i, shown);
      double wish = yield ? yields(i, shown) : spare < 0 ? 0 : natural * columns.get(i).grow();
      double share = wishes == 0 ? 0 : spare * wish / wishes;
      features.setColumnWidth(column, Math.floor(natural + share));
    }
  }

  /// What a column can give away before the table has to scroll.
  private double yields(int column, List<Integer> shown) {
    double natural = natural(column, shown);
    return plain[column] ? Math.max(0, natural - Math.max(SHORTEST, headings[column])) : 0;
  }

  private double width(Cell cell) {
    return switch (cell) {
      case Cell.Chips chips ->
        chips.words().stream().mapToDouble(word -> letters.width(word.text()) + CHIP_PADDING).sum();
      case Cell.Quartile quartile -> QUARTILE_WIDTH + letters.width(quartile.level());
      case Cell.Custom custom -> letters.width(custom.text()) + CUSTOM_PADDING;
      case Cell.Words words -> letters.width(words.text());
      case Cell.Amount number -> letters.width(number.text());
      case Cell.Missing missing -> letters.width(missing.text());
      case Cell.Link link -> letters.width(link.text());
    };
  }
}
