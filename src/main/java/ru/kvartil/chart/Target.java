package ru.kvartil.chart;

/// Where a click on a part of a chart leads; the screen that shows the chart knows what to open.
///
/// @param kind what it is, for example `school`
/// @param id which one, not blank
public record Target(String kind, String id) {
  public Target {
    if (kind.isBlank() || id.isBlank()) {
      throw new IllegalArgumentException("no target: " + kind + " " + id);
    }
  }
}
