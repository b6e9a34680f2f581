package ru.kvartil.report;

/// Page and letter of a document. A4 always.
///
/// @param font family named in DOCX
/// @param alternativeFont family taken where the first is not installed, and in PDF (embedded there)
/// @param landscape whether the sheet lies on its long side: wide tables; the fields stay as wide as they are
public record PageSetup(Margins margins, String font, String alternativeFont, boolean landscape) {
  private static final Margins MARGINS = new Margins(20, 10, 20, 20);

  /// ГОСТ Р 7.0.97-2025: fields not less than 20/10/20/20 mm; the organisation chooses its font.
  public static final PageSetup GOST_2025 = new PageSetup(MARGINS, "Times New Roman", "Liberation Serif", false);

  /// ГОСТ Р 7.0.97-2016: the same fields; freely distributed fonts.
  public static final PageSetup GOST_2016 = new PageSetup(MARGINS, "Liberation Serif", "Times New Roman", false);

  private static final double SHORT_SIDE_MM = 210;
  private static final double LONG_SIDE_MM = 297;
  /// Indent of the first line of a paragraph.
  public static final double INDENT_MM = 12.5;
  /// From the upper edge of the paper to the page number: not less than 10 mm (ГОСТ Р 7.0.97).
  public static final double PAGE_NUMBER_MM = 10;

  /// Fields in millimetres.
  public record Margins(double left, double right, double top, double bottom) {}

  /// The same page upright or on its long side.
  public PageSetup turned(boolean across) {
    return new PageSetup(margins, font, alternativeFont, across);
  }

  /// Width of the sheet, millimetres.
  public double widthMm() {
    return landscape ? LONG_SIDE_MM : SHORT_SIDE_MM;
  }

  /// Height of the sheet, millimetres.
  public double heightMm() {
    return landscape ? SHORT_SIDE_MM : LONG_SIDE_MM;
  }

  /// Width between the fields, millimetres.
  public double textWidthMm() {
    return widthMm() - margins.left() - margins.right();
  }

  /// Height between the fields, millimetres.
  public double textHeightMm() {
    return heightMm() - margins.top() - margins.bottom();
  }
}
