package ru.kvartil.importing.xlsx.biff;

import java.nio.file.Files;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import ru.kvartil.importing.HeadRows;
import ru.kvartil.importing.LimitReached;
import ru.kvartil.importing.MergedArea;
import ru.kvartil.importing.RawRow;
import ru.kvartil.importing.ReadLimits;
import ru.kvartil.importing.Refusal;
import ru.kvartil.importing.SheetHead;
import ru.kvartil.importing.SourceFile;
import ru.kvartil.importing.SpreadsheetFile;
import ru.kvartil.importing.SpreadsheetReader;
import ru.kvartil.importing.xlsx.Hostile;
import ru.kvartil.shared.Failure;

/// Opens workbooks of Excel 97–2003. Nothing of them runs or is followed. Larger files than [#MOST_BYTES] are refused with
/// the advice to save them as xlsx.
public final class XlsFormat implements SpreadsheetReader.Format {
  /// A full sheet of 65 536 rows and 25 columns of numbers takes 27 MB; twice that is read within a heap of 256 MB.
  public static final long MOST_BYTES = 64L << 20;
  private final ReadLimits limits;

  public XlsFormat(ReadLimits limits) {
    this.limits = limits;
  }

  @Override
  public SpreadsheetFile open(SourceFile file) throws Failure {
    return guarded(file, () -> {
      long size = Files.size(file.path());
      if (size > MOST_BYTES) {
        throw Refusal.OLD_EXCEL_BIG.of(file, MOST_BYTES >> 20);
      }
      BookFacts book = new BookFacts(file, limits);
      try (BiffRecords records = BiffRecords.of(file)) {
        List<XlsFile.Sheet> sheets = new Survey(file, limits, records, book).sheets();
        return new XlsFile(file, limits, book, sheets);
      }
    });
  }

  /// As [Hostile#guard]; what the container says of itself as an `IOException` means a broken file, too.
  static <T> T guarded(SourceFile file, Hostile.Reading<T> reading) throws Failure {
    return Hostile.guard(file, () -> {
      try {
        return reading.read();
      } catch (FileSystemException | FileNotFoundException unreadable) {
        throw unreadable;
      } catch (IOException broken) {
        throw LimitReached.under(broken).orElseGet(() -> Refusal.CORRUPT.because(broken, file));
      }
    });
  }

  /// The first walk over a book: what it says of itself, the heads of its sheets, their merged areas.
  private static final class Survey {
    private final SourceFile file;
    private final ReadLimits limits;
    private final BiffRecords records;
    private final BookFacts book;
    private final HeadRows heads;
    private final List<XlsFile.Sheet> sheets = new ArrayList<>();
    private List<MergedArea> merged = new ArrayList<>();
    private @Nullable BiffCells cells;

    Survey(SourceFile file, ReadLimits limits, BiffRecords records, BookFacts book) {
      this.file = file;
      this.limits = limits;
      this.records = records;
      this.book = book;
      this.heads = new HeadRows(file, limits);
    }

    List<XlsFile.Sheet> sheets() throws IOException, Failure {
      boolean ofCells = false;
      for (int sid = records.next(file); sid != 0; sid = records.next(file)) {
        if (records.substream() <= 0) {
          global(sid);
        } else if (sid == BOFRecord.sid && records.depth() == 1) {
          ofCells = records.type(file) == BOFRecord.TYPE_WORKSHEET && records.substream() <= book.sheets();
          cells = ofCells ? new BiffCells(book) : null;
          merged = new ArrayList<>();
        } else if (ofCells && sid == EOFRecord.sid && records.depth() == 0) {
          end();
          ofCells = false;
        } else if (ofCells && records.depth() == 1) {
          take(sid, records.in());
        }
      }
      // A book that was cut off may end between two sheets.
      if (sheets.isEmpty() || records.substream() < book.sheets()) {
        throw Refusal.CORRUPT.of(file);
      }
      return List.copyOf(sheets);
    }

    private void global(int sid) throws IOException {
      if (sid == BOFRecord.sid) {
        records.type(file);
      } else if (sid == EOFRecord.sid) {
        book.finish();
      } else {
        book.take(sid, records.in());
      }
    }

    private void take(int sid, RecordInputStream in) throws IOException, Failure {
      if (sid == MergeCellsRecord.sid) {
        merge(new MergeCellsRecord(in));
      } else if (cells != null) {
        RawRow row = cells.take(sid, in);
        if (row != null && !heads.add(row)) {
          cells = null;
        }
      }
    }

    private void merge(MergeCellsRecord record) throws Failure {
      for (int i = 0; i < record.getNumAreas(); i++) {
        CellRangeAddress area = record.getAreaAt(i);
        merged.add(new MergedArea(area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn()));
        if (merged.size() > limits.merged()) {
          throw Refusal.TOO_MANY_MERGED.of(file, limits.merged());
        }
      }
    }

    private void end() throws Failure {
      RawRow last = cells == null ? null : cells.finish();
      if (last != null) {
        heads.add(last);
      }
      String name = book.sheet(records.substream());
      sheets.add(new XlsFile.Sheet(records.substream(), new SheetHead(name, heads.take(), merged)));
    }
  }
}
