package ru.kvartil.report;

import java.nio.file.Path;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;

/// Writes a document in one format. The same content gives the same bytes.
public interface ReportWriter {
  /// The whole file in memory: for the preview and for saving.
  byte[] bytes(ReportContent content);

  /// Ending of file names, without the dot.
  String extension();

  /// Saves the document whole or not at all; on failure the old file stays and the message says so.
  default void write(ReportContent content, Path file) throws Failure {
    SafeFile.write(file, bytes(content));
  }
}
