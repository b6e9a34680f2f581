package ru.kvartil.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Collects chunks and seals them. A full chunk waits until more comes, because the last one is sealed otherwise.
final class SealingOutputStream extends OutputStream {
  private final OutputStream out;
  private final Seal.Chunks chunks;
  private final byte[] chunk = new byte[Seal.CHUNK];
  private int filled;
  private boolean broken;
  private boolean closed;

  SealingOutputStream(OutputStream out, Seal.Chunks chunks) {
    this.out = out;
    this.chunks = chunks;
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[]{(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (closed) {
      throw new IOException("the sealed stream has ended");
    }
    int at = from;
    int left = length;
    while (left > 0) {
      if (filled == chunk.length) {
        send(false);
      }
      int part = Math.min(left, chunk.length - filled);
      System.arraycopy(bytes, at, chunk, filled, part);
      filled += part;
      at += part;
      left -= part;
    }
  }

  private void send(boolean last) throws IOException {
    byte[] plain = Arrays.copyOf(chunk, filled);
    boolean sent = false;
    try {
      out.write(chunks.seal(plain, last));
      sent = true;
    } finally {
      broken = !sent;
      Arrays.fill(plain, (byte) 0);
      filled = 0;
    }
  }

  /// Passes on what is sealed already; the chunk being filled waits.
  @Override
  public void flush() throws IOException {
    out.flush();
  }

  /// Seals the last chunk. After a failed write nothing is sealed any more: what is there must not look whole.
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (OutputStream below = out) {
      if (!broken) {
        send(true);
        below.flush();
      }
    } finally {
      Arrays.fill(chunk, (byte) 0);
      chunks.destroy();
    }
  }
}
