package ru.kvartil.report.docx;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import ru.kvartil.report.PageSetup;
import ru.kvartil.report.TextStyle;

/// Paper, fields, and the page number in the middle of the upper field from the second page on.
final class DocxPage {
  /// What a reader that does not count pages shows: the first page that carries a number.
  private static final String PLACEHOLDER = "2";

  private DocxPage() {}

  static void apply(XWPFDocument document, PageSetup setup) {
    XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    number.setStyle(DocxStyles.id(TextStyle.PAGE_NUMBER));
    var field = number.getCTP().addNewFldSimple();
    field.setInstr("PAGE");
    field.addNewR().addNewT().setStringValue(PLACEHOLDER);
    CTSectPr section = document.getDocument().getBody().getSectPr();
    section.addNewTitlePg();
    CTPageSz size = section.addNewPgSz();
    size.setW(twips(setup.widthMm()));
    size.setH(twips(setup.heightMm()));
    if (setup.landscape()) {
      size.setOrient(STPageOrientation.LANDSCAPE);
    }
    CTPageMar margins = section.addNewPgMar();
    margins.setLeft(twips(setup.margins().left()));
    margins.setRight(twips(setup.margins().right()));
    margins.setTop(twips(setup.margins().top()));
    margins.setBottom(twips(setup.margins().bottom()));
    margins.setHeader(twips(PageSetup.PAGE_NUMBER_MM));
    margins.setFooter(twips(PageSetup.PAGE_NUMBER_MM));
    margins.setGutter(BigInteger.ZERO);
  }

  private static BigInteger twips(double millimetres) {
    return BigInteger.valueOf(DocxUnits.twips(millimetres));
  }
}
