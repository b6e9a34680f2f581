package ru.kvartil.report.pdf;

import org.openpdf.text.Element;
import org.openpdf.text.pdf.ColumnText;
import ru.kvartil.report.PageSetup;
import ru.kvartil.report.TextStyle;

/// A paragraph set line by line: never fewer than two of its lines alone at the end or the beginning of a page.
final class TextPiece implements Piece {
  private static final int LEAST = 2;
  private static final float SLACK = 1;
  private static final float ENDLESS = 100_000;
  private final Paper paper;
  private final Letters letters;
  private final String text;
  private final TextStyle style;
  private final boolean keeps;

  TextPiece(Paper paper, Letters letters, String text, TextStyle style, boolean keeps) {
    this.paper = paper;
    this.letters = letters;
    this.text = text;
    this.style = style;
    this.keeps = keeps || style.keepsWithNext();
  }

  @Override
  public TextStyle style() {
    return style;
  }

  @Override
  public boolean keeps() {
    return keeps;
  }

  @Override
  public float head(float tail) {
    int lines = count();
    return lines > LEAST ? LEAST * leading() : lines * leading() + tail;
  }

  @Override
  public void put(float tail) {
    int left = count();
    ColumnText column = column();
    boolean begun = false;
    while (left > 0) {
      boolean tailFits = paper.room() - left * leading() >= tail;
      int now = share(left, (int) (paper.room() / leading()), tailFits, paper.fresh());
      if (now > 0) {
        if (!begun && style == TextStyle.SECTION) {
          paper.bookmark(text);
        }
        begun = true;
        left -= now;
        write(column, left == 0 ? now - 1 : now);
        if (left == 0) {
          writeLast(column);
        }
      }
      if (left > 0) {
        paper.newPage();
      }
    }
  }

  /// OpenPDF puts the first baseline a whole leading below the top, a word processor an ascent: the column is raised by
  /// the difference.
  private void write(ColumnText column, int lines) {
    if (lines == 0) {
      return;
    }
    float top = paper.y() + leading() - Letters.ascent(style.size());
    column.setCanvas(paper.canvas());
    column.setSimpleColumn(paper.left(), top - lines * leading() - SLACK, paper.left() + paper.width(), top);
    column.go();
    paper.advance(lines * leading());
  }

  /// OpenPDF would stretch the last line of a justified paragraph as much as the line before it.
  private void writeLast(ColumnText column) {
    if (style.alignment() == TextStyle.Alignment.JUSTIFIED) {
      column.setAlignment(Element.ALIGN_LEFT);
    }
    write(column, 1);
  }

  /// How many of the lines left go on this page; 0 for none.
  ///
  /// @param left lines not written yet
  /// @param fit lines there is room for
  /// @param tailFits whether there would be room for what must follow after all of them
  /// @param fresh whether the page is empty: then it cannot get better on the next one
  static int share(int left, int fit, boolean tailFits, boolean fresh) {
    if (left <= fit && (tailFits || fresh)) {
      return left;
    }
    int most = Math.min(fit, left - LEAST);
    return most >= LEAST ? most : fresh ? Math.max(1, fit) : 0;
  }

  private float leading() {
    return Letters.leading(style.size());
  }

  private int count() {
    ColumnText column = column();
    column.setSimpleColumn(paper.left(), 0, paper.left() + paper.width(), ENDLESS);
    column.go(true);
    return column.getLinesWritten();
  }

  private ColumnText column() {
    ColumnText column = new ColumnText(paper.canvas());
    column.setText(letters.phrase(text, style.size(), style.bold()));
    column.setLeading(leading());
    column.setIndent(style.indented() ? Paper.points(PageSetup.INDENT_MM) : 0);
    column.setAlignment(alignment(style.alignment()));
    column.setSpaceCharRatio(org.openpdf.text.pdf.PdfWriter.NO_SPACE_CHAR_RATIO);
    return column;
  }

  private static int alignment(TextStyle.Alignment alignment) {
    return switch (alignment) {
      case LEFT -> Element.ALIGN_LEFT;
      case CENTRE -> Element.ALIGN_CENTER;
      case RIGHT -> Element.ALIGN_RIGHT;
      case JUSTIFIED -> Element.ALIGN_JUSTIFIED;
    };
  }
}
