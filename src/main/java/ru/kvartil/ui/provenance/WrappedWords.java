package ru.kvartil.ui.provenance;

import javafx.scene.Node;
import javafx.scene.text.TextFlow;

/// Words that wrap at a width given from outside: a cell of a tree asks for its height before it knows its width.
final class WrappedWords extends TextFlow {
  private static final double NARROWEST = 120;
  private double width = NARROWEST;

  WrappedWords(Node... words) {
    super(words);
  }

  void wrapAt(double wanted) {
    width = Math.max(NARROWEST, wanted);
    requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    return width;
  }

  @Override
  protected double computeMinWidth(double height) {
    return width;
  }

  @Override
  protected double computeMaxWidth(double height) {
    return width;
  }

  @Override
  protected double computePrefHeight(double forWidth) {
    return super.computePrefHeight(width);
  }

  @Override
  protected double computeMinHeight(double forWidth) {
    return super.computePrefHeight(width);
  }
}
