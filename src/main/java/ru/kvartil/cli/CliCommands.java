package ru.kvartil.cli;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/// Makes the commands with the services they need; an explicit list, no reflection over constructors.
public final class CliCommands implements IFactory {
  private final Workplaces workplaces;
  private final Path standardDatabase;

  /// @param standardDatabase the database commands work on when none is named
  public CliCommands(Workplaces workplaces, Path standardDatabase) {
    this.workplaces = workplaces;
    this.standardDatabase = standardDatabase;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    Object command = switch (type.getSimpleName()) {
      case "KvartilCommand" -> new KvartilCommand(new KvartilCommand.DefaultDatabase(standardDatabase));
      case "InitCommand" -> new InitCommand(workplaces);
      case "ImportCommand" -> new ImportCommand(workplaces);
      case "IndexCommand" -> new IndexCommand(workplaces);
      case "ProfileCommand" -> new ProfileCommand(workplaces);
      case "DemoCommand" -> new DemoCommand(workplaces);
      case "ExportCommand" -> new ExportCommand(workplaces);
      case "JournalCommand" -> new JournalCommand(workplaces);
      case "UndoCommand" -> new UndoCommand(workplaces);
      default -> CommandLine.defaultFactory().create(type);
    };
    return type.cast(command);
  }
}
