package ru.kvartil.importing.xlsx;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import ru.kvartil.importing.HeadRows;
import ru.kvartil.importing.MergedArea;
import ru.kvartil.importing.RawRow;
import ru.kvartil.importing.ReadLimits;
import ru.kvartil.importing.SheetHead;
import ru.kvartil.importing.SourceFile;
import ru.kvartil.importing.SpreadsheetFile;
import ru.kvartil.shared.Failure;

/// An opened workbook: its list of sheets, styles and shared texts are in memory, rows are read from the file each time.
/// The file is held open only while a method runs.
final class XlsxFile implements SpreadsheetFile {
  private final SourceFile file;
  private final WorkbookParts workbook;
  private final ReadLimits limits;
  private final Duration spent;

  XlsxFile(SourceFile file, WorkbookParts workbook, ReadLimits limits, Duration spent) {
    this.file = file;
    this.workbook = workbook;
    this.limits = limits;
    this.spent = spent;
  }

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public String hash() throws Failure {
    return file.hash();
  }

  @Override
  public List<SheetHead> heads() throws Failure {
    ReadBudget budget = ReadBudget.survey(file, limits, spent);
    return Hostile.guard(file, () -> {
      try (ZipParts parts = new ZipParts(budget)) {
        CellReader cells = new CellReader(workbook);
        HeadRows rows = new HeadRows(file, limits);
        List<SheetHead> heads = new ArrayList<>();
        for (WorkbookParts.Sheet sheet : workbook.sheets()) {
          heads.add(head(parts, sheet, cells, rows, budget));
        }
        return List.copyOf(heads);
      }
    });
  }

  private static SheetHead head(ZipParts parts, WorkbookParts.Sheet sheet, CellReader cells, HeadRows rows,
      ReadBudget budget) throws IOException, XMLStreamException, Failure {
    try (SheetCursor cursor = new SheetCursor(parts, sheet, cells, budget)) {
      @Nullable
      RawRow row = cursor.next();
      while (row != null && rows.add(row)) {
        row = cursor.next();
      }
      List<MergedArea> merged = cursor.mergedByParser() ? cursor.merged() : scanned(parts, sheet, budget);
      return new SheetHead(sheet.name(), rows.take(), merged);
    }
  }

  private static List<MergedArea> scanned(ZipParts parts, WorkbookParts.Sheet sheet, ReadBudget budget)
      throws IOException {
    try (GuardedStream in = parts.open(sheet.part())) {
      return new MergeScan(budget).read(in);
    }
  }

  @Override
  public void rows(int sheet, RowSink sink) throws Failure {
    ReadBudget budget = ReadBudget.rows(file, limits);
    WorkbookParts.Sheet wanted = workbook.sheets().get(sheet);
    try (OpenSheet open = Hostile.guard(file, () -> OpenSheet.of(budget, wanted, new CellReader(workbook)))) {
      @Nullable
      RawRow row = open.next();
      while (row != null && sink.row(row)) {
        row = open.next();
      }
    }
  }
}
