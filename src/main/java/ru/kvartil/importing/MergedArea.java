package ru.kvartil.importing;

/// A merged area of a sheet, both corners inclusive, zero-based.
public record MergedArea(int firstRow, int firstColumn, int lastRow, int lastColumn) {
  public boolean contains(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }
}
