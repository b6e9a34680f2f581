package ru.kvartil.report.pdf;

import java.util.List;
import org.openpdf.text.Element;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPRow;
import org.openpdf.text.pdf.PdfPTable;
import ru.kvartil.report.PlainTable;
import ru.kvartil.report.Table;
import ru.kvartil.report.TableLayout;
import ru.kvartil.report.TextStyle;

/// The grid of a table: its heading row is written again on every page, a row is never torn unless it is higher than a
/// page.
final class PdfGrid implements Piece {
  private static final float LINE = 0.5f;
  private static final float ABOVE = 2.5f;
  private final Paper paper;
  private final PdfPTable grid;
  private final boolean keeps;

  PdfGrid(Paper paper, Letters letters, Table table, PlainTable words, boolean keeps) {
    this.paper = paper;
    this.keeps = keeps;
    TableLayout layout = TableLayout.of(table, words, paper.widthMm());
    this.grid = new PdfPTable(table.columns().size());
    float[] widths = new float[layout.widthsMm().size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Paper.points(layout.widthsMm().get(i));
    }
    grid.setTotalWidth(widths);
    grid.setLockedWidth(true);
    for (String heading : words.headings()) {
      grid.addCell(cell(letters, heading, Element.ALIGN_CENTER, layout.size(), false));
    }
    for (int r = 0; r < words.rows().size(); r++) {
      List<String> cells = words.rows().get(r);
      for (int c = 0; c < cells.size(); c++) {
        int alignment = alignment(table.columns().get(c).align());
        grid.addCell(cell(letters, cells.get(c), alignment, layout.size(), table.rows().get(r).emphasised()));
      }
    }
    grid.calculateHeights(true);
  }

  private static PdfPCell cell(Letters letters, String text, int alignment, double size, boolean heavy) {
    PdfPCell cell = new PdfPCell(letters.phrase(text, size, heavy));
    cell.setLeading(Letters.leading(size), 0);
    cell.setHorizontalAlignment(alignment);
    cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
    cell.setBorder(Rectangle.BOX);
    cell.setBorderWidth(LINE);
    cell.setPaddingLeft(Paper.points(TableLayout.PADDING_MM));
    cell.setPaddingRight(Paper.points(TableLayout.PADDING_MM));
    cell.setPaddingTop(ABOVE - Letters.belowBaseline(size));
    cell.setPaddingBottom(ABOVE + Letters.belowBaseline(size));
    return cell;
  }

  private static int alignment(Table.Align align) {
    return switch (align) {
      case LEFT -> Element.ALIGN_LEFT;
      case CENTRE -> Element.ALIGN_CENTER;
      case RIGHT -> Element.ALIGN_RIGHT;
    };
  }

  @Override
  public TextStyle style() {
    return TextStyle.TABLE_CELL;
  }

  @Override
  public boolean keeps() {
    return keeps;
  }

  /// The heading row with the first row.
  @Override
  public float head(float tail) {
    float first = grid.size() > 1 ? grid.getRowHeight(1) : 0;
    return grid.getRowHeight(0) + first + (grid.size() <= 2 ? tail : 0);
  }

  @Override
  public void put(float tail) {
    put(0, 1);
    boolean begun = false;
    int row = 1;
    while (row < grid.size()) {
      int end = fitting(row, tail);
      if (end == row && begun) {
        cut(row);
        end = row + 1;
      }
      put(row, end);
      row = end;
      if (row < grid.size()) {
        paper.newPage();
        put(0, 1);
        begun = true;
      }
    }
  }

  /// First row that does not fit any more.
  private int fitting(int from, float tail) {
    float room = paper.room();
    int row = from;
    while (row < grid.size() && grid.getRowHeight(row) + (row == grid.size() - 1 ? tail : 0) <= room) {
      room -= grid.getRowHeight(row);
      row++;
    }
    return row;
  }

  /// A row higher than a whole page is split; what does not fit becomes the next row.
  private void cut(int row) {
    if (grid.getRowHeight(row) > paper.room()) {
      PdfPRow rest = grid.getRow(row).splitRow(grid, row, paper.room());
      if (rest != null) {
        grid.getRows().add(row + 1, rest);
      }
    }
  }

  private void put(int from, int end) {
    if (from == end) {
      return;
    }
    float below = grid.writeSelectedRows(from, end, paper.left(), paper.y(), paper.canvas());
    paper.advance(paper.y() - below);
  }
}
