package ru.kvartil.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import ru.kvartil.backup.Backups;
import ru.kvartil.backup.storage.ClosedDatabase;
import ru.kvartil.chart.ChartLook;
import ru.kvartil.chart.jfree.JFreeCharts;
import ru.kvartil.cli.CliCommands;
import ru.kvartil.cli.Workplaces;
import ru.kvartil.report.ReportWriter;
import ru.kvartil.report.docx.DocxWriter;
import ru.kvartil.report.pdf.PdfWriter;
import ru.kvartil.shared.Failure;
import ru.kvartil.storage.Database;

/// The only place where services are made and joined.
final class Wiring implements Workplaces {
  private static final String VERSION = Optional.ofNullable(Wiring.class.getPackage().getImplementationVersion())
      .orElse("0.1.0");
  private final Folders folders;
  private final Database.Origin origin;

  Wiring(Folders folders, String person) {
    this(folders, new Database.Origin(InstantSource.system(), person));
  }

  /// @param origin whose clock and name the changes carry
  Wiring(Folders folders, Database.Origin origin) {
    this.folders = folders;
    this.origin = origin;
  }

  /// Name of the machine's user: who signs while nobody else is named.
  String person() {
    return origin.person();
  }

  /// Gives picocli the commands with their services.
  CommandLine.IFactory commands() {
    return new CliCommands(this, folders.database(), new JFreeCharts(ChartLook.SCREEN), writers());
  }

  /// Formats of documents, with charts as documents show them.
  static List<ReportWriter> writers() {
    JFreeCharts drawer = new JFreeCharts(ChartLook.DOCUMENT);
    return List.of(new DocxWriter(drawer), new PdfWriter(drawer));
  }

  @Override
  public Workplaces.Copies copies() {
    return new ClosedCopies(new ClosedDatabase(origin, Optional.empty()), folders.temporary(), this);
  }

  private OpenWorkplace over(Database database) {
    return new OpenWorkplace(database, new Backups.Around(folders.temporary(), origin.clock(), VERSION));
  }

  @Override
  public OpenWorkplace create(Path database, FirstContent content) throws Failure {
    return over(Database.create(database, origin, empty -> content.store(over(empty))));
  }

  @Override
  public OpenWorkplace open(Path database) throws Failure {
    return over(Database.open(database, origin));
  }

  @Override
  public OpenWorkplace openReadOnly(Path database) throws Failure {
    return over(Database.openReadOnly(database, origin));
  }
}
