package ru.kvartil.chart;

/// Words that go with a chart.
///
/// @param title heading of the panel or of the figure, not blank
/// @param sentence what is seen, with n; stands beside the chart and is read by screen readers, not blank
public record Caption(String title, String sentence) {
  public Caption {
    if (title.isBlank() || sentence.isBlank()) {
      throw new IllegalArgumentException("a chart needs a title and a sentence");
    }
  }
}
