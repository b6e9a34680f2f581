package ru.kvartil.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import ru.kvartil.chart.ChartDrawer;
import ru.kvartil.report.PageSetup;
import ru.kvartil.report.ReportContent;
import ru.kvartil.report.ReportWriter;

/// Writes PDF: Liberation Serif embedded as a subset, text that can be searched and copied, figures of 300 dpi described
/// by the sentence of the chart, sections as bookmarks.
public final class PdfWriter implements ReportWriter {
  private static final String PROGRAM = "Kvartil";
  private static final String LANGUAGE = "ru-RU";
  private final ChartDrawer charts;

  public PdfWriter(ChartDrawer charts) {
    this.charts = charts;
  }

  @Override
  public String extension() {
    return "pdf";
  }

  @Override
  public byte[] bytes(ReportContent content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Document document = new Document(sheet(content.page()))) {
      var file = org.openpdf.text.pdf.PdfWriter.getInstance(document, out);
      file.setViewerPreferences(org.openpdf.text.pdf.PdfWriter.DisplayDocTitle);
      file.setPdfVersion(org.openpdf.text.pdf.PdfWriter.VERSION_1_7);
      file.getExtraCatalog().put(PdfName.LANG, new PdfString(LANGUAGE));
      document.open();
      describe(document, file.getInfo(), content);
      Letters letters = new Letters();
      Paper paper = new Paper(document, file, content.page(), letters);
      new PdfBody(paper, letters, charts).write(content);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return StableIds.in(out.toByteArray());
  }

  /// A sheet of its own, not an upright one told to be turned: not every reader turns it.
  private static Rectangle sheet(PageSetup page) {
    return page.landscape() ? new Rectangle(PageSize.A4.getHeight(), PageSize.A4.getWidth()) : PageSize.A4;
  }

  /// Dates go past the document: OpenPDF takes the clock whatever date it is given there.
  private static void describe(Document document, PdfDictionary properties, ReportContent content) {
    PdfDate date = date(content.date());
    document.addTitle(content.title());
    document.addAuthor(content.author());
    document.addCreator(PROGRAM);
    properties.put(PdfName.CREATIONDATE, date);
    properties.put(PdfName.MODDATE, date);
  }

  private static PdfDate date(LocalDate date) {
    return new PdfDate(GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC)));
  }
}
