package ru.kvartil.chart.ui;

import javafx.event.Event;
import javafx.event.EventType;
import ru.kvartil.chart.ChartSpec;

/// Sent up from a chart that is wanted on paper, to whoever prints in this window. Charts stand deep inside the features'
/// pages; handing a printer down through their constructors would tell every feature of printing.
public final class ChartEvent extends Event {
  public static final EventType<ChartEvent> PRINT = new EventType<>(Event.ANY, "CHART_PRINT");
  private final transient ChartSpec chart;

  public ChartEvent(EventType<ChartEvent> type, ChartSpec chart) {
    super(type);
    this.chart = chart;
  }

  public ChartSpec chart() {
    return chart;
  }
}
