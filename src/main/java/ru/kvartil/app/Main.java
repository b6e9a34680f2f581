package ru.kvartil.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import org.slf4j.bridge.SLF4JBridgeHandler;
import ru.kvartil.cli.CommandLineFace;
import ru.kvartil.shared.Texts;

/// Entry point of window and command line; does not extend `Application`, so that a class-path start works.
public final class Main {
  private static final Texts TEXTS = Texts.of(Main.class);

  private Main() {}

  /// Starts the window without arguments, otherwise the command line.
  public static void main(String[] args) {
    Folders folders = Folders.of(System.getenv(), System.getProperties());
    // Before the first logger: the log file is where stack traces go, never the terminal.
    System.setProperty("kvartil.logs", folders.logs().toString());
    TemporaryFiles temporary = TemporaryFiles.of(folders);
    temporary.begin();
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    // Charts and pages are drawn without a screen of their own.
    System.setProperty("java.awt.headless", "true");
    boolean window = args.length == 0 || WindowArguments.server(List.of(args), System.getenv()).isPresent();
    if (window && Display.present(System.getenv(), System.getProperties())) {
      EarlyWork.begin();
      Application.launch(KvartilApp.class, args);
      temporary.end();
      System.exit(0);
    }
    int code = commandLine(folders, args);
    temporary.end();
    System.exit(code);
  }

  /// Without a display and without arguments the program shows what it does in a folder.
  private static int commandLine(Folders folders, String[] args) {
    PrintWriter err = writer(System.err);
    String[] given = args;
    if (args.length == 0) {
      Path out = Display.demoFolder();
      err.println(TEXTS.get("app.no-display", out));
      given = new String[]{"demo", "--out", out.toString()};
    }
    Wiring wiring = new Wiring(folders, System.getProperty("user.name", ""));
    return new CommandLineFace(wiring.commands(), writer(System.out), err).run(given);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
