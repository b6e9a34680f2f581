package ru.kvartil.report.pdf;

import org.openpdf.text.Element;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import ru.kvartil.report.Block;
import ru.kvartil.report.TextStyle;

/// Lines for signing: position at the left, name at the right edge on the level of its last line, all on one page.
final class SignatureLines implements Piece {
  /// Share of the width for positions; the rest is for names.
  private static final float POSITION_SHARE = 0.62f;
  /// Between two signatures, points.
  private static final float BETWEEN = 16;
  private static final double SIZE = TextStyle.SIGNATURE.size();
  private final Paper paper;
  private final PdfPTable lines = new PdfPTable(2);

  SignatureLines(Paper paper, Letters letters, Block.Signatures signatures) {
    this.paper = paper;
    lines.setTotalWidth(new float[]{paper.width() * POSITION_SHARE, paper.width() * (1 - POSITION_SHARE)});
    lines.setLockedWidth(true);
    for (Block.Signature line : signatures.lines()) {
      String role = line.role().isEmpty() ? "" : line.role() + "\n";
      float above = lines.size() == 0 ? 0 : BETWEEN;
      lines.addCell(cell(letters, role + line.position(), Element.ALIGN_LEFT, above));
      lines.addCell(cell(letters, line.name(), Element.ALIGN_RIGHT, above));
    }
    lines.calculateHeights(true);
  }

  private static PdfPCell cell(Letters letters, String text, int alignment, float above) {
    PdfPCell cell = new PdfPCell(letters.phrase(text, SIZE, false));
    cell.setLeading(Letters.leading(SIZE), 0);
    cell.setHorizontalAlignment(alignment);
    cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setPadding(0);
    cell.setPaddingTop(above - Letters.belowBaseline(SIZE));
    cell.setPaddingBottom(Letters.belowBaseline(SIZE));
    return cell;
  }

  @Override
  public TextStyle style() {
    return TextStyle.SIGNATURE;
  }

  @Override
  public boolean keeps() {
    return false;
  }

  @Override
  public float head(float tail) {
    return lines.getTotalHeight();
  }

  @Override
  public void put(float tail) {
    if (paper.room() < head(tail) && !paper.fresh()) {
      paper.newPage();
    }
    lines.writeSelectedRows(0, -1, paper.left(), paper.y(), paper.canvas());
    paper.advance(lines.getTotalHeight());
  }
}
