package ru.kvartil.report.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import ru.kvartil.chart.ChartDrawer;
import ru.kvartil.report.Block;
import ru.kvartil.report.Figure;
import ru.kvartil.report.PlainBlock;
import ru.kvartil.report.ReportContent;
import ru.kvartil.report.Table;
import ru.kvartil.report.TextStyle;

/// Puts the blocks of one document into the body of one file, in order.
final class DocxBody {
  private static final int DPI = 300;
  private static final double EMU_PER_MM = Units.EMU_PER_CENTIMETER / 10.0;
  private final XWPFDocument document;
  private final ReportContent content;
  private final ChartDrawer charts;
  private @Nullable TextStyle previous;
  private int figures;

  DocxBody(XWPFDocument document, ReportContent content, ChartDrawer charts) {
    this.document = document;
    this.content = content;
    this.charts = charts;
  }

  void write() throws IOException {
    List<PlainBlock> blocks = content.plainBlocks();
    for (int i = 0; i < blocks.size(); i++) {
      boolean signed = i + 1 < blocks.size() && blocks.get(i + 1).block() instanceof Block.Signatures;
      write(blocks.get(i), signed);
    }
  }

  /// @param kept the block must not part from the next one
  private void write(PlainBlock plain, boolean kept) throws IOException {
    switch (plain.block()) {
      case Block.Organisation _ -> lines(TextStyle.ORGANISATION, plain.parts());
      case Block.Kind _ -> lines(TextStyle.KIND, plain.parts());
      case Block.Title _ -> lines(TextStyle.TITLE, plain.parts());
      case Block.DatePlace _ -> datePlace(plain.parts());
      case Block.Section _ -> lines(TextStyle.SECTION, plain.parts());
      case Block.Paragraph _,Block.Numbered _ -> paragraphs(plain.parts(), kept);
      case Block.Signatures signatures -> signatures(signatures);
      case Block.PageBreak _ -> pageBreak();
      case Block.Code _ -> {
        // Squares are for paper: see Block.Code.
      }
      case Table table -> table(table, plain, kept);
      case Figure figure -> figure(figure, plain.text());
    }
  }

  private XWPFParagraph paragraph(TextStyle style) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(DocxStyles.id(style));
    double gap = TextStyle.gap(previous, style);
    if (gap > 0) {
      paragraph.setSpacingBefore(DocxUnits.twipsOfPoints(gap));
    }
    previous = style;
    return paragraph;
  }

  /// One paragraph with its lines broken where the block breaks them.
  private XWPFParagraph lines(TextStyle style, List<String> lines) {
    XWPFParagraph paragraph = paragraph(style);
    XWPFRun run = paragraph.createRun();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines.get(i), i);
    }
    return paragraph;
  }

  private void paragraphs(List<String> texts, boolean kept) {
    for (int i = 0; i < texts.size(); i++) {
      XWPFParagraph paragraph = paragraph(TextStyle.BODY);
      paragraph.createRun().setText(texts.get(i));
      paragraph.setKeepNext(kept && i == texts.size() - 1);
    }
  }

  private void datePlace(List<String> parts) {
    XWPFParagraph paragraph = paragraph(TextStyle.DATE_PLACE);
    var tab = paragraph.getCTP().getPPr().addNewTabs().addNewTab();
    tab.setVal(STTabJc.RIGHT);
    tab.setPos(DocxUnits.twips(content.page().textWidthMm()));
    XWPFRun run = paragraph.createRun();
    run.setText(parts.getFirst());
    run.addTab();
    run.setText(parts.getLast(), 1);
  }

  private void signatures(Block.Signatures signatures) {
    separateFromTable();
    DocxTables.signatures(document, signatures, content.page().textWidthMm(),
        TextStyle.gap(previous, TextStyle.SIGNATURE));
    previous = TextStyle.SIGNATURE;
  }

  /// Two tables without a paragraph between them become one in Word.
  private void separateFromTable() {
    if (!document.getBodyElements().isEmpty()
        && document.getBodyElements().getLast() instanceof org.apache.poi.xwpf.usermodel.XWPFTable) {
      DocxTables.thin(document.createParagraph());
    }
  }

  private void pageBreak() {
    XWPFParagraph paragraph = document.createParagraph();
    DocxTables.thin(paragraph);
    paragraph.createRun().addBreak(BreakType.PAGE);
    previous = null;
  }

  private void table(Table table, PlainBlock plain, boolean kept) {
    var words = plain.table(table);
    XWPFParagraph caption = lines(TextStyle.TABLE_CAPTION, List.of(words.caption()));
    caption.setSpacingAfter(DocxUnits.twipsOfPoints(TextStyle.gap(TextStyle.TABLE_CAPTION, TextStyle.TABLE_CELL)));
    DocxTables.table(document, table, words, content.page(), kept || !words.notes().isEmpty());
    previous = TextStyle.TABLE_CELL;
    for (int i = 0; i < words.notes().size(); i++) {
      XWPFParagraph note = paragraph(TextStyle.TABLE_NOTE);
      note.createRun().setText(words.notes().get(i));
      note.setKeepNext(kept || i < words.notes().size() - 1);
    }
  }

  private void figure(Figure figure, String caption) throws IOException {
    XWPFRun run = paragraph(TextStyle.FIGURE).createRun();
    byte[] png = charts.png(figure.chart(), figure.size(), DPI);
    figures++;
    try {
      run.addPicture(new ByteArrayInputStream(png), PictureType.PNG, "figure" + figures + ".png",
          emu(figure.size().widthMm()), emu(figure.size().heightMm()));
    } catch (InvalidFormatException impossible) {
      throw new IOException(impossible);
    }
    var properties = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
    properties.setTitle(caption);
    properties.setDescr(figure.chart().caption().sentence());
    lines(TextStyle.FIGURE_CAPTION, List.of(caption));
  }

  private static int emu(double millimetres) {
    return (int) Math.round(millimetres * EMU_PER_MM);
  }
}
