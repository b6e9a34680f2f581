package ru.kvartil.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import ru.kvartil.journal.Harm;
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
    lines.addAll(of(rebuilt.harm()));
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

  /// A line for everything of the journal that could not be read.
  public static List<String> of(List<Harm> harm) {
    return harm.stream().map(each -> TEXTS.get(each.kind().name(), where(each), each.records() == 0
        ? ""
        : TEXTS.get("cli.rebuilt-records", RussianFormat.plain(each.records())))).toList();
  }

  /// Between which moments something is missing, as far as that is known.
  private static String where(Harm harm) {
    if (harm.after().isEmpty()) {
      return harm.before().map(before -> TEXTS.get("cli.rebuilt-until", moment(before)))
          .orElseGet(() -> TEXTS.get("cli.rebuilt-since-copy"));
    }
    String after = moment(harm.after().get());
    return harm.before().map(before -> TEXTS.get("cli.rebuilt-between", after, moment(before)))
        .orElseGet(() -> TEXTS.get("cli.rebuilt-since", after));
  }

  private static String about(Replayed.Line line) {
    return TEXTS.get("cli.rebuilt-line", moment(line.at()), line.person(), line.action());
  }

  private static String moment(Instant at) {
    return RussianFormat.moment(at.atOffset(ZoneOffset.UTC), ZoneId.systemDefault());
  }
}
