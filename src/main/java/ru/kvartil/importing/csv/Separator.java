package ru.kvartil.importing.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The character between the fields of a csv text.
///
/// @param declared whether the first line is Excel's `sep=;` and no data
record Separator(char character, boolean declared) {
  private static final Pattern DECLARATION = Pattern.compile("^\"?sep=([;,\\t|])\"?\\R", Pattern.CASE_INSENSITIVE);
  /// In this order when they fit equally well: a tab is hardly ever part of a text, a comma often is (numbers, addresses).
  private static final char[] CANDIDATES = {'\t', ';', ','};

  /// Takes the separator that cuts most of the lines into one and the same number of fields, quotes respected.
  ///
  /// @param sample the beginning of the text, whole lines
  static Separator of(String sample) {
    Matcher declaration = DECLARATION.matcher(sample);
    if (declaration.find()) {
      return new Separator(declaration.group(1).charAt(0), true);
    }
    char best = ';';
    int most = 0;
    for (char candidate : CANDIDATES) {
      int alike = alike(sample, candidate);
      if (alike > most) {
        best = candidate;
        most = alike;
      }
    }
    return new Separator(best, false);
  }

  /// How many records have the most frequent number of fields, if that number is over one. Records after a broken quote do
  /// not count.
  private static int alike(String sample, char separator) {
    Map<Integer, Integer> counts = new HashMap<>();
    try (CsvReader<CsvRecord> records = builder(separator).allowUnclosedQuote(true).ofCsvRecord(sample)) {
      for (CsvRecord each : records) {
        if (each.getFieldCount() > 1) {
          counts.merge(each.getFieldCount(), 1, Integer::sum);
        }
      }
    } catch (CsvParseException broken) {
      return most(counts);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return most(counts);
  }

  private static int most(Map<Integer, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  static CsvReader.CsvReaderBuilder builder(char separator) {
    return CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE).maxBufferSize(4 << 20);
  }
}
