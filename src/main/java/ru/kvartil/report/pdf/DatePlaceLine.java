package ru.kvartil.report.pdf;

import org.openpdf.text.Element;
import org.openpdf.text.pdf.ColumnText;
import ru.kvartil.report.TextStyle;

/// Date at the left field, place at the right one, on one line.
record DatePlaceLine(Paper paper, Letters letters, String date, String place) implements Piece {
  private static final double SIZE = TextStyle.DATE_PLACE.size();

  @Override
  public TextStyle style() {
    return TextStyle.DATE_PLACE;
  }

  @Override
  public boolean keeps() {
    return false;
  }

  @Override
  public float head(float tail) {
    return Letters.leading(SIZE);
  }

  @Override
  public void put(float tail) {
    if (paper.room() < head(tail)) {
      paper.newPage();
    }
    float baseline = paper.y() - Letters.ascent(SIZE);
    ColumnText.showTextAligned(paper.canvas(), Element.ALIGN_LEFT, letters.phrase(date, SIZE, false), paper.left(),
        baseline, 0);
    ColumnText.showTextAligned(paper.canvas(), Element.ALIGN_RIGHT, letters.phrase(place, SIZE, false),
        paper.left() + paper.width(), baseline, 0);
    paper.advance(head(tail));
  }
}
