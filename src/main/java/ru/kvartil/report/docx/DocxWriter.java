package ru.kvartil.report.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import ru.kvartil.chart.ChartDrawer;
import ru.kvartil.report.ReportContent;
import ru.kvartil.report.ReportWriter;

/// Writes DOCX. Figures are pictures of 300 dpi whose alternative text is the sentence of the chart.
public final class DocxWriter implements ReportWriter {
  private static final String PROGRAM = "Kvartil";
  private final ChartDrawer charts;

  public DocxWriter(ChartDrawer charts) {
    this.charts = charts;
  }

  @Override
  public String extension() {
    return "docx";
  }

  @Override
  public byte[] bytes(ReportContent content) {
    try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.createStyles();
      DocxParts.addFontTable(document, content.page());
      new DocxBody(document, content, charts).write();
      DocxPage.apply(document, content.page());
      describe(document.getProperties(), content);
      document.write(out);
      return DocxParts.pack(out.toByteArray(), content.date(),
          Map.of("word/styles.xml", DocxStyles.xml(content.page()), "word/settings.xml", DocxParts.settings()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (InvalidFormatException wrongDate) {
      throw new IllegalStateException(wrongDate);
    }
  }

  private static void describe(POIXMLProperties properties, ReportContent content) throws InvalidFormatException {
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    String date = content.date() + "T00:00:00Z";
    core.setTitle(content.title());
    core.setCreator(content.author());
    core.setLastModifiedByUser(content.author());
    core.setCreated(date);
    core.setModified(date);
    core.getUnderlyingProperties().setLanguageProperty(DocxStyles.LANGUAGE);
    properties.getExtendedProperties().getUnderlyingProperties().setApplication(PROGRAM);
  }
}
