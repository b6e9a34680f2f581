package ru.kvartil.app;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.kvartil.cli.DatabaseAt;
import ru.kvartil.cli.DatabaseAt.Where;

/// What a command line without a command asks of the window: `--database postgresql://…`, with or without `--password-file`.
final class WindowArguments {
  private static final String PASSWORD = "KVARTIL_PASSWORD_FILE";

  private WindowArguments() {}

  /// The server the window is to open; empty when this is no command line for the window.
  static Optional<DatabaseAt> server(List<String> arguments, Map<String, String> environment) {
    Optional<Where> where = Optional.empty();
    Optional<Path> password = Optional.ofNullable(environment.get(PASSWORD)).filter(name -> !name.isBlank())
        .map(Path::of);
    Iterator<String> left = arguments.iterator();
    while (left.hasNext()) {
      String argument = left.next();
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      if (equals < 0 && !left.hasNext()) {
        return Optional.empty();
      }
      String value = equals < 0 ? left.next() : argument.substring(equals + 1);
      switch (name) {
        case "--database" -> where = Optional.of(Where.of(value));
        case "--password-file" -> password = Optional.of(Path.of(value));
        default -> {
          return Optional.empty();
        }
      }
    }
    Optional<Path> file = password;
    return where.filter(Where.OfServer.class::isInstance).map(server -> new DatabaseAt(server, file, Optional.empty()));
  }
}
