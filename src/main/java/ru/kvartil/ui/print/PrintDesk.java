package ru.kvartil.ui.print;

import javafx.scene.Node;
import ru.kvartil.report.ReportWriter;
import ru.kvartil.report.pdf.PdfPages;
import ru.kvartil.report.ui.PreviewPane;
import ru.kvartil.report.ui.Printers;
import ru.kvartil.shared.Tasks;
import ru.kvartil.ui.Dialogs;
import ru.kvartil.ui.FilePicker;
import ru.kvartil.ui.Navigation;

/// Prints for the whole window: every document, table and chart comes to the same page, where it is seen as it will be on
/// paper before a printer is asked.
public final class PrintDesk {
  private final Outside outside;
  private final Tasks tasks;
  private final Navigation navigation;

  /// What printing works with outside the window.
  ///
  /// @param pdf writer of the pages
  public record Outside(Printers printers, ReportWriter pdf, PdfPages pages, FilePicker picker, Dialogs dialogs) {}

  public PrintDesk(Outside outside, Tasks tasks, Navigation navigation) {
    this.outside = outside;
    this.tasks = tasks;
    this.navigation = navigation;
  }

  /// Answers every [PrintRequest] from this part of the window.
  public void serve(Node root) {
    root.addEventHandler(PrintRequest.ASKED, asked -> {
      asked.consume();
      open(asked);
    });
  }

  /// Opens the page of printing over the page in view; the way back leads there.
  private void open(PrintRequest asked) {
    PrintModel model = new PrintModel(asked, outside, tasks);
    navigation.open(new PrintPage(model, new PreviewPane(tasks, outside.pdf(), outside.pages()), outside.picker()));
  }
}
