package ru.kvartil.importing.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.kvartil.fact.NumberReading;
import ru.kvartil.importing.RawCell;
import ru.kvartil.importing.RawRow;

/// One of the first rows of a sheet and what its cells alone say: headings, numbers of columns, or a body.
final class FirstRow {
  private static final int SHORTEST_NUMBERING = 3;
  private final RawRow row;
  private final List<RawCell> texts;
  private final List<RawCell> words = new ArrayList<>();
  private final int numbers;
  private final boolean numbering;
  private @Nullable Boolean namesKey;

  FirstRow(RawRow row) {
    this.row = row;
    this.texts = texts(row);
    int count = 0;
    for (RawCell cell : texts) {
      if (NumberText.likeNumber(cell)) {
        count++;
      } else if (!NumberText.isMissing(cell.text())) {
        words.add(cell);
      }
    }
    this.numbers = count;
    this.numbering = isNumbering(row);
  }

  int index() {
    return row.index();
  }

  RawRow row() {
    return row;
  }

  /// Cells that are not blank.
  List<RawCell> texts() {
    return texts;
  }

  /// Texts that are neither numbers nor signs of a missing one.
  List<RawCell> words() {
    return words;
  }

  int numbers() {
    return numbers;
  }

  boolean numbering() {
    return numbering;
  }

  /// Two numbers and a text that names no key column: the beginning of a body.
  boolean startsBody() {
    return numbers >= 2 && !words.isEmpty() && !numbering && !namesKeyColumn();
  }

  /// Whether a cell reads «Школа», «Код ОО», «Предмет» …: then the row is a heading even if it holds the numbers 2 3 4 5.
  boolean namesKeyColumn() {
    Boolean known = namesKey;
    if (known == null) {
      known = words.stream().anyMatch(cell -> HeadingWords.key(cell.text()).isPresent());
      namesKey = known;
    }
    return known;
  }

  /// Whether something is written in a column.
  boolean has(int column) {
    return row.cell(column).filter(cell -> !blank(cell)).isPresent();
  }

  /// Cells of a row that are not blank.
  static List<RawCell> texts(RawRow row) {
    List<RawCell> texts = new ArrayList<>(row.cells().size());
    for (RawCell cell : row.cells()) {
      if (!blank(cell)) {
        texts.add(cell);
      }
    }
    return texts;
  }

  static boolean blank(RawCell cell) {
    return !cell.numeric() && HeadingText.isBlank(cell.text());
  }

  static boolean isWord(RawCell cell) {
    return !blank(cell) && !NumberText.likeNumber(cell) && !NumberText.isMissing(cell.text());
  }

  /// A row of column numbers: 1 2 3 …, also restarting («5 6 7 8 9 5 6 7 8 9») and after single letters («А Б 1 2»).
  static boolean isNumbering(RawRow row) {
    List<Double> values = new ArrayList<>();
    for (RawCell cell : row.cells()) {
      boolean letter = values.isEmpty() && cell.text().length() <= 2 && isWord(cell);
      if (!letter && !blank(cell)) {
        if (!(NumberText.read(cell) instanceof NumberReading.Printed(double value, boolean _))
            || !follows(values, value)) {
          return false;
        }
        values.add(value);
      }
    }
    return values.size() >= SHORTEST_NUMBERING && values.get(1) == values.get(0) + 1
        && values.get(2) == values.get(1) + 1;
  }

  private static boolean follows(List<Double> values, double value) {
    boolean whole = value == Math.rint(value) && value >= 0;
    return whole && (values.isEmpty() ? value <= 2 : value <= values.getLast() + 1);
  }
}
