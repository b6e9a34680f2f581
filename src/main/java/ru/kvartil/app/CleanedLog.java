package ru.kvartil.app;

import java.util.stream.Collectors;
import java.util.regex.Pattern;

/// A log without anything that may be of a person. The program's own messages are English words from the code; whatever
/// else stands in a line goes: Russian letters, paths, addresses, long numbers, quoted words.
final class CleanedLog {
  private static final Pattern HEAD = Pattern.compile(
      "^(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} [A-Z]+ +\\[[\\w-]+] [\\w.$]+ )(.*)$");
  private static final Pattern FRAME = Pattern
      .compile("^\\s*(at [\\w.$<>/@-]+\\([\\w.]*(:\\d+)?\\)|\\.\\.\\. \\d+ more)$");
  private static final Pattern TYPE = Pattern
      .compile("^\\s*(Caused by: |Suppressed: )?([\\w.$]+(Exception|Error|Failure))\\b.*$");
  private static final Pattern PRIVATE = Pattern.compile("[^\\s\"'«»]*[\\\\/@][^\\s\"'«»]*|[«\"'][^»\"']*[»\"']"
      + "|[^\\x00-\\x7F]+|\\d{5,}|[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}");

  private CleanedLog() {}

  static String of(String log) {
    return log.lines().map(CleanedLog::line).collect(Collectors.joining("\n", "", "\n"));
  }

  /// Lines of unknown form say nothing.
  private static String line(String line) {
    var head = HEAD.matcher(line);
    if (head.matches()) {
      return head.group(1) + cleaned(head.group(2));
    }
    if (FRAME.matcher(line).matches()) {
      return line;
    }
    var type = TYPE.matcher(line);
    return type.matches() ? type.group(2) : "…";
  }

  static String cleaned(String words) {
    return PRIVATE.matcher(words).replaceAll("…");
  }
}
