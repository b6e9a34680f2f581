package ru.kvartil.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The root of the command line; holds what all commands share.
@Command(name = "kvartil", resourceBundle = "ru.kvartil.cli.help", mixinStandardHelpOptions = true, versionProvider = KvartilCommand.Version.class, scope = ScopeType.INHERIT, subcommands = {
  InitCommand.class, ImportCommand.class, TemplateCommand.class, IndexCommand.class, IdentifyCommand.class,
  CompareProfilesCommand.class, ProfileCommand.class,
  FreezeCommand.class,
  RiskCommand.class,
  ClusterCommand.class, ContextCommand.class,
  ChartCommand.class,
  NoteCommand.class, DemoCommand.class, BenchCommand.class,
  ExportCommand.class, JournalCommand.class, OriginalCommand.class, AuditCommand.class, RebuildCommand.class,
  UndoCommand.class, PeopleCommand.class,
  BackupCommand.class, ArchiveCommand.class, DiagnoseCommand.class,
  ProtectCommand.class, PasswordCommand.class})
final class KvartilCommand implements Runnable {
  private final DefaultDatabase standard;
  @Spec
  private CommandSpec spec;
  @Option(names = "--database", paramLabel = "PATH", scope = ScopeType.INHERIT, descriptionKey = "database")
  private @Nullable String database;
  @Option(names = "--password-file", paramLabel = "FILE", scope = ScopeType.INHERIT, descriptionKey = "password-file", defaultValue = "${env:KVARTIL_PASSWORD_FILE}")
  private @Nullable Path passwordFile;
  @Option(names = "--person", paramLabel = "NAME", scope = ScopeType.INHERIT, descriptionKey = "person")
  private @Nullable String person;

  KvartilCommand(DefaultDatabase standard) {
    this.standard = standard;
  }

  /// The database in the user's data folder.
  public record DefaultDatabase(Path path) {}

  /// The database the command works on, with its password's file.
  DatabaseAt database() {
    return new DatabaseAt(
        database == null ? new DatabaseAt.Where.OfFile(standard.path()) : DatabaseAt.Where.of(database),
        Optional.ofNullable(passwordFile), Optional.ofNullable(person));
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "no command");
  }

  /// Version from the manifest of the jar.
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Version.class.getPackage().getImplementationVersion();
      return new String[]{version == null ? "0.1.0" : version};
    }
  }
}
