package ru.kvartil.importing.csv;

import java.io.IOException;
import java.io.Reader;
import ru.kvartil.importing.LimitReached;
import ru.kvartil.importing.ReadLimits;
import ru.kvartil.importing.Refusal;
import ru.kvartil.importing.SourceFile;
import ru.kvartil.importing.SpreadsheetFile;
import ru.kvartil.importing.SpreadsheetReader;
import ru.kvartil.shared.Failure;

/// Opens csv texts: finds out their encoding and separator.
public final class CsvFormat implements SpreadsheetReader.Format {
  private static final int SAMPLE = 1 << 18;
  private final ReadLimits limits;

  public CsvFormat(ReadLimits limits) {
    this.limits = limits;
  }

  @Override
  public SpreadsheetFile open(SourceFile file) throws Failure {
    TextEncoding encoding = TextEncoding.of(file);
    CsvText text = new CsvText(file, encoding);
    return new CsvFile(text, Separator.of(sample(text)), limits);
  }

  /// The beginning of the text, cut after its last whole line.
  private static String sample(CsvText text) throws Failure {
    char[] buffer = new char[SAMPLE];
    int filled = 0;
    try (Reader in = text.open()) {
      for (int n = 0; n >= 0 && filled < SAMPLE; n = in.read(buffer, filled, SAMPLE - filled)) {
        filled += n;
      }
    } catch (IOException broken) {
      throw LimitReached.under(broken).orElseGet(() -> Refusal.UNREADABLE.because(broken, text.file()));
    }
    String sample = new String(buffer, 0, filled);
    int end = Math.max(sample.lastIndexOf('\n'), sample.lastIndexOf('\r'));
    return filled < SAMPLE || end < 0 ? sample : sample.substring(0, end + 1);
  }
}
