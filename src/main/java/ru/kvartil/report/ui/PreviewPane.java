package ru.kvartil.report.ui;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import ru.kvartil.report.PageImage;
import ru.kvartil.report.PlainBlock;
import ru.kvartil.report.ReportContent;
import ru.kvartil.report.ReportWriter;
import ru.kvartil.report.pdf.PdfPages;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;

/// The pages of a document as they will be printed: pictures of its PDF, as wide as the pane. Drawn away from the window's
/// thread; while a person types, only the latest content is shown and the pages stand where they were scrolled to.
public final class PreviewPane extends BorderPane {
  private static final Texts TEXTS = Texts.of(PreviewPane.class);
  private static final double AROUND = 16;
  /// Wider than this a page does not grow: paper at 100 %.
  private static final double WIDEST = 850;
  private static final double NARROWEST = 240;
  /// A change of width below this share is left to the scaling of the picture.
  private static final double NOTICEABLE = 0.06;
  private static final double MM_PER_INCH = 25.4;
  /// More pages are not drawn: they would take gigabytes, and nobody reads a table of thousands of rows here.
  private static final int MOST = 40;
  private final Tasks tasks;
  private final ReportWriter pdf;
  private final PdfPages pages;
  private final VBox sheets = new VBox();
  private final ScrollPane scroll = new ScrollPane(sheets);
  private final Label count = new Label(TEXTS.get("preview.empty"));
  private final PauseTransition settled = new PauseTransition(Duration.millis(200));
  private final AtomicLong turn = new AtomicLong();
  private @Nullable ReportContent content;
  private double drawnWidth;

  /// @param pdf writer of PDF, used for the preview of every format
  public PreviewPane(Tasks tasks, ReportWriter pdf, PdfPages pages) {
    this.tasks = tasks;
    this.pdf = pdf;
    this.pages = pages;
    getStyleClass().add("preview");
    getStylesheets().add(Objects.requireNonNull(ReportContent.class.getResource("report.css")).toExternalForm());
    sheets.getStyleClass().add("preview-sheets");
    scroll.getStyleClass().add("preview-scroll");
    scroll.setId("preview-scroll");
    scroll.setFitToWidth(true);
    scroll.setAccessibleText(TEXTS.get("preview.empty"));
    count.setId("preview-count");
    count.getStyleClass().add("preview-count");
    setCenter(scroll);
    setBottom(count);
    settled.setOnFinished(_ -> redraw());
    scroll.viewportBoundsProperty().subscribe(_ -> fit());
  }

  /// Shows a document; what was asked for before is forgotten.
  public void show(ReportContent document) {
    content = document;
    redraw();
  }

  private double pageWidth() {
    return Math.clamp(scroll.getViewportBounds().getWidth() - 2 * AROUND, NARROWEST, WIDEST);
  }

  private void fit() {
    double width = pageWidth();
    sheets.getChildren().forEach(sheet -> ((ImageView) sheet).setFitWidth(width));
    if (content != null && Math.abs(width - drawnWidth) > NOTICEABLE * drawnWidth) {
      settled.playFromStart();
    }
  }

  private void redraw() {
    ReportContent document = content;
    if (document == null) {
      return;
    }
    settled.stop();
    drawnWidth = pageWidth();
    double scale = getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
    float dpi = (float) (drawnWidth * scale * getLocalToSceneTransform().getMxx()
        / (document.page().widthMm() / MM_PER_INCH));
    long mine = turn.incrementAndGet();
    tasks.run(TEXTS.get("preview.drawing"),
        progress -> stale(mine) || progress.cancelled() ? Drawn.NOTHING : draw(document, dpi, mine), drawn -> {
          if (!stale(mine) && !drawn.pages().isEmpty()) {
            lay(drawn, document);
          }
        });
  }

  private boolean stale(long mine) {
    return turn.get() != mine;
  }

  /// Pages drawn, and how many the document has.
  private record Drawn(List<PageImage> pages, int all) {
    private static final Drawn NOTHING = new Drawn(List.of(), 0);
  }

  private Drawn draw(ReportContent document, float dpi, long mine) {
    byte[] bytes = pdf.bytes(document);
    return stale(mine) ? Drawn.NOTHING : new Drawn(pages.first(bytes, MOST, dpi), pages.count(bytes));
  }

  private void lay(Drawn drawn, ReportContent document) {
    double stood = scroll.getVvalue();
    int all = drawn.all();
    sheets.getChildren().clear();
    for (PageImage page : drawn.pages()) {
      ImageView sheet = new ImageView(image(page));
      sheet.getStyleClass().add("preview-sheet");
      sheet.setPreserveRatio(true);
      sheet.setSmooth(true);
      sheet.setFitWidth(pageWidth());
      sheet.setAccessibleText(TEXTS.get("preview.page", sheets.getChildren().size() + 1, all));
      sheets.getChildren().add(sheet);
    }
    scroll.setAccessibleText(document.plainBlocks().stream().map(PlainBlock::text).collect(Collectors.joining("\n")));
    String words = TEXTS.get("preview.count", all, Texts.plural(all, TEXTS.get("preview.page-one"),
        TEXTS.get("preview.page-few"), TEXTS.get("preview.page-many")));
    count.setText(all > drawn.pages().size() ? TEXTS.get("preview.more", words, drawn.pages().size()) : words);
    layout();
    scroll.setVvalue(stood);
  }

  private static WritableImage image(PageImage page) {
    WritableImage image = new WritableImage(page.width(), page.height());
    image.getPixelWriter().setPixels(0, 0, page.width(), page.height(), PixelFormat.getIntArgbInstance(), page.argb(),
        0,
        page.width());
    return image;
  }
}
