package ru.kvartil.cli;

import java.nio.file.Path;
import java.util.List;
import ru.kvartil.protection.RecoverySheet;
import ru.kvartil.report.ReportWriter;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Texts;
import ru.kvartil.vault.RecoveryKey;

/// Writes the sheet of a recovery key where a command was told to.
record RecoveryPaper(List<ReportWriter> writers) {
  private static final Texts TEXTS = Texts.of(RecoveryPaper.class);
  private static final String PDF = "pdf";

  RecoveryPaper {
    writers = List.copyOf(writers);
  }

  /// Refuses before anything is changed what could not be written afterwards.
  void require(Path out) throws Failure {
    if (!SchoolArgument.ending(out).equals(PDF)) {
      throw new Failure(TEXTS, "cli.recovery-ending", out.getFileName());
    }
  }

  void write(RecoveryKey key, Path out) throws Failure {
    ReportWriter writer = writers.stream().filter(each -> each.extension().equals(PDF)).findFirst().orElseThrow();
    SafeFile.write(out, writer.bytes(RecoverySheet.content(key, "", CommandLineFace.today())));
  }
}
