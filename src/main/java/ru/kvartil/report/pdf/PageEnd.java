package ru.kvartil.report.pdf;

import ru.kvartil.report.TextStyle;

/// What follows starts on a new page.
record PageEnd(Paper paper) implements Piece {
  @Override
  public TextStyle style() {
    return TextStyle.BODY;
  }

  @Override
  public boolean keeps() {
    return false;
  }

  @Override
  public float head(float tail) {
    return 0;
  }

  @Override
  public void put(float tail) {
    if (!paper.fresh()) {
      paper.newPage();
    }
  }
}
