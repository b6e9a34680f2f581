package ru.kvartil.importing.xlsx;

import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import ru.kvartil.importing.RawRow;
import ru.kvartil.importing.SourceFile;
import ru.kvartil.shared.Failure;

/// A sheet being streamed to somebody whose own exceptions are no business of ours: only steps of reading are guarded.
final class OpenSheet implements AutoCloseable {
  private final SourceFile file;
  private final ZipParts parts;
  private final SheetCursor cursor;
  private final Hostile.Reading<Optional<RawRow>> step;

  private OpenSheet(SourceFile file, ZipParts parts, SheetCursor cursor) {
    this.file = file;
    this.parts = parts;
    this.cursor = cursor;
    this.step = () -> Optional.ofNullable(cursor.next());
  }

  static OpenSheet of(ReadBudget budget, WorkbookParts.Sheet sheet, CellReader cells)
      throws IOException, XMLStreamException {
    ZipParts parts = new ZipParts(budget);
    boolean opened = false;
    try {
      OpenSheet open = new OpenSheet(budget.file(), parts, new SheetCursor(parts, sheet, cells, budget));
      opened = true;
      return open;
    } finally {
      if (!opened) {
        parts.close();
      }
    }
  }

  /// The next row that has a cell, or null after the last one.
  @Nullable
  RawRow next() throws Failure {
    return Hostile.guard(file, step).orElse(null);
  }

  @Override
  public void close() throws Failure {
    Hostile.guard(file, () -> {
      try (parts) {
        cursor.close();
        return true;
      }
    });
  }
}
