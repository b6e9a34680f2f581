package ru.kvartil.ui.print;

import javafx.event.Event;
import javafx.event.EventType;
import ru.kvartil.report.ReportContent;

/// Sent up from whatever wants a document on paper to the one place that prints: a feature needs no printer of its own.
public final class PrintRequest extends Event {
  public static final EventType<PrintRequest> ASKED = new EventType<>(Event.ANY, "PRINT_ASKED");
  private final transient ReportContent content;

  public PrintRequest(ReportContent content) {
    super(ASKED);
    this.content = content;
  }

  public ReportContent content() {
    return content;
  }
}
