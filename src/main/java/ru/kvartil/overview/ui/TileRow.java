package ru.kvartil.overview.ui;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Tiles side by side, equally wide, as high as the highest needs to be at that width.
final class TileRow extends Region {
  private static final double GAP = 12;
  private final List<Tile> tiles;

  TileRow(Tile... tiles) {
    this.tiles = List.of(tiles);
    getChildren().setAll(this.tiles);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double each(double width) {
    return Math.max(0, (width - GAP * (tiles.size() - 1)) / tiles.size());
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double each = width > 0 ? each(width) : -1;
    return tiles.stream().mapToDouble(tile -> tile.prefHeight(each)).max().orElse(0);
  }

  @Override
  protected double computePrefWidth(double height) {
    return tiles.stream().mapToDouble(tile -> tile.prefWidth(-1)).sum() + GAP * (tiles.size() - 1);
  }

  @Override
  protected void layoutChildren() {
    double each = each(getWidth());
    double left = 0;
    for (Node tile : tiles) {
      tile.resizeRelocate(snapPositionX(left), 0, snapSizeX(each), getHeight());
      left += each + GAP;
    }
  }
}
