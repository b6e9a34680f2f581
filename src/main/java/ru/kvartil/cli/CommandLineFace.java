package ru.kvartil.cli;

import java.time.ZoneId;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// The command line as a whole: parses, runs one command, turns failures into one Russian line and an exit code.
public final class CommandLineFace {
  private static final Logger LOG = LoggerFactory.getLogger(CommandLineFace.class);
  private static final Texts TEXTS = Texts.of(CommandLineFace.class);
  private final IFactory factory;
  private final PrintWriter out;
  private final PrintWriter err;

  /// @param factory gives the commands their services
  public CommandLineFace(IFactory factory, PrintWriter out, PrintWriter err) {
    this.factory = factory;
    this.out = out;
    this.err = err;
  }

  /// Exit codes of every command.
  public static final class Exit {
    public static final int DONE = 0;
    public static final int REJECTED_ROWS = 1;
    public static final int REFUSED = 2;

    private Exit() {}
  }

  /// Runs one command.
  ///
  /// @return 0 done, 1 done with rejected rows, 2 refused
  public int run(String... args) {
    CommandLine line = new CommandLine(KvartilCommand.class, factory);
    line.setOut(out).setErr(err).setUsageHelpWidth(100).setUsageHelpLongOptionsMaxWidth(40)
        .setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((failure, command, parsed) -> refused(failure));
    line.setParameterExceptionHandler((wrong, given) -> misunderstood(wrong));
    int code = execute(line, args);
    out.flush();
    err.flush();
    return code;
  }

  /// Errors too (a lacking class, a full memory) end in one line and in "refused", never in a stack trace on the terminal
  /// with the exit code of rejected rows.
  private int execute(CommandLine line, String... args) {
    try {
      return line.execute(args);
    } catch (Error broken) {
      return refused(broken);
    }
  }

  private int refused(Throwable failure) {
    if (failure instanceof Failure expected) {
      LOG.info("refused: {}", expected.code(), expected);
      err.println(oneLine(expected.text()));
    } else {
      LOG.error("command failed", failure);
      err.println(TEXTS.get("cli.bug"));
    }
    return Exit.REFUSED;
  }

  private int misunderstood(ParameterException wrong) {
    String message = switch (wrong) {
      case CommandLine.MissingParameterException missing -> TEXTS.get("cli.missing",
          missing.getMissing().stream().map(CommandLineFace::name).collect(Collectors.joining(", ")));
      case CommandLine.UnmatchedArgumentException unmatched -> TEXTS.get("cli.unmatched",
          String.join(" ", unmatched.getUnmatched()));
      default -> wrong.getArgSpec() == null
          ? TEXTS.get("cli.wrong")
          : TEXTS.get("cli.wrong-value", name(wrong.getArgSpec()), String.valueOf(wrong.getValue()));
    };
    err.println(oneLine(message));
    return Exit.REFUSED;
  }

  private static String name(CommandLine.Model.ArgSpec spec) {
    return spec instanceof CommandLine.Model.OptionSpec option ? option.longestName() : spec.paramLabel();
  }

  static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ").strip();
  }

  /// The day commands put into documents.
  static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }
}
