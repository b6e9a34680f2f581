package ru.kvartil.vault;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Opens chunk after chunk. One chunk is read ahead, because only the end of the stream tells which one is the last.
final class OpeningInputStream extends InputStream {
  private static final int SEALED = Seal.CHUNK + Gcm.TAG;
  private final InputStream in;
  private final Seal.Chunks chunks;
  private byte[] ahead;
  private byte[] plain = new byte[0];
  private int at;
  private boolean ended;

  OpeningInputStream(InputStream in, Seal.Chunks chunks) throws IOException {
    this.in = in;
    this.chunks = chunks;
    this.ahead = in.readNBytes(SEALED);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (at == plain.length) {
      if (ended) {
        return -1;
      }
      openNext();
    }
    int part = Math.min(length, plain.length - at);
    System.arraycopy(plain, at, into, from, part);
    at += part;
    return part;
  }

  private void openNext() throws IOException {
    byte[] sealed = ahead;
    ahead = sealed.length == SEALED ? in.readNBytes(SEALED) : new byte[0];
    boolean last = ahead.length == 0;
    if (sealed.length < Gcm.TAG) {
      throw new BrokenSealException("the sealed stream is cut short");
    }
    Arrays.fill(plain, (byte) 0);
    plain = chunks.open(sealed, last);
    at = 0;
    ended = last;
  }

  @Override
  public void close() throws IOException {
    Arrays.fill(plain, (byte) 0);
    plain = new byte[0];
    at = 0;
    ended = true;
    chunks.destroy();
    in.close();
  }
}
