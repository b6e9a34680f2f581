package ru.kvartil.ui.table;

import javafx.event.Event;
import javafx.event.EventType;

/// Sent up from a table when it comes into a window, so that whoever keeps tables there can join it
/// ([DataTable#joinTo]). Tables are made deep inside the features' pages; handing a host down through all their
/// constructors would tell every feature of files, printing and settings it has nothing to do with.
public final class TableArrival extends Event {
  public static final EventType<TableArrival> ARRIVED = new EventType<>(Event.ANY, "TABLE_ARRIVED");
  private final transient DataTable<?> table;

  TableArrival(DataTable<?> table) {
    super(ARRIVED);
    this.table = table;
  }

  public DataTable<?> table() {
    return table;
  }
}
