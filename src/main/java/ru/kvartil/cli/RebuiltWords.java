package ru.kvartil.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import ru.kvartil.journal.Replayed;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Says where everything in a database that was put together again comes from.
public final class RebuiltWords {
  private static final Texts TEXTS = Texts.of(RebuiltWords.class);

  private RebuiltWords() {}

  /// A line for the copy, for every command of the journal, for the former database.
  public static List<String> of(Workplaces.Rebuilt rebuilt) {
    List<String> lines = new ArrayList<>();
    lines.add(TEXTS.get("cli.rebuilt", moment(rebuilt.copy().made())));
    lines.addAll(of(rebuilt.journal()));
    rebuilt.kept().ifPresent(kept -> lines.add(TEXTS.get("cli.restore-kept", kept)));
    return lines;
  }

  /// A line for every command done again or left.
  public static List<String> of(Replayed journal) {
    List<String> lines = new ArrayList<>();
    journal.done().forEach(line -> lines
        .add(TEXTS.get(line.from() == Replayed.From.ORIGINAL ? "cli.rebuilt-loaded" : "cli.rebuilt-done",
            about(line))));
    journal.left().forEach(line -> lines.add(line.why().isEmpty()
        ? TEXTS.get("cli.rebuilt-left", about(line))
        : TEXTS.get("cli.rebuilt-left-why", about(line), line.why())));
    return lines;
  }

  private static String about(Replayed.Line line) {
    return TEXTS.get("cli.rebuilt-line", moment(line.at()), line.person(), line.action());
  }

  private static String moment(Instant at) {
    return RussianFormat.moment(at.atOffset(ZoneOffset.UTC), ZoneId.systemDefault());
  }
}
