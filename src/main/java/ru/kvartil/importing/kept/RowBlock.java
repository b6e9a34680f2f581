package ru.kvartil.importing.kept;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import ru.kvartil.importing.RawCell;
import ru.kvartil.importing.RawRow;
import ru.kvartil.importing.table.PersonalData.Cleaned;

/// Rows of a sheet packed together. A cell: column, kind, text; a number whose text does not say it exactly has its eight
/// bytes too.
final class RowBlock {
  static final int ROWS = 256;
  private static final int NUMBER = 1;
  private static final int EXACT = 2;
  private static final int FORMULA = 4;
  private static final int CLOSED = 8;

  private RowBlock() {}

  /// Bytes of rows, not yet packed.
  static byte[] bytes(List<Cleaned> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    int row = 0;
    for (Cleaned each : rows) {
      small(out, each.row().index() - row);
      row = each.row().index();
      small(out, each.row().cells().size());
      int column = 0;
      for (RawCell cell : each.row().cells()) {
        small(out, cell.column() - column);
        column = cell.column();
        cell(out, cell, each.closed().contains(column));
      }
    }
    return bytes.toByteArray();
  }

  private static void cell(DataOutputStream out, RawCell cell, boolean closed) throws IOException {
    boolean exact = cell.numeric() && says(cell.text(), cell.number());
    out.writeByte((cell.numeric() ? NUMBER : 0) | (exact ? EXACT : 0) | (cell.formula() ? FORMULA : 0)
        | (closed ? CLOSED : 0));
    byte[] text = cell.text().getBytes(StandardCharsets.UTF_8);
    small(out, text.length);
    out.write(text);
    if (cell.numeric() && !exact) {
      out.writeDouble(cell.number());
    }
  }

  private static boolean says(String text, double number) {
    int whole = (int) number;
    if (whole == number && whole != 0 && text.equals(Integer.toString(whole))) {
      return true;
    }
    try {
      return Double.parseDouble(text) == number;
    } catch (NumberFormatException formatted) {
      return false;
    }
  }

  static byte[] packed(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
      byte[] piece = new byte[1 << 14];
      while (!deflater.finished()) {
        out.write(piece, 0, deflater.deflate(piece));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /// @param length of the bytes before packing
  static List<Cleaned> rows(byte[] content, int from, int packed, int length) throws IOException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(content, from, packed);
      byte[] bytes = new byte[length];
      if (inflater.inflate(bytes) != length) {
        throw new IOException("a block is cut short");
      }
      return rows(bytes);
    } catch (DataFormatException broken) {
      throw new IOException(broken);
    } finally {
      inflater.end();
    }
  }

  private static List<Cleaned> rows(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    List<Cleaned> rows = new ArrayList<>();
    int row = 0;
    while (in.available() > 0) {
      row += small(in);
      int count = small(in);
      List<RawCell> cells = new ArrayList<>(count);
      Set<Integer> closed = new HashSet<>();
      int column = 0;
      for (int i = 0; i < count; i++) {
        column += small(in);
        int kind = in.readUnsignedByte();
        byte[] text = in.readNBytes(small(in));
        String words = new String(text, StandardCharsets.UTF_8);
        double number = (kind & NUMBER) == 0
            ? Double.NaN
            : (kind & EXACT) == 0 ? in.readDouble() : Double.parseDouble(words);
        cells.add(new RawCell(column, words, number, (kind & FORMULA) != 0));
        if ((kind & CLOSED) != 0) {
          closed.add(column);
        }
      }
      rows.add(new Cleaned(new RawRow(row, cells), closed));
    }
    return rows;
  }

  /// A number of seven bits a byte, the lowest first.
  static void small(DataOutputStream out, int number) throws IOException {
    int rest = number;
    while ((rest & ~0x7f) != 0) {
      out.writeByte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  static int small(DataInputStream in) throws IOException {
    int number = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int next = in.readUnsignedByte();
      number |= (next & 0x7f) << shift;
      if (next < 0x80) {
        return number;
      }
    }
    throw new IOException("a number without an end");
  }
}
