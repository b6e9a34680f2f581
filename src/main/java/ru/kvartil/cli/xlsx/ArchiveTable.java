package ru.kvartil.cli.xlsx;

import java.util.List;

/// A table of the archive, in words: whoever opens it in ten years has no program that would explain it.
///
/// @param file name of its file, without ending
/// @param title heading in the workbook and in the PDF
/// @param head names of the columns
/// @param rows each with as many cells as the head
public record ArchiveTable(String file, String title, List<String> head, List<List<String>> rows) {
  public ArchiveTable {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
  }
}
