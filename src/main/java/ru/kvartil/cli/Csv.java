package ru.kvartil.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalDouble;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;

/// CSV of exports: UTF-8, comma, decimal point, one line a value. Text that a spreadsheet would take for a formula is
/// written as it is: these files are read by programs.
final class Csv {
  private Csv() {}

  /// Fills a writer.
  @FunctionalInterface
  interface Rows {
    void write(CsvWriter csv) throws Failure;
  }

  static void save(Path file, Rows rows) throws Failure {
    SafeFile.write(file, out -> {
      CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF)
          .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      try {
        rows.write(csv);
      } catch (UncheckedIOException failed) {
        throw failed.getCause();
      }
      csv.flush();
    });
  }

  /// Shortest decimal form that gives the same number again; empty for a missing one.
  static String number(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : "";
  }

  static String number(double value) {
    BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    return exact.signum() == 0 ? "0" : exact.toPlainString();
  }
}
