package ru.kvartil.entry;

import java.util.ArrayList;
import java.util.List;

/// A block of cells as spreadsheets put it on the clipboard: tabs between cells, line breaks between rows, quotes around
/// cells that hold either.
public final class TextBlock {
  private TextBlock() {}

  /// The rows of a text, all of one width; empty rows at the end are left out.
  public static List<List<String>> parse(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    boolean fresh = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (quoted && c == '"') {
        quoted = false;
      } else if (quoted) {
        cell.append(c);
      } else if (fresh && c == '"' && closes(text, i)) {
        quoted = true;
        fresh = false;
      } else if (c == '\t') {
        row.add(take(cell));
        fresh = true;
      } else if (c == '\n' || c == '\r') {
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        row.add(take(cell));
        rows.add(row);
        row = new ArrayList<>();
        fresh = true;
      } else {
        cell.append(c);
        fresh = false;
      }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
      row.add(take(cell));
      rows.add(row);
    }
    while (!rows.isEmpty() && rows.getLast().stream().allMatch(String::isBlank)) {
      rows.removeLast();
    }
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    rows.forEach(each -> {
      while (each.size() < width) {
        each.add("");
      }
    });
    return rows.stream().map(List::copyOf).toList();
  }

  /// Whether a quote that begins a cell has its end before the next cell begins: «"Школа» alone is words.
  private static boolean closes(String text, int open) {
    for (int i = open + 1; i < text.length(); i++) {
      if (text.charAt(i) == '"') {
        boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (!doubled) {
          return i + 1 == text.length() || "\t\r\n".indexOf(text.charAt(i + 1)) >= 0;
        }
        i++;
      }
    }
    return false;
  }

  private static String take(StringBuilder cell) {
    String text = cell.toString().strip();
    cell.setLength(0);
    return text;
  }
}
