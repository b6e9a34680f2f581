package ru.kvartil.report.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import ru.kvartil.report.PageImage;

/// Pictures of the pages of a PDF, for the preview and for printing. Tens of milliseconds a page: kept off the thread of
/// the window.
public final class PdfPages {
  /// @param pdf a PDF of our own making
  /// @param dpi dots per inch: about 110 for the screen, 300 for paper
  public List<PageImage> render(byte[] pdf, float dpi) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      List<PageImage> pages = new ArrayList<>();
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        BufferedImage image = renderer.renderImageWithDPI(i, dpi, ImageType.RGB);
        int width = image.getWidth();
        int height = image.getHeight();
        pages.add(new PageImage(width, height, image.getRGB(0, 0, width, height, null, 0, width)));
      }
      return pages;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
