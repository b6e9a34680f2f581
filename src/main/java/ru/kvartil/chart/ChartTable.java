package ru.kvartil.chart;

import java.util.List;

/// Numbers of a chart as formatted text: the first column names the row, missing values read «нет данных».
///
/// @param headers at least one
/// @param rows each as long as the headers
public record ChartTable(List<String> headers, List<List<String>> rows) {
  public ChartTable {
    headers = List.copyOf(headers);
    rows = rows.stream().map(List::copyOf).toList();
    int columns = headers.size();
    if (columns == 0 || rows.stream().anyMatch(row -> row.size() != columns)) {
      throw new IllegalArgumentException("rows do not fit the headers " + headers);
    }
  }
}
