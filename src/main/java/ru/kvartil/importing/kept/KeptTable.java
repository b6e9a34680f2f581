package ru.kvartil.importing.kept;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.kvartil.importing.HeadRows;
import ru.kvartil.importing.MergedArea;
import ru.kvartil.importing.RawRow;
import ru.kvartil.importing.SheetHead;
import ru.kvartil.importing.SpreadsheetFile;
import ru.kvartil.importing.table.PersonalData.Cleaned;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// An imported file in its kept form. Only packed blocks of rows are in memory; the few looked at last are unpacked. Not for
/// several threads at once.
public final class KeptTable implements SpreadsheetFile {
  private static final Texts TEXTS = Texts.of(KeptTable.class);
  private static final int UNPACKED = 16;
  private final String name;
  private final byte[] content;
  private final String hash;
  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<Block, List<Cleaned>> unpacked = new LinkedHashMap<>(UNPACKED, 0.75f, true);

  private KeptTable(String name, byte[] content) throws IOException {
    this.name = name;
    this.content = content;
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
    if (!Arrays.equals(in.readNBytes(KeptTableWriter.MAGIC.length), KeptTableWriter.MAGIC)) {
      throw new IOException("no kept table");
    }
    this.hash = in.readUTF();
    for (int mark = in.readByte(); mark != KeptTableWriter.END; mark = in.readByte()) {
      if (mark != KeptTableWriter.SHEET) {
        throw new IOException("no sheet where one should begin");
      }
      sheets.add(sheet(in));
    }
  }

  /// @param name what the file was called
  /// @param content as [KeptTableWriter] made it
  public static KeptTable of(String name, byte[] content) throws Failure {
    try {
      return new KeptTable(name, content);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
      throw new Failure(TEXTS, "kept.broken", broken, name);
    }
  }

  /// A sheet.
  ///
  /// @param rows number of the last row that has a cell, and one
  /// @param columns of the widest row
  public record Sheet(String name, List<MergedArea> merged, List<Block> blocks, int rows, int columns) {
    public Sheet {
      merged = List.copyOf(merged);
      blocks = List.copyOf(blocks);
    }
  }

  /// Packed rows.
  ///
  /// @param first number of the first row
  /// @param last number of the last row
  /// @param from where the bytes begin
  public record Block(int first, int last, int from, int packed, int length) {}

  private Sheet sheet(DataInputStream in) throws IOException {
    String called = in.readUTF();
    int areas = RowBlock.small(in);
    List<MergedArea> merged = new ArrayList<>();
    for (int i = 0; i < areas; i++) {
      merged.add(new MergedArea(RowBlock.small(in), RowBlock.small(in), RowBlock.small(in), RowBlock.small(in)));
    }
    List<Block> blocks = new ArrayList<>();
    for (int mark = in.readByte(); mark != KeptTableWriter.SHEET_END; mark = in.readByte()) {
      int first = in.readInt();
      int last = in.readInt();
      int length = in.readInt();
      int packed = in.readInt();
      blocks.add(new Block(first, last, content.length - in.available(), packed, length));
      in.skipNBytes(packed);
    }
    int rows = blocks.isEmpty() ? 0 : blocks.getLast().last() + 1;
    return new Sheet(called, merged, blocks, rows, RowBlock.small(in));
  }

  @Override
  public String name() {
    return name;
  }

  /// SHA-256 of the file as it was brought.
  @Override
  public String hash() {
    return hash;
  }

  public List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public List<SheetHead> heads() throws Failure {
    List<SheetHead> heads = new ArrayList<>();
    for (int sheet = 0; sheet < sheets.size(); sheet++) {
      List<RawRow> rows = new ArrayList<>();
      rows(sheet, row -> {
        rows.add(row);
        return rows.size() < HeadRows.ROWS;
      });
      heads.add(new SheetHead(sheets.get(sheet).name(), rows, sheets.get(sheet).merged()));
    }
    return heads;
  }

  @Override
  public void rows(int sheet, RowSink sink) throws Failure {
    for (Block block : sheets.get(sheet).blocks()) {
      for (Cleaned row : unpack(block)) {
        if (!sink.row(row.row())) {
          return;
        }
      }
    }
  }

  /// A row with what was closed in it; empty when nothing is written there.
  ///
  /// @param row zero-based number in the file
  public Optional<Cleaned> row(int sheet, int row) throws Failure {
    List<Block> blocks = sheets.get(sheet).blocks();
    int low = 0;
    int high = blocks.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Block block = blocks.get(middle);
      if (row < block.first()) {
        high = middle - 1;
      } else if (row > block.last()) {
        low = middle + 1;
      } else {
        return at(block).stream().filter(each -> each.row().index() == row).findFirst();
      }
    }
    return Optional.empty();
  }

  private List<Cleaned> at(Block block) throws Failure {
    List<Cleaned> rows = unpacked.get(block);
    if (rows == null) {
      rows = unpack(block);
      unpacked.put(block, rows);
      if (unpacked.size() > UNPACKED) {
        unpacked.remove(unpacked.keySet().iterator().next());
      }
    }
    return rows;
  }

  private List<Cleaned> unpack(Block block) throws Failure {
    try {
      return RowBlock.rows(content, block.from(), block.packed(), block.length());
    } catch (IOException | NumberFormatException broken) {
      throw new Failure(TEXTS, "kept.broken", broken, name);
    }
  }
}
