package ru.kvartil.importing.ui.original;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/// Numbers of the rows beside a table, which stand still when it is scrolled sideways: a table of the toolkit freezes no
/// column. Rows are of one height, so their places follow from the vertical scroll bar alone.
final class RowNumbers extends Pane {
  private static final double LETTER = 8;
  private static final double LEAST = 40;
  private final TableView<Integer> table;
  private final double row;
  private final List<Label> numbers = new ArrayList<>();
  private final Label corner = new Label();

  RowNumbers(TableView<Integer> table, double row) {
    this.table = table;
    this.row = row;
    getStyleClass().add("original-rows");
    double width = Math.max(LEAST, 14 + LETTER * Integer.toString(table.getItems().size()).length());
    setMinWidth(width);
    setPrefWidth(width);
    setMaxWidth(width);
    corner.getStyleClass().add("original-row");
    getChildren().add(corner);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    table.skinProperty().subscribe(_ -> watch());
    table.needsLayoutProperty().subscribe(_ -> requestLayout());
  }

  private void watch() {
    bar(Orientation.VERTICAL).forEach(bar -> bar.valueProperty().subscribe(_ -> requestLayout()));
    bar(Orientation.HORIZONTAL).forEach(bar -> bar.visibleProperty().subscribe(_ -> requestLayout()));
    requestLayout();
  }

  private List<ScrollBar> bar(Orientation orientation) {
    return table.lookupAll(".scroll-bar").stream().filter(ScrollBar.class::isInstance).map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == orientation).toList();
  }

  @Override
  protected void layoutChildren() {
    Node head = table.lookup(".column-header-background");
    double top = head == null ? 0 : head.getLayoutY() + head.getLayoutBounds().getHeight();
    double below = bar(Orientation.HORIZONTAL).stream().filter(Node::isVisible).mapToDouble(ScrollBar::getHeight).max()
        .orElse(0);
    double view = Math.max(0, table.getHeight() - top - below - 1);
    double rest = table.getItems().size() * row - view;
    double moved = rest <= 0
        ? 0
        : rest * bar(Orientation.VERTICAL).stream().mapToDouble(bar -> bar.getValue() / Math.max(1, bar.getMax()))
            .findFirst().orElse(0);
    int first = (int) Math.floor(moved / row);
    double y = top - (moved - first * row);
    int used = 0;
    for (int number = first; number < table.getItems().size() && y < top + view; number++, y += row) {
      Label label = label(used++);
      label.setText(Integer.toString(number + 1));
      label.resizeRelocate(0, snapPositionY(y), getWidth(), row);
      label.setVisible(y + row > top);
    }
    for (int spare = used; spare < numbers.size(); spare++) {
      numbers.get(spare).setVisible(false);
    }
    // The corner covers what is scrolled half under the letters.
    corner.resizeRelocate(0, 0, getWidth(), top);
  }

  private Label label(int place) {
    while (numbers.size() <= place) {
      Label label = new Label();
      label.getStyleClass().add("original-row");
      numbers.add(label);
      getChildren().addFirst(label);
    }
    return numbers.get(place);
  }
}
