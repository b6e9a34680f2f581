package ru.kvartil.chart;

/// What a chart shows. One record for each kind of chart; the drawer knows every kind by an exhaustive `switch`, so a new
/// kind is a new record here and a new case there. Missing values are kept as missing and never drawn as 0.
public sealed interface ChartSpec
    permits YearLine, LevelStack, SchoolBars, MovementMatrix, LevelSlopes, SchoolScatter, MarkedScatter, HeatMap,
    StateMap {
  /// Title and the sentence that says what is seen.
  Caption caption();

  /// The same numbers as a table.
  ChartTable table();

  /// Height at which nothing has to be left out, in units of 1/96 inch, for a width in the same units.
  double naturalHeight(double width);
}
