package ru.kvartil.importing.ui;

import javafx.scene.layout.Region;

/// Two tables one under the other in a given height: each is as tall as its rows where there is room; where there is not,
/// the upper one keeps at least its share.
final class Stacked extends Region {
  private static final double GAP = 12;
  private final Region upper;
  private final Region lower;
  private final double share;

  /// @param share part of the height the upper one keeps, 0…1
  Stacked(Region upper, Region lower, double share) {
    this.upper = upper;
    this.lower = lower;
    this.share = share;
    setMinSize(0, 0);
    setMaxHeight(USE_PREF_SIZE);
    getChildren().addAll(upper, lower);
  }

  @Override
  protected double computePrefHeight(double width) {
    return upper.prefHeight(width) + GAP + lower.prefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double room = getHeight() - GAP;
    double first = upper.prefHeight(getWidth());
    double second = lower.prefHeight(getWidth());
    if (first + second > room) {
      first = Math.min(first, Math.max(room * share, room - second));
      second = Math.min(second, room - first);
    }
    layoutInArea(upper, 0, 0, getWidth(), first, 0, javafx.geometry.HPos.LEFT, javafx.geometry.VPos.TOP);
    layoutInArea(lower, 0, first + GAP, getWidth(), second, 0, javafx.geometry.HPos.LEFT, javafx.geometry.VPos.TOP);
  }
}
