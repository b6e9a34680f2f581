package ru.kvartil.ui.table;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import ru.kvartil.ui.control.Tone;
import ru.kvartil.provenance.Explanation;

/// A column of a [DataTable], as a value.
///
/// @param id unique in its table; the id of the column's heading
/// @param title heading
/// @param kind where its cells are aligned
/// @param grow share of the spare width it takes, relative to its natural width; 0 keeps the natural width
/// @param cell what it shows of a row
/// @param why how the number of a row came about; empty where there is nothing to tell
public record Column<R>(String id, String title, Kind kind, double grow, Function<R, Cell> cell,
    Function<R, Optional<Explanation.Lazy>> why) {
  /// Words stand at the left, numbers at the right.
  public enum Kind {
    WORDS, NUMBERS
  }

  public Column {
    if (grow < 0) {
      throw new IllegalArgumentException("negative grow: " + grow);
    }
  }

  public Column(String id, String title, Kind kind, double grow, Function<R, Cell> cell) {
    this(id, title, kind, grow, cell, _ -> Optional.empty());
  }

  /// The column with what a row knows of its numbers, by the id of the column.
  public Column<R> explained(Function<R, Map<String, Explanation.Lazy>> known) {
    return new Column<>(id, title, kind, grow, cell, row -> Optional.ofNullable(known.apply(row).get(id)));
  }

  /// A column of plain words.
  public static <R> Column<R> words(String id, String title, Function<R, String> text) {
    return new Column<>(id, title, Kind.WORDS, 1, row -> Cell.words(text.apply(row)));
  }

  /// A column of cells aligned as words: chips, quartiles, links, nodes.
  public static <R> Column<R> cells(String id, String title, Function<R, Cell> cell) {
    return new Column<>(id, title, Kind.WORDS, 1, cell);
  }

  /// A column of numbers.
  public static <R> Column<R> numbers(String id, String title, Function<R, Cell> cell) {
    return new Column<>(id, title, Kind.NUMBERS, 1, cell);
  }

  /// A column of numbers that never takes more than it needs.
  public static <R> Column<R> tightNumbers(String id, String title, Function<R, Cell> cell) {
    return growing(0, numbers(id, title, cell));
  }

  /// A column of plain words of little weight: remarks, places in files.
  public static <R> Column<R> muted(String id, String title, Function<R, String> text) {
    return cells(id, title, row -> Cell.words(text.apply(row), Tone.MUTED));
  }

  /// The column with another share of the spare width. Words that grow less than one share let a tenth of their cells end in
  /// dots: one sentence does not take the room of all other columns.
  public static <R> Column<R> growing(double share, Column<R> column) {
    return new Column<>(column.id(), column.title(), column.kind(), share, column.cell(), column.why());
  }
}
