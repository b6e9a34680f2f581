package ru.kvartil.importing.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import ru.kvartil.importing.MergedArea;
import ru.kvartil.importing.RawCell;
import ru.kvartil.importing.RawRow;
import ru.kvartil.importing.Refusal;

/// The rows of one sheet, one after another from the start.
final class SheetCursor implements AutoCloseable {
  private static final int LAST_ROW = 1_048_575;
  private final XmlCursor xml;
  private final CellReader cells;
  private final ReadBudget budget;
  private final List<RawCell> row = new ArrayList<>();
  private int lastRow = -1;
  private boolean started;
  private boolean finished;

  SheetCursor(ZipParts parts, WorkbookParts.Sheet sheet, CellReader cells, ReadBudget budget)
      throws IOException, XMLStreamException {
    this.xml = parts.xml(sheet.part());
    this.cells = cells;
    this.budget = budget;
  }

  /// The next row that has a cell, or null after the last one.
  @Nullable
  RawRow next() throws IOException, XMLStreamException {
    if (!started) {
      findData();
    }
    while (!finished) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        xml.checkNames();
        if (xml.name().equals("row")) {
          RawRow found = row();
          if (!found.cells().isEmpty()) {
            return found;
          }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("sheetData")) {
        finished = true;
      }
    }
    return null;
  }

  private void findData() throws IOException, XMLStreamException {
    started = true;
    @Nullable
    String element = xml.nextElement();
    while (element != null && !element.equals("sheetData")) {
      element = xml.nextElement();
    }
    finished = element == null;
  }

  private RawRow row() throws IOException, XMLStreamException {
    int index = rowIndex();
    row.clear();
    boolean growing = true;
    int column = -1;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("row")) {
        break;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (!xml.name().equals("c")) {
        xml.checkNames();
        continue;
      }
      int last = column;
      @Nullable
      RawCell cell = cells.read(xml, last);
      column = cells.column();
      if (column >= budget.limits().columns()) {
        throw budget.refusal(Refusal.TOO_WIDE, budget.limits().columns());
      }
      growing &= column > last;
      if (cell != null) {
        row.add(cell);
      }
    }
    budget.cells(row.size());
    return new RawRow(index, growing ? row : sorted(row));
  }

  /// The row says its number or follows the one before. Excel itself calls a sheet with rows out of order damaged.
  private int rowIndex() throws IOException {
    @Nullable
    String written = xml.attribute("r");
    int index = written == null ? lastRow + 1 : Integer.parseInt(written.strip()) - 1;
    if (index <= lastRow || index > LAST_ROW) {
      throw budget.refusal(Refusal.CORRUPT);
    }
    lastRow = index;
    return index;
  }

  /// Cells by column; of two cells with one address the later one counts.
  private static List<RawCell> sorted(List<RawCell> cells) {
    List<RawCell> sorted = new ArrayList<>(cells);
    sorted.sort(Comparator.comparingInt(RawCell::column));
    List<RawCell> single = new ArrayList<>(sorted.size());
    for (RawCell cell : sorted) {
      if (!single.isEmpty() && single.getLast().column() == cell.column()) {
        single.removeLast();
      }
      single.add(cell);
    }
    return single;
  }

  /// Whether the rest of the sheet has to be read through the parser: the rows are over, or the bytes are not of a kind that
  /// [MergeScan] can look through.
  boolean mergedByParser() {
    return finished || xml.wide();
  }

  /// Merged areas: they stand behind the rows. To be called once.
  List<MergedArea> merged() throws IOException, XMLStreamException {
    List<MergedArea> areas = new ArrayList<>();
    for (String element = xml.nextElement(); element != null; element = xml.nextElement()) {
      if (element.equals("mergeCell")) {
        @Nullable
        String reference = xml.attribute("ref");
        Optional<MergedArea> area = MergeScan.area(reference == null ? "" : reference);
        area.ifPresent(areas::add);
        MergeScan.check(areas.size(), budget);
      }
    }
    return areas;
  }

  @Override
  public void close() throws IOException, XMLStreamException {
    xml.close();
  }
}
