package ru.kvartil.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ru.kvartil.shared.Failure;

/// Opens a spreadsheet of somebody else. What the file is, its content says and not its name; whatever is not a workbook
/// of Excel, a csv text or a page with tables is refused with the reason ([Refusal]).
public final class SpreadsheetReader {
  /// Opens files of one format.
  @FunctionalInterface
  public interface Format {
    /// @param file exists, is not empty and looks like the format by its first bytes
    SpreadsheetFile open(SourceFile file) throws Failure;
  }

  private final Formats formats;
  private final ReadLimits limits;

  public SpreadsheetReader(Formats formats, ReadLimits limits) {
    this.formats = formats;
    this.limits = limits;
  }

  /// Who opens what.
  ///
  /// @param xls workbooks of Excel 97–2003
  public record Formats(Format xlsx, Format xls, Format csv, Format html) {}

  /// @throws Failure with the code of a [Refusal]
  public SpreadsheetFile open(Path path) throws Failure {
    return open(SourceFile.of(path));
  }

  /// As above, for a file or a pasted block.
  public SpreadsheetFile open(SourceFile file) throws Failure {
    if (file.pasted().isPresent()) {
      return pasted(file);
    }
    checkSize(file);
    return switch (FileKind.of(file.head(FileKind.HEAD))) {
      case ZIP -> formats.xlsx().open(file);
      case TEXT -> formats.csv().open(file);
      case HTML -> formats.html().open(file);
      case OLE2 -> old(file);
      case BARE_BIFF -> throw Refusal.OLD_EXCEL.of(file);
      case PDF -> throw Refusal.PDF.of(file);
      case PICTURE -> throw Refusal.PICTURE.of(file);
      case ARCHIVE -> throw Refusal.ARCHIVE.of(file);
      case EXCEL_XML -> throw Refusal.EXCEL_XML.of(file);
      case BINARY -> throw Refusal.NOT_A_TABLE.of(file);
    };
  }

  private SpreadsheetFile old(SourceFile file) throws Failure {
    Refusal refusal = Ole2Streams.refusal(file);
    if (refusal != Refusal.OLD_EXCEL) {
      throw refusal.of(file);
    }
    return formats.xls().open(file);
  }

  private SpreadsheetFile pasted(SourceFile block) throws Failure {
    byte[] head = block.head(FileKind.HEAD);
    if (head.length == 0) {
      throw Refusal.EMPTY_FILE.of(block);
    }
    return (FileKind.of(head) == FileKind.HTML ? formats.html() : formats.csv()).open(block);
  }

  private void checkSize(SourceFile file) throws Failure {
    if (!Files.exists(file.path())) {
      throw Refusal.FILE_MISSING.of(file);
    }
    if (!Files.isRegularFile(file.path())) {
      throw Refusal.FOLDER.of(file);
    }
    long size;
    try {
      size = Files.size(file.path());
    } catch (IOException unreadable) {
      throw Refusal.UNREADABLE.because(unreadable, file);
    }
    if (size == 0) {
      throw Refusal.EMPTY_FILE.of(file);
    }
    if (size > limits.fileBytes()) {
      throw Refusal.TOO_BIG.of(file, limits.fileBytes() >> 20);
    }
  }
}
