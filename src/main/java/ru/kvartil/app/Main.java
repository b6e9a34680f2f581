package ru.kvartil.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.bridge.SLF4JBridgeHandler;
import ru.kvartil.cli.CommandLineFace;

/// Entry point of window and command line; does not extend `Application`, so that a class-path start works.
public final class Main {
  private Main() {}

  /// Starts the window without arguments, otherwise the command line.
  public static void main(String[] args) {
    Folders folders = Folders.ofUser(System.getenv(), System.getProperties());
    // Before the first logger: the log file is where stack traces go, never the terminal.
    System.setProperty("kvartil.logs", folders.logs().toString());
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    Wiring wiring = new Wiring(folders, System.getProperty("user.name", ""));
    int code = new CommandLineFace(wiring.commands(), writer(System.out), writer(System.err)).run(args);
    System.exit(code);
  }

  private static PrintWriter writer(java.io.PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
