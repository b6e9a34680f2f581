package ru.kvartil.report.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import javafx.print.JobSettings;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Translate;
import org.jspecify.annotations.Nullable;
import ru.kvartil.report.PageImage;
import ru.kvartil.report.pdf.PdfPages;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;

/// The printers JavaFX knows. Pages go as pictures of 300 dpi, one after another, so that a long table needs no more memory
/// than a short one; they are laid on the whole sheet, because our pages carry their own fields.
public final class SystemPrinters implements Printers {
  private static final Texts TEXTS = Texts.of(SystemPrinters.class);
  private static final float DPI = 300;
  private static final Path SPOOLER = Path.of("/usr/bin/lpr");
  private final PdfPages pages;

  public SystemPrinters(PdfPages pages) {
    this.pages = pages;
  }

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>(Printer.getAllPrinters().stream().map(Printer::getName)
        .sorted(Comparator.naturalOrder()).toList());
    @Nullable
    Printer usual = Printer.getDefaultPrinter();
    if (usual != null && names.remove(usual.getName())) {
      names.addFirst(usual.getName());
    }
    return List.copyOf(names);
  }

  /// On Linux Java hands its pages to the command `lpr` and does not notice when there is none: the job would vanish.
  private static boolean spoolerMissing() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return os.contains("linux") && !Files.isExecutable(SPOOLER);
  }

  @Override
  public void print(Job order, Tasks.Progress progress) throws Failure {
    Printer printer = Printer.getAllPrinters().stream().filter(each -> each.getName().equals(order.printer()))
        .findFirst().orElseThrow(() -> new Failure(TEXTS, "print.gone", order.printer()));
    if (spoolerMissing()) {
      throw new Failure(TEXTS, "print.no-spooler");
    }
    @Nullable
    PrinterJob job = PrinterJob.createPrinterJob(printer);
    if (job == null) {
      throw new Failure(TEXTS, "print.gone", order.printer());
    }
    PageLayout sheet = printer.createPageLayout(Paper.A4,
        order.landscape() ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        Printer.MarginType.HARDWARE_MINIMUM);
    JobSettings settings = job.getJobSettings();
    settings.setJobName(order.title());
    settings.setCopies(order.copies());
    settings.setPageLayout(sheet);
    boolean taken = false;
    try {
      pages.render(order.pdf(), order.pages(), DPI, (done, image) -> put(job, sheet, image, order, progress, done));
      taken = job.endJob();
    } finally {
      if (!taken) {
        job.cancelJob();
      }
    }
    if (!taken) {
      throw new Failure(TEXTS, "print.refused", order.printer());
    }
  }

  private static void put(PrinterJob job, PageLayout sheet, PageImage image, Job order, Tasks.Progress progress,
      int done) throws Failure {
    if (progress.cancelled()) {
      throw new CancellationException(order.title());
    }
    progress.report(done / (double) order.pages().size(),
        TEXTS.get("print.page", done + 1, order.pages().size()));
    if (!job.printPage(sheet, picture(image, sheet))) {
      throw new Failure(TEXTS, "print.refused", order.printer());
    }
  }

  /// A page as large as the sheet, moved by the field a printer cannot reach.
  private static Pane picture(PageImage page, PageLayout sheet) {
    WritableImage image = new WritableImage(page.width(), page.height());
    image.getPixelWriter().setPixels(0, 0, page.width(), page.height(), PixelFormat.getIntArgbInstance(), page.argb(),
        0, page.width());
    ImageView view = new ImageView(image);
    view.setFitWidth(sheet.getPrintableWidth() + sheet.getLeftMargin() + sheet.getRightMargin());
    view.setFitHeight(sheet.getPrintableHeight() + sheet.getTopMargin() + sheet.getBottomMargin());
    view.getTransforms().add(new Translate(-sheet.getLeftMargin(), -sheet.getTopMargin()));
    return new Pane(view);
  }
}
