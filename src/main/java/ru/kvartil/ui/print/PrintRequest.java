package ru.kvartil.ui.print;

import javafx.event.Event;
import javafx.event.EventType;
import ru.kvartil.report.ReportContent;

/// Sent up from whatever wants a document on paper to the one place that prints: a feature needs no printer of its own.
public final class PrintRequest extends Event {
  public static final EventType<PrintRequest> ASKED = new EventType<>(Event.ANY, "PRINT_ASKED");
  private final transient ReportContent content;
  private final transient Runnable printed;

  public PrintRequest(ReportContent content) {
    this(content, () -> {});
  }

  /// @param printed run on the window's thread each time a printer took the document
  public PrintRequest(ReportContent content, Runnable printed) {
    super(ASKED);
    this.content = content;
    this.printed = printed;
  }

  public Runnable printed() {
    return printed;
  }

  public ReportContent content() {
    return content;
  }
}
