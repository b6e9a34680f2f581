package ru.kvartil.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import ru.kvartil.cli.CommandLineFace.Exit;
import ru.kvartil.cli.xlsx.ArchiveTable;
import ru.kvartil.cli.xlsx.ArchiveWorkbook;
import ru.kvartil.district.Centre;
import ru.kvartil.district.Right;
import ru.kvartil.report.Block;
import ru.kvartil.report.PageSetup;
import ru.kvartil.report.ReportContent;
import ru.kvartil.report.ReportWriter;
import ru.kvartil.report.Span;
import ru.kvartil.report.Table;
import ru.kvartil.report.Text;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Texts;

/// `archive --out FILE.zip`: everything the database keeps in files that any office program opens, for the years in which
/// this program may be gone.
@Command(name = "archive")
final class ArchiveCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(ArchiveCommand.class);
  /// Values fill thousands of pages: they stand in the workbook and in CSV.
  private static final Set<String> NOT_ON_PAPER = Set.of("results", "passports", "indicators");
  private static final char BOM = '\uFEFF';
  private final Workplaces workplaces;
  private final ReportWriter pdf;
  @ParentCommand
  private KvartilCommand parent;
  @Option(names = "--out", paramLabel = "FILE", required = true)
  private Path out;

  ArchiveCommand(Workplaces workplaces, List<ReportWriter> writers) {
    this.workplaces = workplaces;
    this.pdf = writers.stream().filter(writer -> writer.extension().equals("pdf")).findFirst().orElseThrow();
  }

  @Override
  public Integer call() throws Failure {
    try (Workplace workplace = workplaces.openToExport(parent.database())) {
      workplace.access().require(Right.ARCHIVE);
      workplace.exports(TEXTS.get("cli.exports-archive", out.getFileName()));
      return workplace.transactions().read(() -> {
        String district = workplace.centres().find().map(Centre::district).orElse("");
        List<ArchiveTable> tables = ArchiveTables.of(workplace);
        SafeFile.write(out, file -> write(district, tables, file));
        return Exit.DONE;
      });
    }
  }

  private void write(String district, List<ArchiveTable> tables, OutputStream file) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(file);
    zip.putNextEntry(new ZipEntry("README.txt"));
    zip.write((BOM + TEXTS.get("archive.readme", district, RussianFormat.longDate(CommandLineFace.today())))
        .getBytes(StandardCharsets.UTF_8));
    zip.putNextEntry(new ZipEntry("kvartil.xlsx"));
    ArchiveWorkbook.write(tables, new Unclosed(zip));
    zip.putNextEntry(new ZipEntry("kvartil.pdf"));
    zip.write(pdf.bytes(content(district, tables)));
    for (ArchiveTable table : tables) {
      zip.putNextEntry(new ZipEntry("csv/" + table.file() + ".csv"));
      csv(table, new Unclosed(zip));
    }
    zip.finish();
  }

  private static void csv(ArchiveTable table, OutputStream out) throws IOException {
    CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    csv.writeRecord(table.head());
    table.rows().forEach(row -> csv.writeRecord(row.stream().map(ArchiveCommand::plain).toList()));
    csv.flush();
  }

  /// People open these in a spreadsheet, which takes such text for a formula: it gets an apostrophe before it.
  private static String plain(String cell) {
    boolean number = cell.matches("-?\\d+(\\.\\d+)?");
    return !number && !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static ReportContent content(String district, List<ArchiveTable> tables) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(List.of(words(TEXTS.get("archive.title", district)))));
    for (ArchiveTable table : tables) {
      if (!NOT_ON_PAPER.contains(table.file()) && !table.rows().isEmpty()) {
        blocks.add(new Table(table.file(), table.title(), table.head().stream().map(Table.Column::words).toList(),
            table.rows().stream().map(row -> new Table.Row(row.stream().map(ArchiveCommand::words).toList(), false))
                .toList(),
            List.of()));
      }
    }
    return new ReportContent(TEXTS.get("archive.title", district), "", CommandLineFace.today(),
        PageSetup.GOST_2025.turned(true), blocks);
  }

  private static Text words(String text) {
    return Text.of("{0}", new Span.Words(text));
  }

  /// A part of the zip: its writer must not close the whole.
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream zip) {
      super(zip);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
