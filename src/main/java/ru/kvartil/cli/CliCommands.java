package ru.kvartil.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import ru.kvartil.chart.ChartDrawer;
import ru.kvartil.report.ReportWriter;

/// Makes the commands with the services they need; an explicit list, no reflection over constructors.
public final class CliCommands implements IFactory {
  private final Workplaces workplaces;
  private final Protecting protecting;
  private final Path standardDatabase;
  private final ChartDrawer drawer;
  private final List<ReportWriter> writers;

  /// @param standardDatabase the database commands work on when none is named
  /// @param drawer draws charts for files
  /// @param writers formats of documents
  public CliCommands(Services services, Path standardDatabase, ChartDrawer drawer, List<ReportWriter> writers) {
    this.workplaces = services.workplaces();
    this.protecting = services.protecting();
    this.standardDatabase = standardDatabase;
    this.drawer = drawer;
    this.writers = List.copyOf(writers);
  }

  /// What commands work with.
  public record Services(Workplaces workplaces, Protecting protecting) {}

  @Override
  public <K> K create(Class<K> type) throws Exception {
    Object command = switch (type.getSimpleName()) {
      case "KvartilCommand" -> new KvartilCommand(new KvartilCommand.DefaultDatabase(standardDatabase));
      case "InitCommand" -> new InitCommand(workplaces, new RecoveryPaper(writers));
      case "ArchiveCommand" -> new ArchiveCommand(workplaces, writers);
      case "DiagnoseCommand" -> new DiagnoseCommand(workplaces);
      case "BackupCommand" -> new BackupCommand(workplaces);
      case "ImportCommand" -> new ImportCommand(workplaces);
      case "IndexCommand" -> new IndexCommand(workplaces);
      case "IdentifyCommand" -> new IdentifyCommand(workplaces);
      case "ClusterCommand" -> new ClusterCommand(workplaces);
      case "ContextCommand" -> new ContextCommand(workplaces);
      case "FreezeCommand" -> new FreezeCommand(workplaces);
      case "CompareProfilesCommand" -> new CompareProfilesCommand(workplaces);
      case "RiskCommand" -> new RiskCommand(workplaces);
      case "TemplateCommand" -> new TemplateCommand(workplaces);
      case "ProfileCommand" -> new ProfileCommand(workplaces);
      case "DemoCommand" -> new DemoCommand(workplaces, drawer, writers);
      case "ChartCommand" -> new ChartCommand(workplaces, drawer);
      case "BenchCommand" -> new BenchCommand(workplaces);
      case "NoteCommand" -> new NoteCommand(workplaces, writers);
      case "ExportCommand" -> new ExportCommand(workplaces);
      case "OriginalCommand" -> new OriginalCommand(workplaces);
      case "JournalCommand" -> new JournalCommand(workplaces);
      case "AuditCommand" -> new AuditCommand(workplaces);
      case "RebuildCommand" -> new RebuildCommand(workplaces);
      case "PeopleCommand" -> new PeopleCommand(workplaces);
      case "UndoCommand" -> new UndoCommand(workplaces);
      case "ProtectCommand" -> new ProtectCommand(new Services(workplaces, protecting), new RecoveryPaper(writers));
      case "PasswordCommand" -> new PasswordCommand(new Services(workplaces, protecting), new RecoveryPaper(writers));
      default -> CommandLine.defaultFactory().create(type);
    };
    return type.cast(command);
  }
}
