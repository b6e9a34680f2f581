package ru.kvartil.importing.xlsx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.zip.ZipException;
import ru.kvartil.importing.SourceFile;

/// The end of a zip file. `ZipFile` loads the whole table of contents at once, so its size is looked at before.
final class ZipEnd {
  private static final int END = 0x06054b50;
  private static final int END64 = 0x06064b50;
  private static final int END_LENGTH = 22;
  private static final int TAIL = 66_000;
  private static final long MOST_CONTENTS = 16L << 20;

  private ZipEnd() {}

  /// @throws ZipException when the file has no end of a zip or its table of contents is out of all proportion
  static void check(SourceFile file) throws IOException {
    ByteBuffer tail = tail(file);
    boolean found = false;
    for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
      int mark = tail.getInt(at);
      if (mark == END) {
        found = true;
        // All ones send to the 64-bit end, which is looked at as well.
        long size = tail.getInt(at + 12) & 0xffffffffL;
        checkSize(size == 0xffffffffL ? 0 : size);
      } else if (mark == END64 && at + 48 <= tail.limit()) {
        checkSize(tail.getLong(at + 40));
      }
    }
    if (!found) {
      throw new ZipException("no end of zip");
    }
  }

  private static void checkSize(long contents) throws ZipException {
    if (contents < 0 || contents > MOST_CONTENTS) {
      throw new ZipException("table of contents of " + contents + " bytes");
    }
  }

  private static ByteBuffer tail(SourceFile file) throws IOException {
    try (SeekableByteChannel in = Files.newByteChannel(file.path())) {
      int length = (int) Math.min(in.size(), TAIL);
      byte[] bytes = new byte[length];
      in.position(in.size() - length);
      if (Channels.newInputStream(in).readNBytes(bytes, 0, length) < length) {
        throw new ZipException("the file became shorter");
      }
      return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
  }
}
