package ru.kvartil.importing.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import ru.kvartil.importing.SourceFile;

/// A csv file as letters.
record CsvText(SourceFile file, TextEncoding encoding) {
  /// From the first letter, without the byte order mark.
  Reader open() throws IOException {
    InputStream in = file.open();
    try {
      in.skipNBytes(encoding.skip());
      return new LineGuard(new BufferedReader(new InputStreamReader(in, encoding.charset())), file);
    } catch (IOException broken) {
      in.close();
      throw broken;
    }
  }
}
