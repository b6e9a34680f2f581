package ru.kvartil.chart.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import ru.kvartil.chart.Ground;

/// `-k-chart-ground: light | dark | contrast` of a style sheet: the window's look says what its charts stand on.
final class GroundStyle extends CssMetaData<ChartPane, Ground> {
  GroundStyle() {
    super("-k-chart-ground", StyleConverter.getEnumConverter(Ground.class), Ground.LIGHT);
  }

  /// The property of one chart.
  SimpleStyleableObjectProperty<Ground> property(ChartPane pane) {
    return new SimpleStyleableObjectProperty<>(this, pane, "ground", Ground.LIGHT);
  }

  @Override
  public boolean isSettable(ChartPane pane) {
    return !pane.groundProperty().isBound();
  }

  @Override
  public StyleableProperty<Ground> getStyleableProperty(ChartPane pane) {
    return pane.groundProperty();
  }

  /// The properties of a region, and this one.
  static List<CssMetaData<? extends Styleable, ?>> with(GroundStyle own) {
    return Stream.<CssMetaData<? extends Styleable, ?>>concat(
        Region.getClassCssMetaData().stream(), Stream.of(own)).toList();
  }
}
