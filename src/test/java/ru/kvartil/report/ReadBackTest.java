package ru.kvartil.report;

import java.util.Collections;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import ru.kvartil.report.docx.DocxWriter;
import ru.kvartil.report.pdf.PdfWriter;

/// The comparison of documents with their content notices what it is for: one other digit, a lost block, an extra one.
class ReadBackTest {
  private static final Origin ORIGIN = new Origin("проба");

  private static ReportContent content(int number, int blocks) {
    Block.Paragraph sentence = new Block.Paragraph(Text.of("Сдавали {0} человек.", Fact.plain(number, ORIGIN)));
    return SampleReport.report(Collections.nCopies(blocks, sentence));
  }

  @Test
  void noticesADifferentDocx() {
    byte[] file = new DocxWriter(new PlainDrawer()).bytes(content(42, 2));
    for (ReportContent other : List.of(content(43, 2), content(42, 1), content(42, 3))) {
      assertThatThrownBy(() -> ReadBack.assertDocxSays(other, file)).isInstanceOf(AssertionError.class);
    }
  }

  @Test
  void noticesADifferentPdf() {
    byte[] file = new PdfWriter(new PlainDrawer()).bytes(content(42, 2));
    for (ReportContent other : List.of(content(43, 2), content(42, 1), content(42, 3))) {
      assertThatThrownBy(() -> ReadBack.assertPdfSays(other, file)).isInstanceOf(AssertionError.class);
    }
  }
}
