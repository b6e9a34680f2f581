package ru.kvartil.entry.ui;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.kvartil.entry.EntryColumn;
import ru.kvartil.entry.EntrySheet;
import ru.kvartil.entry.EntrySheet.Change;
import ru.kvartil.entry.EntryState;
import ru.kvartil.entry.EntryTopic;
import ru.kvartil.fact.Corrections;
import ru.kvartil.fact.Corrections.Entry;
import ru.kvartil.fact.Facts;
import ru.kvartil.indicator.OwnIndicator;
import ru.kvartil.indicator.OwnIndicators;
import ru.kvartil.school.Headcount;
import ru.kvartil.school.Headcounts;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.Schools;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.shared.Transactions;

/// What the page «Ввод» reads and writes, each in one transaction. Called away from the window's thread.
///
public record EntryDesk(Transactions transactions, Registry registry, Facts facts, Corrections corrections,
    OwnIndicators own) {
  private static final Texts TEXTS = Texts.of(EntryDesk.class);
  private static final int HIGHEST_COUNT = 1_000_000;

  /// The schools and their numbers of pupils.
  public record Registry(Schools schools, Headcounts headcounts) {}

  EntryState state(SchoolYear year) throws Failure {
    return transactions
        .read(() -> new EntryState(registry.schools().all().stream().filter(school -> school.worksIn(year)).toList(),
            facts.observations(),
            registry.headcounts().of(year).stream().collect(Collectors.toMap(Headcount::school, Function.identity())),
            own.all()));
  }

  /// Stores what was typed or pasted as one command of the user.
  void store(EntrySheet sheet, List<Change> changes) throws Failure {
    transactions.write(title(sheet, changes), () -> {
      corrections.type(changes.stream().filter(change -> column(sheet, change).series().isPresent())
          .map(change -> new Corrections.Typed(school(sheet, change), sheet.year(),
              column(sheet, change).series().orElseThrow(), change.typing().entry()))
          .toList());
      for (Change change : changes) {
        if (column(sheet, change).series().isEmpty() && sheet.topic() instanceof EntryTopic.Pupils pupils) {
          count(sheet, change, pupils);
        }
      }
      return changes.size();
    });
  }

  private void count(EntrySheet sheet, Change change, EntryTopic.Pupils pupils) throws Failure {
    switch (change.typing().entry()) {
      case Entry.Value(double value) when value != Math.rint(value) || value > HIGHEST_COUNT ->
        throw new Failure(TEXTS, "pupils.not-whole", RussianFormat.plain(value));
      case Entry.Value(double value) ->
        registry.headcounts().put(school(sheet, change), sheet.year(), (int) value, pupils.on());
      case Entry.NoNumber(),Entry.Cleared() -> registry.headcounts().forget(school(sheet, change), sheet.year());
    }
  }

  /// Describes an indicator of the centre's own as one command of the user.
  void describe(OwnIndicator indicator) throws Failure {
    transactions.write(TEXTS.get("action.indicator", indicator.name()), () -> {
      own.add(indicator);
      return 0;
    });
  }

  private static SchoolKey school(EntrySheet sheet, Change change) {
    return sheet.rows().get(change.row()).school().key();
  }

  private static EntryColumn column(EntrySheet sheet, Change change) {
    return sheet.columns().get(change.column());
  }

  /// What the history says: the cell alone, or how many values of what.
  private static String title(EntrySheet sheet, List<Change> changes) {
    String of = TopicWords.title(sheet.topic());
    if (changes.size() != 1) {
      return TEXTS.get("action.block", of, sheet.year().label(), TopicWords.values(changes.size()));
    }
    Change only = changes.getFirst();
    String school = sheet.rows().get(only.row()).school().name();
    String what = column(sheet, only).title();
    return switch (only.typing().entry()) {
      case Entry.Value(double value) -> TEXTS.get("action.value", school, of, what, RussianFormat.plain(value));
      case Entry.NoNumber() -> TEXTS.get("action.none", school, of, what);
      case Entry.Cleared() -> TEXTS.get("action.cleared", school, of, what);
    };
  }
}
