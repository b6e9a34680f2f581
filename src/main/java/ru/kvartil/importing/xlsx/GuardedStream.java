package ru.kvartil.importing.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import ru.kvartil.importing.Refusal;

/// The unpacked bytes of one part of a workbook, counted while they are read.
final class GuardedStream extends FilterInputStream {
  /// Longest piece a parser may hold at once: a cell has at most 32 767 characters.
  private static final int TOKEN = 4 << 20;
  private final ReadBudget budget;
  private final long packed;
  private long total;
  private long token;

  GuardedStream(InputStream in, ZipEntry entry, ReadBudget budget) {
    super(in);
    this.budget = budget;
    this.packed = Math.max(1, entry.getCompressedSize());
  }

  /// The parser begins a new piece.
  void token() {
    token = total;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int count) throws IOException {
    int n = super.read(target, from, count);
    if (n > 0) {
      total += n;
      budget.bytes(n, total, packed);
      if (total - token > TOKEN) {
        throw budget.refusal(Refusal.TOO_MUCH_TEXT);
      }
    }
    return n;
  }
}
