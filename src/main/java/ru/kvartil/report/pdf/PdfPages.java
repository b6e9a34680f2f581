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
import ru.kvartil.shared.Failure;

/// Pictures of the pages of a PDF, for the preview and for printing. Tens of milliseconds a page: kept off the thread of
/// the window.
public final class PdfPages {
  /// Takes the pages one by one.
  @FunctionalInterface
  public interface Sheet {
    /// @param done how many were taken before
    void take(int done, PageImage page) throws Failure;
  }

  /// Number of pages of a PDF of our own making.
  public int count(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Draws some pages one after another, each when the one before has been taken: a page at 300 dpi takes 35 MB.
  ///
  /// @param numbers pages from 1
  public void render(byte[] pdf, List<Integer> numbers, float dpi, Sheet sheet) throws Failure {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int i = 0; i < numbers.size(); i++) {
        sheet.take(i, image(renderer, numbers.get(i) - 1, dpi));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static PageImage image(PDFRenderer renderer, int index, float dpi) throws IOException {
    BufferedImage image = renderer.renderImageWithDPI(index, dpi, ImageType.RGB);
    int width = image.getWidth();
    int height = image.getHeight();
    return new PageImage(width, height, image.getRGB(0, 0, width, height, null, 0, width));
  }

  /// The first pages.
  ///
  /// @param most pages drawn at most
  public List<PageImage> first(byte[] pdf, int most, float dpi) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      List<PageImage> pages = new ArrayList<>();
      for (int i = 0; i < Math.min(most, document.getNumberOfPages()); i++) {
        pages.add(image(renderer, i, dpi));
      }
      return pages;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// @param pdf a PDF of our own making
  /// @param dpi dots per inch: about 110 for the screen, 300 for paper
  public List<PageImage> render(byte[] pdf, float dpi) {
    return first(pdf, Integer.MAX_VALUE, dpi);
  }
}
