package ru.kvartil.report.pdf;

import java.io.IOException;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import ru.kvartil.chart.ChartDrawer;
import ru.kvartil.report.Figure;
import ru.kvartil.report.TextStyle;

/// A chart in the middle of the text, described for readers who cannot see it; its caption follows on the same page.
final class Picture implements Piece {
  private static final int DPI = 300;
  private final Paper paper;
  private final Image image;
  private final String sentence;

  Picture(Paper paper, Figure figure, ChartDrawer charts) throws IOException {
    this.paper = paper;
    this.sentence = figure.chart().caption().sentence();
    this.image = Image.getInstance(charts.png(figure.chart(), figure.size(), DPI));
    image.scaleAbsolute(Paper.points(figure.size().widthMm()), Paper.points(figure.size().heightMm()));
  }

  @Override
  public TextStyle style() {
    return TextStyle.FIGURE;
  }

  @Override
  public boolean keeps() {
    return true;
  }

  @Override
  public float head(float tail) {
    return image.getScaledHeight() + tail;
  }

  @Override
  public void put(float tail) {
    if (paper.room() < head(tail) && !paper.fresh()) {
      paper.newPage();
    }
    image.setAbsolutePosition(paper.left() + (paper.width() - image.getScaledWidth()) / 2,
        paper.y() - image.getScaledHeight());
    PdfDictionary description = new PdfDictionary();
    description.put(new PdfName("Alt"), new PdfString(sentence, PdfObject.TEXT_UNICODE));
    paper.canvas().beginMarkedContentSequence(new PdfName("Figure"), description, true);
    paper.canvas().addImage(image);
    paper.canvas().endMarkedContentSequence();
    paper.advance(image.getScaledHeight());
  }
}
