package ru.kvartil.chart.ui;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.KeyCode;
import ru.kvartil.chart.HotRegion;

/// The region of a chart that arrow keys stand on. Left and up lead to the one before, right and down to the one after,
/// Home and End to the ends; Escape leaves.
final class RegionCursor {
  private final ReadOnlyObjectWrapper<Optional<HotRegion>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
  private List<HotRegion> regions = List.of();
  private OptionalInt index = OptionalInt.empty();

  ReadOnlyObjectProperty<Optional<HotRegion>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /// Takes the regions of a new drawing; the place is kept while there are as many of them.
  void setRegions(List<HotRegion> drawn) {
    boolean same = drawn.size() == regions.size();
    regions = drawn;
    moveTo(same ? index : OptionalInt.empty());
  }

  void leave() {
    moveTo(OptionalInt.empty());
  }

  /// @return whether the key moved or left
  boolean press(KeyCode key) {
    int last = regions.size() - 1;
    if (last < 0) {
      return false;
    }
    switch (key) {
      case LEFT, UP -> moveTo(OptionalInt.of(index.isPresent() ? Math.max(0, index.getAsInt() - 1) : last));
      case RIGHT, DOWN -> moveTo(OptionalInt.of(Math.min(last, index.orElse(-1) + 1)));
      case HOME -> moveTo(OptionalInt.of(0));
      case END -> moveTo(OptionalInt.of(last));
      case ESCAPE -> {
        boolean stood = index.isPresent();
        leave();
        return stood;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void moveTo(OptionalInt place) {
    index = place;
    current.set(place.isPresent() ? Optional.of(regions.get(place.getAsInt())) : Optional.empty());
  }
}
