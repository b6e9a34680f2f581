package ru.kvartil.report;

import java.util.List;
import java.util.stream.Collectors;

/// A block as the reader meets it: its words in reading order, for comparing content, DOCX and PDF and for screen
/// readers.
///
/// @param block the block it stands for
/// @param parts paragraphs, or cells row by row: caption, headings, cells, notes
/// @param facts the numbers in the same order
public record PlainBlock(Block block, List<String> parts, List<Fact> facts) {
  public PlainBlock {
    parts = List.copyOf(parts);
    facts = List.copyOf(facts);
  }

  /// The words of a table, for writers.
  public PlainTable table(Table table) {
    return PlainTable.of(table, parts);
  }

  /// All words, one part per line.
  public String text() {
    return parts.stream().collect(Collectors.joining("\n"));
  }
}
