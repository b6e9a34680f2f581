package ru.kvartil.importing.xlsx.biff;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.jspecify.annotations.Nullable;
import ru.kvartil.importing.RawRow;
import ru.kvartil.importing.ReadLimits;
import ru.kvartil.importing.Refusal;
import ru.kvartil.importing.SheetHead;
import ru.kvartil.importing.SourceFile;
import ru.kvartil.importing.SpreadsheetFile;
import ru.kvartil.shared.Failure;

/// An opened old workbook: its texts and the heads of its sheets are in memory, rows are read from the file each time.
final class XlsFile implements SpreadsheetFile {
  private final SourceFile file;
  private final ReadLimits limits;
  private final BookFacts book;
  private final List<Sheet> sheets;

  XlsFile(SourceFile file, ReadLimits limits, BookFacts book, List<Sheet> sheets) {
    this.file = file;
    this.limits = limits;
    this.book = book;
    this.sheets = sheets;
  }

  /// A sheet of cells.
  ///
  /// @param substream its place among all parts of the stream
  record Sheet(int substream, SheetHead head) {}

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public String hash() throws Failure {
    return file.hash();
  }

  @Override
  public List<SheetHead> heads() {
    return sheets.stream().map(Sheet::head).toList();
  }

  @Override
  public void rows(int sheet, RowSink sink) throws Failure {
    int substream = sheets.get(sheet).substream();
    try (Pass pass = XlsFormat.guarded(file, () -> new Pass(substream))) {
      boolean wanted = true;
      while (wanted) {
        Optional<RawRow> row = XlsFormat.guarded(file, () -> Optional.ofNullable(pass.next()));
        wanted = row.isPresent() && sink.row(row.get());
      }
    }
  }

  /// One walk over the rows of a sheet; only its steps are guarded, not the receiver of the rows.
  private final class Pass implements AutoCloseable {
    private final BiffRecords records;
    private final BiffCells cells = new BiffCells(book);
    private final int substream;
    private long read;
    private boolean ended;

    Pass(int substream) throws IOException {
      this.substream = substream;
      this.records = BiffRecords.of(file);
    }

    @Nullable
    RawRow next() throws IOException, Failure {
      while (!ended) {
        int sid = records.next(file);
        boolean own = records.substream() == substream;
        ended = sid == 0 || records.substream() > substream
            || (own && sid == EOFRecord.sid && records.depth() == 0);
        RawRow row = ended
            ? cells.finish()
            : own && records.depth() == 1 && sid != BOFRecord.sid ? cells.take(sid, records.in()) : null;
        if (row != null) {
          count(row);
          return row;
        }
      }
      return null;
    }

    private void count(RawRow row) throws Failure {
      read += row.cells().size();
      if (read > limits.cells()) {
        throw Refusal.TOO_MANY_CELLS.of(file, limits.cells());
      }
    }

    @Override
    public void close() throws Failure {
      XlsFormat.guarded(file, () -> {
        records.close();
        return true;
      });
    }
  }
}
