package ru.kvartil.importing.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.kvartil.importing.LimitReached;
import ru.kvartil.importing.MergedArea;
import ru.kvartil.importing.Refusal;
import ru.kvartil.shared.CellRef;

/// Finds the merged areas of a long sheet without parsing its rows: they stand behind all rows, and in the XML of a sheet the
/// characters `<mergeCell` mean nothing else. Prefixes of namespaces are allowed for.
final class MergeScan {
  private static final byte[] WORD = "mergeCell".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern REFERENCE = Pattern.compile("\\sref\\s*=\\s*[\"']([^\"']*)[\"']");
  private static final Pattern AREA = Pattern
      .compile("\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})(?::\\$?([A-Za-z]{1,3})\\$?(\\d{1,7}))?");
  private static final int BLOCK = 1 << 16;
  private static final int TAG = 512;
  private final ReadBudget budget;
  private final List<MergedArea> areas = new ArrayList<>();
  private final byte[] buffer = new byte[BLOCK + TAG];

  MergeScan(ReadBudget budget) {
    this.budget = budget;
  }

  /// @param in the whole part of a sheet in UTF-8 or another superset of ASCII
  List<MergedArea> read(GuardedStream in) throws IOException {
    int kept = 0;
    boolean last = false;
    while (!last) {
      int end = kept + in.readNBytes(buffer, kept, buffer.length - kept);
      last = end < buffer.length;
      int done = scan(end, last);
      kept = end - done;
      System.arraycopy(buffer, done, buffer, 0, kept);
      in.token();
    }
    return areas;
  }

  /// Looks for tags that begin before `end`, leaving those that may not be whole.
  ///
  /// @return where the next look begins
  private int scan(int end, boolean last) throws LimitReached {
    int stop = last ? end : end - TAG;
    int at = 0;
    while (at < stop) {
      int found = find(at, Math.min(end, stop + WORD.length));
      if (found < 0) {
        return stop;
      }
      int close = found;
      int limit = Math.min(end, found + TAG);
      while (close < limit && buffer[close] != '>') {
        close++;
      }
      if (found > 0 && (buffer[found - 1] == '<' || buffer[found - 1] == ':')) {
        take(new String(buffer, found + WORD.length, Math.max(0, close - found - WORD.length),
            StandardCharsets.ISO_8859_1));
      }
      at = found + WORD.length;
    }
    return at;
  }

  private void take(String attributes) throws LimitReached {
    Matcher reference = REFERENCE.matcher(attributes);
    if (reference.find()) {
      area(reference.group(1)).ifPresent(areas::add);
      check(areas.size(), budget);
    }
  }

  /// Position of the word that starts before `end` (the method of Horspool: most bytes are never looked at), or -1.
  private int find(int from, int end) {
    int last = WORD.length - 1;
    int at = from;
    while (at + last < end) {
      byte tail = buffer[at + last];
      if (tail == WORD[last] && matches(at)) {
        return at;
      }
      at += skip(tail);
    }
    return -1;
  }

  private boolean matches(int at) {
    for (int i = 0; i < WORD.length; i++) {
      if (buffer[at + i] != WORD[i]) {
        return false;
      }
    }
    return true;
  }

  /// How far the word may be moved when this byte stands under its last letter: `mergeCell`.
  private static int skip(byte tail) {
    return switch (tail) {
      case 'l' -> 1;
      case 'e' -> 2;
      case 'C' -> 3;
      case 'g' -> 5;
      case 'r' -> 6;
      case 'm' -> 8;
      default -> 9;
    };
  }

  /// The area of a reference such as `A1:B2`; empty for what is no area of several cells.
  static Optional<MergedArea> area(String reference) {
    Matcher area = AREA.matcher(reference.strip());
    if (!area.matches() || area.group(3) == null) {
      return Optional.empty();
    }
    int row1 = Integer.parseInt(area.group(2)) - 1;
    int row2 = Integer.parseInt(area.group(4)) - 1;
    int column1 = CellRef.columnIndex(area.group(1));
    int column2 = CellRef.columnIndex(area.group(3));
    return Optional.of(new MergedArea(Math.min(row1, row2), Math.min(column1, column2), Math.max(row1, row2),
        Math.max(column1, column2)));
  }

  static void check(int count, ReadBudget budget) throws LimitReached {
    if (count > budget.limits().merged()) {
      throw budget.refusal(Refusal.TOO_MANY_MERGED, budget.limits().merged());
    }
  }
}
