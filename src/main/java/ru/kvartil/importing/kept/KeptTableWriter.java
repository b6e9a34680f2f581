package ru.kvartil.importing.kept;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.kvartil.importing.MergedArea;
import ru.kvartil.importing.RawRow;
import ru.kvartil.importing.SheetHead;
import ru.kvartil.importing.table.PersonalData;
import ru.kvartil.importing.table.PersonalData.Cleaned;
import ru.kvartil.importing.table.TableMapping;

/// Makes the kept form of a file while its sheets are read: sheet after sheet, row after row. The same rows give the same
/// bytes. What grows over [#LARGEST] is given up: such a file is imported all the same, without a kept original.
///
/// Format: `KVTABLE1`, SHA-256 and size of the file as it was brought; of each sheet its name, merged areas and blocks of
/// rows ([RowBlock]), then its number of columns.
public final class KeptTableWriter {
  /// Bytes of the kept form: about a million rows of ten numbers.
  public static final int LARGEST = 32 << 20;
  static final byte[] MAGIC = {'K', 'V', 'T', 'A', 'B', 'L', 'E', '1'};
  static final int END = 0;
  static final int SHEET = 1;
  static final int BLOCK = 2;
  static final int SHEET_END = 3;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final int largest;
  private List<Cleaned> block = new ArrayList<>(RowBlock.ROWS);
  private PersonalData personal = new PersonalData(Optional.empty(), List.of());
  private int columns;
  private boolean given;

  /// @param hash of the file as it was brought
  public KeptTableWriter(String hash) {
    this(hash, LARGEST);
  }

  KeptTableWriter(String hash, int largest) {
    this.largest = largest;
    writing(() -> {
      out.write(MAGIC);
      out.writeUTF(hash);
    });
  }

  /// Writes that can only fail by a bug: everything stays in memory.
  private interface Writing {
    void run() throws IOException;
  }

  private static void writing(Writing writing) {
    try {
      writing.run();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// Begins a sheet.
  ///
  /// @param mapping what the import reads of it; empty when it reads nothing
  public void sheet(SheetHead head, Optional<TableMapping> mapping) {
    personal = new PersonalData(mapping, head.merged());
    columns = 0;
    writing(() -> {
      out.writeByte(SHEET);
      out.writeUTF(head.name());
      RowBlock.small(out, head.merged().size());
      for (MergedArea area : head.merged()) {
        RowBlock.small(out, area.firstRow());
        RowBlock.small(out, area.firstColumn());
        RowBlock.small(out, area.lastRow());
        RowBlock.small(out, area.lastColumn());
      }
    });
  }

  /// The next row of the sheet.
  public void row(RawRow row) {
    if (given) {
      return;
    }
    if (!row.cells().isEmpty()) {
      columns = Math.max(columns, row.cells().getLast().column() + 1);
    }
    block.add(personal.clean(row));
    if (block.size() == RowBlock.ROWS) {
      flush();
    }
  }

  private void flush() {
    if (block.isEmpty() || given) {
      return;
    }
    writing(() -> {
      byte[] raw = RowBlock.bytes(block);
      byte[] packed = RowBlock.packed(raw);
      out.writeByte(BLOCK);
      out.writeInt(block.getFirst().row().index());
      out.writeInt(block.getLast().row().index());
      out.writeInt(raw.length);
      out.writeInt(packed.length);
      out.write(packed);
    });
    block = new ArrayList<>(RowBlock.ROWS);
    if (bytes.size() > largest) {
      given = true;
      bytes.reset();
    }
  }

  /// Ends the sheet.
  public void sheetEnd() {
    flush();
    writing(() -> {
      out.writeByte(SHEET_END);
      RowBlock.small(out, columns);
    });
  }

  /// The kept form; empty when it became too large.
  public Optional<byte[]> finish() {
    if (given) {
      return Optional.empty();
    }
    writing(() -> out.writeByte(END));
    return Optional.of(bytes.toByteArray());
  }
}
