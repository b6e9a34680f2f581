package ru.kvartil.entry.ui;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import ru.kvartil.entry.EntryColumn;
import ru.kvartil.entry.EntryRow;
import ru.kvartil.entry.EntrySheet;
import ru.kvartil.entry.Total;
import ru.kvartil.school.School;
import ru.kvartil.shared.Texts;

/// What stands around the cells: headings, names of schools, totals; and the measures of rows and columns, which follow the
/// size of letters.
final class GridEdges {
  private static final Texts TEXTS = Texts.of(GridEdges.class);
  private static final double ROW = 2.15;
  private static final double NARROW = 7.4;
  private static final double WIDE = 12.5;
  private static final double LETTER = 0.62;
  private static final int LINES = 3;
  private static final double NAMES = 20;
  private static final double NAMES_SHARE = 0.34;
  private final Pane headings = clipped();
  private final Pane names = clipped();
  private final Pane totals = clipped();
  private final Label corner = new Label(TEXTS.get("grid.school"));
  private final Label total = new Label(TEXTS.get("grid.total"));
  private List<EntryColumn> shownColumns = List.of();
  private List<School> shownSchools = List.of();
  private double[] lefts = {0};
  private double letter = 13;
  private double headingHeight;

  GridEdges() {
    corner.getStyleClass().add("entry-corner");
    total.getStyleClass().add("entry-total-name");
    total.setTooltip(new Tooltip(TEXTS.get("grid.total.why")));
  }

  /// Room of the cells.
  record Rooms(double names, double width, double height) {}

  Pane headings() {
    return headings;
  }

  Pane names() {
    return names;
  }

  Pane totals() {
    return totals;
  }

  Label corner() {
    return corner;
  }

  Label total() {
    return total;
  }

  /// Shows a state; what stands already is kept.
  void show(EntrySheet sheet) {
    List<EntryColumn> columns = sheet.columns();
    if (!columns.equals(shownColumns)) {
      shownColumns = columns;
      headings.getChildren().setAll(columns.stream().map(GridEdges::heading).toList());
      totals.getChildren().setAll(IntStream.range(0, columns.size()).mapToObj(GridEdges::sum).toList());
      lefts = new double[]{0};
    }
    List<School> schools = sheet.rows().stream().map(EntryRow::school).toList();
    if (!schools.equals(shownSchools)) {
      shownSchools = schools;
      names.getChildren().setAll(schools.stream().map(GridEdges::name).toList());
    }
    for (int column = 0; column < columns.size(); column++) {
      Total sum = sheet.total(column);
      Label said = (Label) totals.getChildren().get(column);
      said.setText(sum.text());
      said.setTooltip(sum.text().isEmpty() ? null : new Tooltip(sum.spoken(sheet.rows().size())));
    }
  }

  private static Label sum(int column) {
    Label said = new Label();
    said.setId("entry-total-" + column);
    said.getStyleClass().add("entry-total");
    said.setManaged(false);
    return said;
  }

  private static Label name(School school) {
    Label name = new Label(school.name());
    name.getStyleClass().add("entry-name");
    name.setManaged(false);
    name.setTooltip(new Tooltip(school.names().registered()));
    return name;
  }

  private static Label heading(EntryColumn column) {
    Label heading = new Label(column.unit().isEmpty()
        ? column.title()
        : TEXTS.get("grid.heading", column.title(), column.unit()));
    heading.getStyleClass().add("entry-heading");
    heading.setWrapText(true);
    heading.setManaged(false);
    return heading;
  }

  /// Takes the size of letters; columns are as wide as three lines of their headings need.
  void measure() {
    corner.applyCss();
    letter = corner.getFont().getSize();
    int count = headings.getChildren().size();
    lefts = new double[count + 1];
    headingHeight = rowHeight();
    for (int column = 0; column < count; column++) {
      Label heading = (Label) headings.getChildren().get(column);
      double width = Math.clamp(heading.getText().length() * letter * LETTER / LINES + 2 * letter, NARROW * letter,
          WIDE * letter);
      lefts[column + 1] = lefts[column] + Math.rint(width);
      heading.applyCss();
      headingHeight = Math.max(headingHeight, Math.ceil(heading.prefHeight(width)));
    }
  }

  double rowHeight() {
    return Math.rint(letter * ROW);
  }

  double headingHeight() {
    return headingHeight;
  }

  double namesWidth(double all) {
    return Math.rint(Math.min(NAMES * letter, all * NAMES_SHARE));
  }

  /// Where a column begins; the place after the last one ends it.
  double left(int column) {
    return lefts[Math.min(column, lefts.length - 1)];
  }

  double width(int column) {
    return left(column + 1) - left(column);
  }

  /// The column at a place, the last one beyond the end.
  int column(double x) {
    int column = 0;
    while (column + 2 < lefts.length && lefts[column + 1] <= x) {
      column++;
    }
    return column;
  }

  void place(Rooms rooms, double right, double down) {
    double row = rowHeight();
    corner.resizeRelocate(0, 0, rooms.names(), headingHeight);
    total.resizeRelocate(0, headingHeight + rooms.height(), rooms.names(), row);
    place(headings, rooms.names(), 0, rooms.width(), headingHeight);
    place(names, 0, headingHeight, rooms.names(), rooms.height());
    place(totals, rooms.names(), headingHeight + rooms.height(), rooms.width(), row);
    for (int column = 0; column < headings.getChildren().size(); column++) {
      headings.getChildren().get(column).resizeRelocate(left(column) - right, 0, width(column), headingHeight);
      totals.getChildren().get(column).resizeRelocate(left(column) - right, 0, width(column), row);
    }
    for (int name = 0; name < names.getChildren().size(); name++) {
      double y = name * row - down;
      boolean seen = y + row >= 0 && y <= rooms.height();
      names.getChildren().get(name).setVisible(seen);
      if (seen) {
        names.getChildren().get(name).resizeRelocate(0, y, rooms.names(), row);
      }
    }
  }

  private static void place(Pane pane, double x, double y, double width, double height) {
    pane.resizeRelocate(x, y, width, height);
    Rectangle clip = (Rectangle) pane.getClip();
    clip.setWidth(width);
    clip.setHeight(height);
  }

  private static Pane clipped() {
    Pane pane = new Pane();
    pane.setClip(new Rectangle());
    return pane;
  }
}
