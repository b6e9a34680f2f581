package ru.kvartil.report.docx;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import ru.kvartil.report.Block;
import ru.kvartil.report.PageSetup;
import ru.kvartil.report.PlainTable;
import ru.kvartil.report.Table;
import ru.kvartil.report.TableLayout;
import ru.kvartil.report.TextStyle;

/// Tables of Word with fixed widths: those of numbers and the borderless one of signatures.
final class DocxTables {
  /// Share of the width for positions; the rest is for names.
  private static final double POSITION_SHARE = 0.62;
  /// Between two signatures, points.
  private static final double BETWEEN_SIGNATURES = 16;

  /// Between the words of a cell and its upper and lower border, points.
  private static final double ABOVE = 2.5;

  private DocxTables() {}

  /// @param kept the last row must not part from what follows
  static void table(XWPFDocument document, Table table, PlainTable words, PageSetup page, boolean kept) {
    TableLayout layout = TableLayout.of(table, words, page.textWidthMm());
    int rows = words.rows().size();
    XWPFTable target = document.createTable(rows + 1, table.columns().size());
    fix(target, layout.widthsMm());
    border(target);
    int side = (int) DocxUnits.twips(TableLayout.PADDING_MM);
    int above = DocxUnits.twipsOfPoints(ABOVE);
    target.setCellMargins(above, side, above, side);
    XWPFTableRow heading = target.getRow(0);
    heading.setRepeatHeader(true);
    heading.setCantSplitRow(true);
    for (int i = 0; i < words.headings().size(); i++) {
      XWPFTableCell cell = heading.getCell(i);
      cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
      fill(cell, words.headings().get(i), ParagraphAlignment.CENTER, layout.size());
      cell.getParagraphs().getFirst().setKeepNext(true);
    }
    for (int r = 0; r < rows; r++) {
      XWPFTableRow row = target.getRow(r + 1);
      row.setCantSplitRow(true);
      for (int c = 0; c < table.columns().size(); c++) {
        ParagraphAlignment alignment = alignment(table.columns().get(c).align());
        XWPFRun run = fill(row.getCell(c), words.rows().get(r).get(c), alignment, layout.size());
        run.setBold(table.rows().get(r).emphasised());
        row.getCell(c).getParagraphs().getFirst().setKeepNext(kept && r == rows - 1);
      }
    }
  }

  private static XWPFParagraph only(XWPFTableCell cell, TextStyle style) {
    XWPFParagraph paragraph = cell.getParagraphs().getFirst();
    paragraph.setStyle(DocxStyles.id(style));
    return paragraph;
  }

  private static XWPFRun fill(XWPFTableCell cell, String text, ParagraphAlignment alignment, double size) {
    XWPFParagraph paragraph = only(cell, TextStyle.TABLE_CELL);
    paragraph.setAlignment(alignment);
    XWPFRun run = paragraph.createRun();
    run.setText(text);
    if (size != TextStyle.TABLE_CELL.size()) {
      run.setFontSize(size);
    }
    return run;
  }

  private static ParagraphAlignment alignment(Table.Align align) {
    return switch (align) {
      case LEFT -> ParagraphAlignment.LEFT;
      case CENTRE -> ParagraphAlignment.CENTER;
      case RIGHT -> ParagraphAlignment.RIGHT;
    };
  }

  private static void fix(XWPFTable table, List<Double> widthsMm) {
    double whole = widthsMm.stream().mapToDouble(Double::doubleValue).sum();
    table.setWidth(Long.toString(DocxUnits.twips(whole)));
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
    for (int i = grid.sizeOfGridColArray() - 1; i >= 0; i--) {
      grid.removeGridCol(i);
    }
    for (double width : widthsMm) {
      grid.addNewGridCol().setW(BigInteger.valueOf(DocxUnits.twips(width)));
    }
    for (XWPFTableRow row : table.getRows()) {
      for (int i = 0; i < widthsMm.size(); i++) {
        row.getCell(i).setWidth(Long.toString(DocxUnits.twips(widthsMm.get(i))));
      }
    }
  }

  private static void border(XWPFTable table) {
    table.setTopBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
    table.setBottomBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
    table.setLeftBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
    table.setRightBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
    table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
    table.setInsideVBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
  }

  /// @param gap space above the first line, points
  static void signatures(XWPFDocument document, Block.Signatures signatures, double widthMm, double gap) {
    List<Block.Signature> lines = signatures.lines();
    XWPFTable table = document.createTable(lines.size(), 2);
    fix(table, List.of(widthMm * POSITION_SHARE, widthMm * (1 - POSITION_SHARE)));
    table.removeBorders();
    CTTblCellMar none = table.getCTTbl().getTblPr().addNewTblCellMar();
    for (CTTblWidth side : List.of(none.addNewLeft(), none.addNewRight())) {
      side.setType(STTblWidth.DXA);
      side.setW(BigInteger.ZERO);
    }
    for (int i = 0; i < lines.size(); i++) {
      Block.Signature line = lines.get(i);
      XWPFTableRow row = table.getRow(i);
      row.setCantSplitRow(true);
      boolean last = i == lines.size() - 1;
      XWPFParagraph position = only(row.getCell(0), TextStyle.SIGNATURE);
      position.setSpacingBefore(DocxUnits.twipsOfPoints(i == 0 ? gap : BETWEEN_SIGNATURES));
      position.setKeepNext(!last);
      if (!line.role().isEmpty()) {
        position.createRun().setText(line.role());
        position.setKeepNext(true);
        position = row.getCell(0).addParagraph();
        position.setStyle(DocxStyles.id(TextStyle.SIGNATURE));
        position.setKeepNext(!last);
      }
      position.createRun().setText(line.position());
      row.getCell(1).setVerticalAlignment(XWPFTableCell.XWPFVertAlign.BOTTOM);
      XWPFParagraph name = only(row.getCell(1), TextStyle.SIGNATURE);
      name.setAlignment(ParagraphAlignment.RIGHT);
      name.createRun().setText(line.name());
    }
    thin(document.createParagraph());
  }

  /// A paragraph Word needs and nobody should see: one point high.
  static void thin(XWPFParagraph paragraph) {
    paragraph.setSpacingBetween(1, org.apache.poi.xwpf.usermodel.LineSpacingRule.EXACT);
    var mark = paragraph.getCTP().isSetPPr() ? paragraph.getCTP().getPPr() : paragraph.getCTP().addNewPPr();
    mark.addNewRPr().addNewSz().setVal(BigInteger.TWO);
  }
}
