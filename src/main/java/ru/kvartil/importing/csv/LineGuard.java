package ru.kvartil.importing.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import ru.kvartil.importing.LimitReached;
import ru.kvartil.importing.Refusal;
import ru.kvartil.importing.SourceFile;

/// Stops reading at a line no table has.
final class LineGuard extends FilterReader {
  static final int LONGEST = 1_000_000;
  private final SourceFile file;
  private long line = 1;
  private int length;

  LineGuard(Reader in, SourceFile file) {
    super(in);
    this.file = file;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] target, int from, int count) throws IOException {
    int n = super.read(target, from, count);
    for (int i = from; i < from + n; i++) {
      char c = target[i];
      if (c == '\n' || c == '\r') {
        length = 0;
        line += c == '\n' ? 1 : 0;
      } else if (++length > LONGEST) {
        throw new LimitReached(Refusal.CSV_LONG_LINE.of(file, line));
      }
    }
    return n;
  }
}
