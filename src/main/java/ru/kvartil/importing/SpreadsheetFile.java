package ru.kvartil.importing;

import java.util.List;
import ru.kvartil.shared.Failure;

/// An opened spreadsheet of somebody else: xlsx or csv, read by streams, under limits. Opened by a reader that has
/// recognised the file by its content; nothing here evaluates formulas or follows links.
public interface SpreadsheetFile {
  /// Takes rows one by one.
  interface RowSink {
    /// @return false to stop reading
    boolean row(RawRow row) throws Failure;
  }

  /// Name of the file without folders.
  String name();

  /// SHA-256 of the whole file, hexadecimal.
  String hash() throws Failure;

  /// Beginnings of all visible and hidden sheets, in their order.
  List<SheetHead> heads() throws Failure;

  /// Streams every row of a sheet that has a cell, in order, from the start.
  ///
  /// @param sheet index in [#heads]
  void rows(int sheet, RowSink sink) throws Failure;
}
