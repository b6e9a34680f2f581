package ru.kvartil.report.pdf;

import ru.kvartil.report.TextStyle;

/// A part of the page that is laid out by itself: a paragraph, a grid, a picture, signatures.
interface Piece {
  /// Decides the space around it.
  TextStyle style();

  /// Whether a page must not end between it and the next piece.
  boolean keeps();

  /// Height needed to begin here at all.
  ///
  /// @param tail height of what must follow its end on the same page
  float head(float tail);

  /// Writes it from where the page stands, going to new pages as needed.
  ///
  /// @param tail height of what must follow its end on the same page
  void put(float tail);
}
