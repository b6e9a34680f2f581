package ru.kvartil.report.pdf;

import org.openpdf.text.pdf.PdfContentByte;
import ru.kvartil.report.Block;
import ru.kvartil.report.TextStyle;

/// A code for cameras as filled squares, sharp at any size.
final class CodeSquares implements Piece {
  private final Paper paper;
  private final Block.Code code;
  private final float side;

  CodeSquares(Paper paper, Block.Code code) {
    this.paper = paper;
    this.code = code;
    this.side = Paper.points(code.millimetres());
  }

  @Override
  public TextStyle style() {
    return TextStyle.FIGURE;
  }

  @Override
  public boolean keeps() {
    return false;
  }

  @Override
  public float head(float tail) {
    return side + tail;
  }

  @Override
  public void put(float tail) {
    if (paper.room() < head(tail) && !paper.fresh()) {
      paper.newPage();
    }
    PdfContentByte canvas = paper.canvas();
    float square = side / code.rows().size();
    float left = paper.left() + (paper.width() - side) / 2;
    for (int row = 0; row < code.rows().size(); row++) {
      String squares = code.rows().get(row);
      float below = paper.y() - (row + 1) * square;
      for (int column = 0; column < squares.length(); column++) {
        if (squares.charAt(column) == '#') {
          canvas.rectangle(left + column * square, below, square, square);
        }
      }
    }
    canvas.fill();
    paper.advance(side);
  }
}
