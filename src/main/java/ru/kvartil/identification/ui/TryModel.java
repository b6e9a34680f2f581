package ru.kvartil.identification.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.Series;
import ru.kvartil.identification.Identification;
import ru.kvartil.identification.WhatIf;
import ru.kvartil.identification.WhatIf.Moved;
import ru.kvartil.index.IndexData;
import ru.kvartil.index.ui.IndexState;
import ru.kvartil.methodology.Flag;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.IdentificationProfile.FlagRule;
import ru.kvartil.methodology.ProfileCheck;
import ru.kvartil.methodology.ProfileLine;
import ru.kvartil.methodology.ProfileLine.Kind;
import ru.kvartil.methodology.ProfileLines;
import ru.kvartil.methodology.ui.RulesChoice;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;

/// Trying out: other numbers of a rule set, another rule set, data without some results. Nothing is saved.
final class TryModel {
  private static final Texts TEXTS = Texts.of(TryModel.class);
  private final IdentificationDesk desk;
  private final RulesChoice rules;
  private final SchoolYear year;
  private final Tasks tasks;
  private final Latest latest;
  private final IdentificationProfile base;
  /// What was typed, as a person types it, by the id of the line.
  private final Map<String, String> typed = new LinkedHashMap<>();
  private IdentificationProfile other;
  private LeftOut leftOut = LeftOut.NOTHING;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOT_YET);
  private final ReadOnlyObjectWrapper<Offers> offers = new ReadOnlyObjectWrapper<>(
      new Offers(List.of(), List.of(), List.of()));

  TryModel(IdentificationDesk desk, RulesChoice rules, SchoolYear year, Tasks tasks) {
    this.desk = desk;
    this.rules = rules;
    this.year = year;
    this.tasks = tasks;
    this.latest = new Latest(tasks);
    this.base = rules.chosen().get();
    this.other = base;
  }

  /// Results that are left out: those with all of the named; an empty word names nothing.
  record LeftOut(String procedure, String subject, String parallel) {
    static final LeftOut NOTHING = new LeftOut("", "", "");

    boolean isNothing() {
      return equals(NOTHING);
    }

    boolean has(ResultKey key) {
      return (procedure.isEmpty() || procedure.equals(key.procedure().word()))
          && (subject.isEmpty() || subject.equals(key.subject()))
          && (parallel.isEmpty() || parallel.equals(Integer.toString(key.parallel())));
    }

    /// «ВПР, математика, 5 класс».
    String words() {
      List<String> words = new ArrayList<>();
      List.of(procedure, subject).stream().filter(word -> !word.isEmpty()).forEach(words::add);
      if (!parallel.isEmpty()) {
        words.add(TEXTS.get("try.parallel.of", parallel));
      }
      return String.join(", ", words);
    }
  }

  /// What can be left out.
  record Offers(List<String> procedures, List<String> subjects, List<String> parallels) {}

  /// What was tried.
  ///
  /// @param trouble why nothing could be compared; empty when it could
  record Shown(Optional<Seen> seen, String trouble) {
    static final Shown NOT_YET = new Shown(Optional.empty(), "");
  }

  /// Before and after.
  record Tried(Identification before, Identification after, Flag flag, List<Moved> moved, String without) {}

  /// What the page shows of it.
  record Seen(Tried tried, List<MovedRow> rows) {}

  IdentificationProfile base() {
    return base;
  }

  SchoolYear year() {
    return year;
  }

  List<IdentificationProfile> rules() {
    return rules.offered();
  }

  IdentificationProfile other() {
    return other;
  }

  /// What is wrong with the number typed last; empty when nothing is.
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Offers> offers() {
    return offers.getReadOnlyProperty();
  }

  /// Numbers and choices of the rule set that is tried.
  List<ProfileLine> lines() {
    return ProfileLines.of(other).stream().filter(line -> line.kind() != Kind.FIXED).toList();
  }

  /// What stands in a line now: as typed, otherwise as the rule set has it.
  String value(ProfileLine line) {
    return typed.getOrDefault(line.id(), line.kind() == Kind.CHOICE ? line.value() : line.text());
  }

  /// Changed lines with what was typed, in the order of changing.
  Map<String, String> typed() {
    return Map.copyOf(typed);
  }

  /// What was changed, in words: «K03 …, порог: 10 → 15».
  List<String> changes() {
    return lines().stream().filter(line -> typed.containsKey(line.id())).map(line -> TEXTS.get("try.changed",
        line.title(), line.text(), line.kind() == Kind.CHOICE ? line.word(value(line)) : value(line))).toList();
  }

  /// Tries another number in a line.
  void move(ProfileLine line, String value) {
    boolean same = value.equals(line.kind() == Kind.CHOICE ? line.value() : line.text());
    if (same) {
      typed.remove(line.id());
    } else {
      typed.put(line.id(), value);
    }
    look();
  }

  /// Tries another rule set; numbers typed for the one before are forgotten.
  void choose(IdentificationProfile rules) {
    if (!rules.equals(other)) {
      other = rules;
      typed.clear();
      look();
    }
  }

  /// Tries without some results.
  void leaveOut(LeftOut what) {
    leftOut = what;
    look();
  }

  /// Everything as it is.
  void reset() {
    other = base;
    typed.clear();
    leftOut = LeftOut.NOTHING;
    look();
  }

  /// Whether a version with the typed numbers can be begun.
  boolean canBecomeVersion() {
    return !typed.isEmpty() && problem.get().isEmpty();
  }

  /// Reads what can be left out and compares.
  void begin() {
    tasks.run(TEXTS.get("try.reading"), _ -> offers(desk.state()), offers::set,
        failure -> shown.set(new Shown(Optional.empty(), failure.text())));
    look();
  }

  private Offers offers(IndexState state) {
    SortedSet<String> procedures = new TreeSet<>();
    SortedSet<String> subjects = new TreeSet<>();
    SortedSet<Integer> parallels = new TreeSet<>();
    for (Series series : state.observations().series(year)) {
      if (!series.kind().equals(Series.PASSPORT) && !series.kind().equals(Series.INDICATOR)) {
        ResultKey key = ResultKey.of(series);
        procedures.add(key.procedure().word());
        subjects.add(key.subject());
        parallels.add(key.parallel());
      }
    }
    subjects.remove("");
    parallels.remove(0);
    return new Offers(List.copyOf(procedures), List.copyOf(subjects), parallels.stream().map(String::valueOf).toList());
  }

  private void look() {
    IdentificationProfile tried;
    try {
      tried = changed();
      problem.set("");
    } catch (Failure wrong) {
      latest.forget();
      problem.set(wrong.text());
      return;
    }
    LeftOut without = leftOut;
    latest.run(TEXTS.get("try.computing"), _ -> compare(tried, without), shown::set,
        failure -> shown.set(new Shown(Optional.empty(), failure.text())));
  }

  /// The rule set with the typed numbers.
  private IdentificationProfile changed() throws Failure {
    IdentificationProfile tried = other;
    for (ProfileLine line : lines()) {
      String value = typed.get(line.id());
      if (value != null) {
        String raw = value;
        if (line.kind() != Kind.CHOICE) {
          String wrong = ProfileCheck.problems(List.of(line.with(value, line.mark(), line.source())))
              .getOrDefault(line.id(), "");
          if (!wrong.isEmpty()) {
            throw new Failure(TEXTS, "try.wrong", wrong);
          }
          raw = ProfileCheck.raw(ProfileCheck.number(value).orElseThrow());
        }
        tried = WhatIf.moved(tried, line.id(), raw);
      }
    }
    return tried;
  }

  private Shown compare(IdentificationProfile tried, LeftOut without) throws Failure {
    IndexState state = desk.state();
    Identification before = desk.find(state, base, year);
    IndexData data = without.isNothing() ? state.data() : WhatIf.without(state.data(), without::has);
    Identification after = without.isNothing() && tried.sameAs(base)
        ? before
        : Identification.compute(tried, data, state.methods(), year);
    Optional<String> refused = before.refused().or(after::refused);
    if (refused.isPresent()) {
      return new Shown(Optional.empty(), refused.get());
    }
    Optional<Flag> flag = base.flags().stream().map(FlagRule::flag).filter(each -> tried.rule(each).isPresent())
        .findFirst();
    if (flag.isEmpty()) {
      return new Shown(Optional.empty(), TEXTS.get("try.unlike", base.document().name(), tried.document().name()));
    }
    Tried result = new Tried(before, after, flag.get(), WhatIf.between(before, after, flag.get()), without.words());
    return new Shown(Optional.of(new Seen(result, MovedRow.of(result))), "");
  }
}
