package ru.kvartil.importing.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import ru.kvartil.importing.Refusal;
import ru.kvartil.importing.SourceFile;
import ru.kvartil.shared.Failure;

/// How the bytes of a text became letters.
///
/// @param skip length of the byte order mark
record TextEncoding(Charset charset, int skip) {
  static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
  private static final int BLOCK = 1 << 16;

  /// Asks the byte order mark, then the whole file: valid UTF-8 is UTF-8, anything else is windows-1251. Letters of
  /// windows-1251 hardly ever look like UTF-8, so a text that is UTF-8 but for a few places is a damaged one and refused.
  static TextEncoding of(SourceFile file) throws Failure {
    byte[] mark = file.head(3);
    if (startsWith(mark, 0xff, 0xfe)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(mark, 0xfe, 0xff)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    Survey survey = survey(file);
    if (survey.binary()) {
      throw Refusal.NOT_A_TABLE.of(file);
    }
    boolean marked = startsWith(mark, 0xef, 0xbb, 0xbf);
    if (survey.broken == 0) {
      return new TextEncoding(StandardCharsets.UTF_8, marked ? 3 : 0);
    }
    if (marked || survey.letters > 20 * survey.broken) {
      throw Refusal.CSV_ENCODING.of(file, survey.brokenLine);
    }
    return new TextEncoding(WINDOWS_1251, 0);
  }

  private static boolean startsWith(byte[] head, int... mark) {
    boolean same = head.length >= mark.length;
    for (int i = 0; same && i < mark.length; i++) {
      same = (head[i] & 0xff) == mark[i];
    }
    return same;
  }

  private static Survey survey(SourceFile file) throws Failure {
    Survey survey = new Survey();
    byte[] block = new byte[BLOCK];
    try (InputStream in = file.open()) {
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        for (int i = 0; i < n; i++) {
          survey.take(block[i]);
        }
      }
    } catch (IOException unreadable) {
      throw Refusal.UNREADABLE.because(unreadable, file);
    }
    survey.end();
    return survey;
  }

  /// Counts over the bytes of a file: letters of more than one byte, places that are not UTF-8, controls.
  private static final class Survey {
    private int wanted;
    private long letters;
    private long broken;
    private long brokenLine;
    private long line = 1;
    private long bytes;
    private long controls;
    private boolean zero;

    void take(byte b) {
      bytes++;
      if (b >= 0) {
        ascii(b);
      } else if ((b & 0xc0) == 0x80) {
        if (wanted == 0) {
          breaks();
        } else if (--wanted == 0) {
          letters++;
        }
      } else {
        end();
        wanted = length(b & 0xff) - 1;
      }
    }

    private void ascii(byte b) {
      end();
      if (b == '\n') {
        line++;
      } else if (b < ' ' && b != '\r' && b != '\t') {
        controls++;
        zero |= b == 0;
      }
    }

    private int length(int first) {
      if (first >= 0xc2 && first <= 0xdf) {
        return 2;
      }
      if (first >= 0xe0 && first <= 0xef) {
        return 3;
      }
      if (first >= 0xf0 && first <= 0xf4) {
        return 4;
      }
      breaks();
      return 1;
    }

    /// A letter that was begun and not finished is a broken place.
    void end() {
      if (wanted > 0) {
        wanted = 0;
        breaks();
      }
    }

    private void breaks() {
      if (broken++ == 0) {
        brokenLine = line;
      }
    }

    boolean binary() {
      return zero || controls * 200 > bytes;
    }
  }
}
