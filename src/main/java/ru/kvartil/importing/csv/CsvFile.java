package ru.kvartil.importing.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import ru.kvartil.importing.HeadRows;
import ru.kvartil.importing.LimitReached;
import ru.kvartil.importing.RawCell;
import ru.kvartil.importing.RawRow;
import ru.kvartil.importing.ReadLimits;
import ru.kvartil.importing.Refusal;
import ru.kvartil.importing.SheetHead;
import ru.kvartil.importing.SpreadsheetFile;
import ru.kvartil.shared.Failure;

/// A csv text as a file of one sheet without a name. Every cell is text. Rows are counted as Excel shows them: a record with
/// line breaks inside quotes is one row, an empty line is a row too, the line `sep=;` is not.
final class CsvFile implements SpreadsheetFile {
  private static final int FIELDS = 1 << 20;
  private final CsvText text;
  private final Separator separator;
  private final ReadLimits limits;

  CsvFile(CsvText text, Separator separator, ReadLimits limits) {
    this.text = text;
    this.separator = separator;
    this.limits = limits;
  }

  @Override
  public String name() {
    return text.file().name();
  }

  @Override
  public String hash() throws Failure {
    return text.file().hash();
  }

  @Override
  public List<SheetHead> heads() throws Failure {
    HeadRows head = new HeadRows(text.file(), limits);
    rows(0, head::add);
    return List.of(new SheetHead("", head.take(), List.of()));
  }

  @Override
  public void rows(int sheet, RowSink sink) throws Failure {
    if (sheet != 0) {
      throw new IllegalArgumentException("csv has one sheet, not " + sheet);
    }
    try (CsvReader<CsvRecord> reader = open()) {
      if (separator.declared()) {
        reader.skipLines(1);
      }
      deliver(reader.iterator(), sink);
    } catch (IOException broken) {
      throw unreadable(broken);
    }
  }

  private CsvReader<CsvRecord> open() throws IOException {
    CsvRecordHandler handler = CsvRecordHandler.builder().maxFields(FIELDS).maxFieldSize(LineGuard.LONGEST)
        .maxRecordSize(2 * LineGuard.LONGEST).build();
    return Separator.builder(separator.character()).allowUnclosedQuote(false).build(handler, text.open());
  }

  private void deliver(Iterator<CsvRecord> records, RowSink sink) throws Failure {
    long line = separator.declared() ? 2 : 1;
    long cells = 0;
    boolean wanted = true;
    for (int index = 0; wanted; index++) {
      CsvRecord each;
      try {
        if (!records.hasNext()) {
          return;
        }
        each = records.next();
      } catch (CsvParseException quotes) {
        throw Refusal.CSV_QUOTES.because(quotes, text.file(), line);
      } catch (UncheckedIOException broken) {
        throw unreadable(broken);
      }
      line += 1 + lineBreaks(each);
      List<RawCell> found = cells(each);
      cells += found.size();
      if (cells > limits.cells()) {
        throw Refusal.TOO_MANY_CELLS.of(text.file(), limits.cells());
      }
      wanted = found.isEmpty() || sink.row(new RawRow(index, found));
    }
  }

  private List<RawCell> cells(CsvRecord each) throws Failure {
    List<RawCell> cells = new ArrayList<>(each.getFieldCount());
    for (int column = 0; column < each.getFieldCount(); column++) {
      String field = each.getField(column);
      if (!field.isBlank()) {
        if (column >= limits.columns()) {
          throw Refusal.TOO_WIDE.of(text.file(), limits.columns());
        }
        cells.add(RawCell.text(column, field));
      }
    }
    return cells;
  }

  /// Line breaks inside the fields of a record, of any of the three kinds.
  private static long lineBreaks(CsvRecord each) {
    long breaks = 0;
    for (int column = 0; column < each.getFieldCount(); column++) {
      String field = each.getField(column);
      for (int i = 0; i < field.length(); i++) {
        char c = field.charAt(i);
        boolean pair = c == '\r' && i + 1 < field.length() && field.charAt(i + 1) == '\n';
        breaks += (c == '\n' || c == '\r') && !pair ? 1 : 0;
      }
    }
    return breaks;
  }

  private Failure unreadable(Exception broken) {
    return LimitReached.under(broken).orElseGet(() -> Refusal.UNREADABLE.because(broken, text.file()));
  }
}
