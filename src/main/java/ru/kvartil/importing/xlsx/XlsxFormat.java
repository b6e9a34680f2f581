package ru.kvartil.importing.xlsx;

import java.time.Duration;
import ru.kvartil.importing.ReadLimits;
import ru.kvartil.importing.SourceFile;
import ru.kvartil.importing.SpreadsheetFile;
import ru.kvartil.importing.SpreadsheetReader;
import ru.kvartil.shared.Failure;

/// Opens xlsx workbooks, transitional and strict, and refuses everything else that comes in a zip file. Nothing of a workbook
/// runs or is followed: no macros, formulas, links, pictures.
public final class XlsxFormat implements SpreadsheetReader.Format {
  private final ReadLimits limits;

  public XlsxFormat(ReadLimits limits) {
    this.limits = limits;
  }

  @Override
  public SpreadsheetFile open(SourceFile file) throws Failure {
    ReadBudget budget = ReadBudget.survey(file, limits, Duration.ZERO);
    return Hostile.guard(file, () -> {
      try (ZipParts parts = new ZipParts(budget)) {
        return new XlsxFile(file, WorkbookParts.of(parts, budget), limits, budget.spent());
      }
    });
  }
}
