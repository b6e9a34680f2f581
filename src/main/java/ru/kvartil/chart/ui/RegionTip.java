package ru.kvartil.chart.ui;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Rectangle;
import ru.kvartil.chart.HotRegion;

/// Shows which part of a chart is meant: a frame around it and its words beside it.
final class RegionTip {
  private static final double AWAY = 14;
  private final Node owner;
  private final Tooltip words = new Tooltip();
  private final Rectangle mark = new Rectangle();

  /// @param owner what the parts belong to
  RegionTip(Node owner) {
    this.owner = owner;
    // A tooltip in view would take Esc from whatever it is meant for.
    words.setHideOnEscape(false);
    mark.getStyleClass().add("chart-mark");
    mark.setVisible(false);
    mark.setMouseTransparent(true);
  }

  Rectangle mark() {
    return mark;
  }

  /// Says the words of a part near a point of the screen; nothing when there is none.
  void say(Optional<HotRegion> region, double screenX, double screenY) {
    words.hide();
    region.ifPresent(of -> {
      words.setText(of.text());
      words.show(owner, screenX + AWAY, screenY + AWAY);
    });
  }

  void hide() {
    words.hide();
  }

  /// Frames a part and says its words beside the frame.
  ///
  /// @param left where the drawing begins
  /// @param top where the drawing begins
  /// @param zoom units of the window for a unit of the drawing
  void frame(Optional<HotRegion> region, double left, double top, double zoom) {
    mark.setVisible(region.isPresent());
    region.map(of -> of.box().grown(2)).ifPresent(box -> {
      mark.setX(left + box.x() * zoom);
      mark.setY(top + box.y() * zoom);
      mark.setWidth(box.width() * zoom);
      mark.setHeight(box.height() * zoom);
    });
    Point2D corner = owner.localToScreen(mark.getX() + mark.getWidth(), mark.getY());
    if (corner != null) {
      say(region, corner.getX(), corner.getY());
    }
  }
}
