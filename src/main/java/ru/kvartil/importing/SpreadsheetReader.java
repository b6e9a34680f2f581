package ru.kvartil.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ru.kvartil.shared.Failure;

/// Opens a spreadsheet of somebody else. What the file is, its content says and not its name; whatever is not an xlsx
/// workbook or csv text is refused with the reason ([Refusal]).
public final class SpreadsheetReader {
  /// Opens files of one format.
  @FunctionalInterface
  public interface Format {
    /// @param file exists, is not empty and looks like the format by its first bytes
    SpreadsheetFile open(SourceFile file) throws Failure;
  }

  private final Format xlsx;
  private final Format csv;
  private final ReadLimits limits;

  public SpreadsheetReader(Format xlsx, Format csv, ReadLimits limits) {
    this.xlsx = xlsx;
    this.csv = csv;
    this.limits = limits;
  }

  /// @throws Failure with the code of a [Refusal]
  public SpreadsheetFile open(Path path) throws Failure {
    SourceFile file = SourceFile.of(path);
    checkSize(file);
    return switch (FileKind.of(file.head(FileKind.HEAD))) {
      case ZIP -> xlsx.open(file);
      case TEXT -> csv.open(file);
      case OLE2 -> throw Ole2Streams.refusal(file).of(file);
      case BARE_BIFF -> throw Refusal.OLD_EXCEL.of(file);
      case PDF -> throw Refusal.PDF.of(file);
      case PICTURE -> throw Refusal.PICTURE.of(file);
      case ARCHIVE -> throw Refusal.ARCHIVE.of(file);
      case HTML -> throw Refusal.HTML_PAGE.of(file);
      case EXCEL_XML -> throw Refusal.EXCEL_XML.of(file);
      case BINARY -> throw Refusal.NOT_A_TABLE.of(file);
    };
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
