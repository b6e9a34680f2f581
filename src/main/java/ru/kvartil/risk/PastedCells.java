package ru.kvartil.risk;

import java.util.ArrayList;
import java.util.List;

/// A block of a spreadsheet as the clipboard gives it: cells between tabs (between semicolons where there is no tab), a cell in
/// quotes may hold line ends.
public final class PastedCells {
  private PastedCells() {}

  /// Rows with their cells; empty rows stay, so that numbers of rows agree with what the person sees.
  public static List<List<String>> of(String text) {
    char between = text.indexOf('\t') >= 0 ? '\t' : ';';
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (quoted) {
        boolean twice = letter == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
        if (letter != '"' || twice) {
          cell.append(letter);
          at += twice ? 1 : 0;
        } else {
          quoted = false;
        }
      } else if (letter == '"' && cell.isEmpty() && closes(text, at, between)) {
        quoted = true;
      } else if (letter == between || letter == '\n') {
        row.add(cell.toString().strip());
        cell.setLength(0);
        if (letter == '\n') {
          rows.add(List.copyOf(row));
          row.clear();
        }
      } else if (letter != '\r') {
        cell.append(letter);
      }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
      row.add(cell.toString().strip());
      rows.add(List.copyOf(row));
    }
    return rows;
  }

  /// Whether a quote opens a quoted cell: its twin stands right before the end of a cell. «"Гимназия" № 1» does not.
  private static boolean closes(String text, int open, char between) {
    for (int at = open + 1; at < text.length(); at++) {
      if (text.charAt(at) == '"') {
        boolean last = at + 1 == text.length();
        char next = last ? '\n' : text.charAt(at + 1);
        if (next == '"') {
          at++;
        } else {
          return next == between || next == '\n' || next == '\r';
        }
      }
    }
    return false;
  }
}
