package ru.kvartil.importing.xlsx.biff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import ru.kvartil.importing.RawCell;
import ru.kvartil.importing.RawRow;
import ru.kvartil.importing.Refusal;
import ru.kvartil.importing.xlsx.CellNumber;
import ru.kvartil.shared.Texts;

/// Gathers the cells of a sheet's records into rows: numbers as numbers, dates as their text, of formulas the stored
/// result.
final class BiffCells {
  private static final Texts TEXTS = Texts.of(Refusal.class);
  private static final String TRUE = TEXTS.get("cell.true");
  private static final String FALSE = TEXTS.get("cell.false");
  private final BookFacts book;
  private List<RawCell> cells = new ArrayList<>();
  private int row = -1;
  private int column;
  private int style;
  private boolean waitsForText;
  private @Nullable RawRow ended;

  BiffCells(BookFacts book) {
    this.book = book;
  }

  /// Takes one record of a sheet.
  ///
  /// @return the row before, when the record begins another one
  @Nullable
  RawRow take(int sid, RecordInputStream in) throws IOException {
    ended = null;
    switch (sid) {
      case NumberRecord.sid -> {
        place(in);
        number(in.readDouble(), false);
      }
      case RKRecord.sid -> {
        place(in);
        number(RKUtil.decodeNumber(in.readInt()), false);
      }
      case MulRKRecord.sid -> several(in);
      case LabelSSTRecord.sid -> {
        place(in);
        text(book.text(in.readInt()), false);
      }
      case LabelRecord.sid -> {
        LabelRecord label = new LabelRecord(in);
        place(label.getRow(), label.getColumn(), label.getXFIndex());
        text(label.getValue(), false);
      }
      case BoolErrRecord.sid -> {
        place(in);
        int value = in.readUByte();
        truth(value, in.readUByte() != 0, false);
      }
      case FormulaRecord.sid -> formula(in);
      case StringRecord.sid -> {
        if (waitsForText) {
          text(new StringRecord(in).getString(), true);
          waitsForText = false;
        }
      }
      default -> {
      }
    }
    return ended;
  }

  /// The last row, when the sheet has ended.
  @Nullable
  RawRow finish() {
    return row();
  }

  private void place(RecordInputStream in) throws IOException {
    int ofRow = in.readUShort();
    int ofColumn = in.readUShort();
    place(ofRow, ofColumn, in.readUShort());
  }

  private void place(int ofRow, int ofColumn, int ofStyle) throws IOException {
    waitsForText = false;
    if (ofRow != row) {
      if (ofRow < row) {
        throw new IOException("rows of a sheet stand out of order");
      }
      ended = row();
      row = ofRow;
    }
    column = ofColumn;
    style = ofStyle;
  }

  private @Nullable RawRow row() {
    if (cells.isEmpty()) {
      return null;
    }
    boolean ordered = true;
    for (int i = 1; i < cells.size(); i++) {
      ordered &= cells.get(i - 1).column() < cells.get(i).column();
    }
    RawRow done = new RawRow(row, ordered ? cells : settled(cells));
    cells = new ArrayList<>(done.cells().size());
    return done;
  }

  /// By column; of two cells of one place the last one, which is what Excel shows.
  private static List<RawCell> settled(List<RawCell> all) {
    List<RawCell> sorted = new ArrayList<>(all.reversed());
    sorted.sort(Comparator.comparingInt(RawCell::column));
    List<RawCell> once = new ArrayList<>();
    for (RawCell cell : sorted) {
      if (once.isEmpty() || once.getLast().column() != cell.column()) {
        once.add(cell);
      }
    }
    return once;
  }

  private void several(RecordInputStream in) throws IOException {
    int ofRow = in.readUShort();
    int first = in.readUShort();
    // Each number takes six bytes, the last column two.
    for (int i = first; in.remaining() >= 8; i++) {
      place(ofRow, i, in.readUShort());
      number(RKUtil.decodeNumber(in.readInt()), false);
    }
  }

  /// The stored result stands in the eight bytes of a number; two set bytes at their end mean another kind
  /// ([MS-XLS] 2.5.133).
  private void formula(RecordInputStream in) throws IOException {
    place(in);
    long bits = in.readLong();
    if (bits >>> 48 != 0xffff) {
      number(Double.longBitsToDouble(bits), true);
      return;
    }
    int value = (int) (bits >>> 16) & 0xff;
    switch ((int) bits & 0xff) {
      case 0 -> waitsForText = true;
      case 1 -> truth(value, false, true);
      case 2 -> truth(value, true, true);
      default -> {
        // An empty text: as good as an empty cell.
      }
    }
  }

  private void truth(int value, boolean error, boolean formula) {
    text(error
        ? FormulaError.isValidCode(value) ? FormulaError.forInt((byte) value).getString() : "#?"
        : value == 1 ? TRUE : FALSE, formula);
  }

  private void number(double value, boolean formula) {
    String moment = book.moment(style, value).orElse("");
    if (!moment.isEmpty()) {
      text(moment, formula);
    } else if (Double.isFinite(value)) {
      cells.add(new RawCell(column, CellNumber.text(value), value, formula));
    }
  }

  private void text(String text, boolean formula) {
    if (!text.isBlank()) {
      cells.add(new RawCell(column, text, Double.NaN, formula));
    }
  }
}
