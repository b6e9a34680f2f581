package ru.kvartil.importing.xlsx.biff;

import java.security.GeneralSecurityException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import ru.kvartil.importing.LimitReached;
import ru.kvartil.importing.Refusal;
import ru.kvartil.importing.SourceFile;

/// The records of one pass over a workbook, in order ([MS-XLS] 2.1.4). Books that are only write-protected are sealed with
/// a password everybody knows and are read; those with a password of their own are refused.
final class BiffRecords implements AutoCloseable {
  private static final String STREAM = "Workbook";
  private static final int BIFF8 = 0x0600;
  private static final int HEADER = 4;
  private final POIFSFileSystem container;
  private final InputStream stream;
  private RecordInputStream records;
  private int before;
  private int depth;
  private int substream = -1;

  private BiffRecords(POIFSFileSystem container, InputStream stream) {
    this.container = container;
    this.stream = stream;
    this.records = new RecordInputStream(stream);
  }

  static BiffRecords of(SourceFile file) throws IOException {
    POIFSFileSystem container = new POIFSFileSystem(file.path().toFile(), true);
    try {
      if (!container.getRoot().hasEntryCaseInsensitive(STREAM)) {
        throw new LimitReached(Refusal.OLD_EXCEL.of(file));
      }
      return new BiffRecords(container,
          container.getRoot().createDocumentInputStream(container.getRoot().getEntryCaseInsensitive(STREAM)));
    } catch (IOException | RuntimeException broken) {
      container.close();
      throw broken;
    }
  }

  /// Moves to the next record.
  ///
  /// @return its number, 0 after the last one
  int next(SourceFile file) throws IOException {
    // Behind the last sheet stands filling, which a sealed book turns into noise.
    if (!more() || (depth == 0 && substream >= 0 && records.getNextSid() != BOFRecord.sid)) {
      if (depth > 0) {
        throw new EOFException("the last sheet has no end");
      }
      return 0;
    }
    records.nextRecord();
    if (before >= 0) {
      before += HEADER + records.remaining();
    }
    int sid = records.getSid();
    if (sid == 0) {
      throw new EOFException("the rest of the stream is empty");
    }
    switch (sid) {
      case BOFRecord.sid -> depth++;
      case EOFRecord.sid -> depth = Math.max(0, depth - 1);
      case FilePassRecord.sid -> unseal(file);
      default -> {
      }
    }
    if (sid == BOFRecord.sid && depth == 1) {
      substream++;
      before = substream > 0 ? -1 : before;
    }
    return sid;
  }

  /// What is left of a record belongs to nobody.
  private boolean more() {
    if (records.available() > 0 && records.remaining() > 0) {
      records.readRemainder();
    }
    return records.hasNextRecord();
  }

  /// The record's own content.
  RecordInputStream in() {
    return records;
  }

  /// How deep the present record stands: 1 in the workbook or a sheet, more in a chart laid on a sheet.
  int depth() {
    return depth;
  }

  /// 0 for what the workbook says of itself, then one for each sheet.
  int substream() {
    return substream;
  }

  /// Type of the part a record of its beginning begins.
  ///
  /// @throws LimitReached for a book older than Excel 97
  int type(SourceFile file) throws LimitReached {
    int version = records.readUShort();
    if (version != BIFF8) {
      throw new LimitReached(Refusal.OLD_EXCEL.of(file));
    }
    return records.readUShort();
  }

  private void unseal(SourceFile file) throws IOException {
    EncryptionInfo info = new FilePassRecord(records).getEncryptionInfo();
    try {
      if (!info.getDecryptor().verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
        throw new LimitReached(Refusal.ENCRYPTED.of(file));
      }
    } catch (GeneralSecurityException unknown) {
      throw new LimitReached(Refusal.ENCRYPTED.because(unknown, file));
    }
    if (records.remaining() > 0) {
      records.readRemainder();
    }
    records = new RecordInputStream(stream, info, before);
  }

  @Override
  public void close() throws IOException {
    try (container) {
      stream.close();
    }
  }
}
