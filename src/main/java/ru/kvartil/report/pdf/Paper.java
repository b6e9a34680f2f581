package ru.kvartil.report.pdf;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfOutline;
import ru.kvartil.report.PageSetup;
import ru.kvartil.report.TextStyle;

/// The page being written: its fields, how far down it is full, and the number in the middle of the upper field from the
/// second page on. All lengths in points.
final class Paper {
  private static final float POINTS_PER_MM = 72 / 25.4f;
  /// Lengths closer than this are equal.
  private static final float TOLERANCE = 0.01f;
  private final Document document;
  private final org.openpdf.text.pdf.PdfWriter file;
  private final PageSetup setup;
  private final Letters letters;
  private int page = 1;
  private float y;

  Paper(Document document, org.openpdf.text.pdf.PdfWriter file, PageSetup setup, Letters letters) {
    this.document = document;
    this.file = file;
    this.setup = setup;
    this.letters = letters;
    this.y = top();
  }

  static float points(double millimetres) {
    return (float) (millimetres * POINTS_PER_MM);
  }

  /// A bookmark to where the page stands.
  void bookmark(String title) {
    new PdfOutline(file.getRootOutline(), new PdfDestination(PdfDestination.FITH, y), title);
  }

  PdfContentByte canvas() {
    return file.getDirectContent();
  }

  float left() {
    return points(setup.margins().left());
  }

  float width() {
    return points(setup.textWidthMm());
  }

  double widthMm() {
    return setup.textWidthMm();
  }

  private float top() {
    return points(setup.heightMm() - setup.margins().top());
  }

  /// Where the next line begins, counted from the lower edge of the paper.
  float y() {
    return y;
  }

  /// Height left on the page.
  float room() {
    return y - points(setup.margins().bottom()) + TOLERANCE;
  }

  /// Whether nothing stands on the page yet.
  boolean fresh() {
    return y >= top() - TOLERANCE;
  }

  /// Goes down by a height that has been filled.
  void advance(float height) {
    y -= height;
  }

  /// Leaves space, but none at the top of a page.
  void gap(double height) {
    if (!fresh()) {
      y -= (float) height;
    }
  }

  void newPage() {
    document.newPage();
    page++;
    y = top();
    double size = TextStyle.PAGE_NUMBER.size();
    float baseline = points(setup.heightMm() - PageSetup.PAGE_NUMBER_MM) - Letters.ascent(size);
    ColumnText.showTextAligned(canvas(), Element.ALIGN_CENTER, letters.phrase(Integer.toString(page), size, false),
        left() + width() / 2, baseline, 0);
  }
}
