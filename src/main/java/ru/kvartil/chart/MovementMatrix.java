package ru.kvartil.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// From which level to which schools moved between two years: a row for each level of the earlier year, a column for
/// each level of the later one. What stands on the diagonal stayed.
///
/// @param levels from the lowest; a last one of [Tone#NO_LEVEL] stands for schools without a level
/// @param cells rows from the lowest level of `from`, in each the columns from the lowest level of `to`
public record MovementMatrix(Caption caption, SchoolYear from, SchoolYear to, List<Level> levels,
    List<List<Cell>> cells) implements ChartSpec {
  private static final Texts TEXTS = Texts.of(MovementMatrix.class);
  private static final double ROW = 34;
  private static final double AROUND = 104;
  private static final double NARROW = 480;
  private static final double LEGEND_LINE = 20;

  /// Schools that went from one level to another.
  ///
  /// @param count not negative; 0 means that no school did
  /// @param note more lines of the tooltip: the schools' names; may be empty
  public record Cell(int count, String note, Optional<Target> target) {
    public Cell {
      if (count < 0) {
        throw new IllegalArgumentException("negative count " + count);
      }
    }
  }

  public MovementMatrix {
    levels = List.copyOf(levels);
    cells = cells.stream().map(List::copyOf).toList();
    int n = levels.size();
    if (n == 0 || cells.size() != n || cells.stream().anyMatch(row -> row.size() != n)) {
      throw new IllegalArgumentException("cells do not fit " + n + " levels");
    }
    if (from.compareTo(to) >= 0) {
      throw new IllegalArgumentException("years are not in order: " + from + " " + to);
    }
  }

  /// How a cell moved: up, down, not at all; without a level in one of the years there is no direction.
  ///
  /// @param row level of the earlier year
  /// @param column level of the later year
  public Tone tone(int row, int column) {
    if (levels.get(row).tone() == Tone.NO_LEVEL || levels.get(column).tone() == Tone.NO_LEVEL) {
      return Tone.NO_LEVEL;
    }
    return column > row ? Tone.RISEN : column < row ? Tone.FALLEN : Tone.UNMOVED;
  }

  /// How many schools moved so, over all cells.
  public int count(Tone tone) {
    int sum = 0;
    for (int row = 0; row < levels.size(); row++) {
      for (int column = 0; column < levels.size(); column++) {
        sum += tone(row, column) == tone ? cells.get(row).get(column).count() : 0;
      }
    }
    return sum;
  }

  @Override
  public ChartTable table() {
    List<String> headers = new ArrayList<>(List.of(TEXTS.get("table.movement", from.label(), to.label())));
    levels.forEach(level -> headers.add(level.name()));
    headers.add(TEXTS.get("table.total"));
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < levels.size(); row++) {
      List<String> line = new ArrayList<>(List.of(levels.get(row).name()));
      cells.get(row).forEach(cell -> line.add(RussianFormat.fixed(cell.count(), 0)));
      line.add(RussianFormat.fixed(cells.get(row).stream().mapToInt(Cell::count).sum(), 0));
      rows.add(line);
    }
    return new ChartTable(headers, rows);
  }

  @Override
  public double naturalHeight(double width) {
    return AROUND + ROW * levels.size() + (width < NARROW ? 2 * LEGEND_LINE : LEGEND_LINE);
  }
}
