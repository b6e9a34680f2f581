package ru.kvartil.supportlist.frozen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.kvartil.fact.Series;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.supportlist.frozen.FrozenCalculation.At;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Cell;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Criterion;
import ru.kvartil.supportlist.frozen.FrozenCalculation.FlagState;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Name;
import ru.kvartil.supportlist.frozen.FrozenCalculation.School;
import ru.kvartil.supportlist.frozen.Recalculation.Cause;
import ru.kvartil.supportlist.frozen.Recalculation.ChangedCell;
import ru.kvartil.supportlist.frozen.Recalculation.ChangedNumber;
import ru.kvartil.supportlist.frozen.Recalculation.ChangedSchool;
import ru.kvartil.supportlist.frozen.Recalculation.Move;
import ru.kvartil.supportlist.frozen.Recalculation.What;

/// Compares a frozen calculation with today's data by the same profiles, and that with today's profiles.
final class Differences {
  private static final Texts TEXTS = Texts.of(Differences.class);
  private final FrozenCalculation before;
  private final FrozenCalculation sameRules;
  private final FrozenCalculation now;
  private final Map<At, Cell> old;
  private final Map<At, Cell> fresh;
  private final Map<At, ChangedCell> cells = new LinkedHashMap<>();
  private final List<ChangedSchool> schools = new ArrayList<>();
  private final Map<String, Set<YearSeries>> read = new HashMap<>();

  Differences(FrozenCalculation before, FrozenCalculation sameRules, FrozenCalculation now) {
    this.before = before;
    this.sameRules = sameRules;
    this.now = now;
    this.old = before.byPlace();
    this.fresh = sameRules.byPlace();
  }

  private record YearSeries(SchoolYear year, Series series) {}

  Recalculation with(List<ChangedNumber> numbers) {
    set();
    values();
    read(before);
    read(sameRules);
    List<Move> moves = new ArrayList<>();
    for (School school : now.schools()) {
      Optional<School> was = before.school(school.name().id());
      Optional<School> between = sameRules.school(school.name().id());
      if (was.isPresent() && between.isPresent()) {
        moved(was.get(), between.get(), moves, false);
        moved(between.get(), school, moves, true);
      }
    }
    return new Recalculation(List.copyOf(cells.values()), schools, numbers, joined(moves));
  }

  /// Moves of both steps of one thing are one: the reason is that of the last; nothing is said where they cancel out.
  private static List<Move> joined(List<Move> moves) {
    Map<List<String>, Move> joined = new LinkedHashMap<>();
    for (Move move : moves) {
      List<String> key = List.of(move.school().id(), move.kind().name(), move.what());
      Move first = joined.remove(key);
      if (first == null) {
        joined.put(key, move);
      } else if (!first.before().equals(move.after())) {
        joined.put(key, new Move(move.school(), move.kind(), move.what(), first.before(), move.after(), move.cause(),
            TEXTS.get("again.both", first.why(), move.why())));
      }
    }
    return List.copyOf(joined.values());
  }

  private void set() {
    for (School school : before.schools()) {
      Optional<School> today = sameRules.school(school.name().id());
      if (today.isEmpty()) {
        schools.add(new ChangedSchool(school.name(), TEXTS.get("again.gone")));
      } else if (school.compared() && !today.get().compared()) {
        schools.add(new ChangedSchool(school.name(), TEXTS.get("again.outside", today.get().reason())));
      } else if (!school.compared() && today.get().compared()) {
        schools.add(new ChangedSchool(school.name(), TEXTS.get("again.inside", school.reason())));
      } else if (!school.group().equals(today.get().group())) {
        schools.add(new ChangedSchool(school.name(),
            TEXTS.get("again.group", school.group(), today.get().group())));
      } else if (!school.name().municipality().equals(today.get().name().municipality())) {
        schools.add(new ChangedSchool(school.name(),
            TEXTS.get("again.municipality", school.name().municipality(), today.get().name().municipality())));
      }
    }
    sameRules.schools().stream().filter(school -> before.school(school.name().id()).isEmpty())
        .forEach(school -> schools.add(new ChangedSchool(school.name(), TEXTS.get("again.came"))));
  }

  private void values() {
    Comparator<At> order = Comparator.comparing((At at) -> name(at).name()).thenComparing(At::school)
        .thenComparing(At::year).thenComparing(at -> at.series().toString());
    Set<At> places = new HashSet<>(old.keySet());
    places.addAll(fresh.keySet());
    places.stream().filter(this::differs).sorted(order).forEach(at -> {
      Cell was = old.get(at);
      Cell is = fresh.get(at);
      cells.put(at, new ChangedCell(name(at), at.year(), at.series(), words(Optional.ofNullable(was)),
          words(Optional.ofNullable(is)), why(Optional.ofNullable(was), Optional.ofNullable(is))));
    });
  }

  private boolean differs(At at) {
    Cell was = old.get(at);
    Cell is = fresh.get(at);
    return was == null || is == null || !was.value().equals(is.value());
  }

  private Name name(At at) {
    Cell is = fresh.get(at);
    return (is != null ? is : Objects.requireNonNull(old.get(at))).school();
  }

  private static String words(Optional<Cell> cell) {
    return cell.map(each -> each.value().isEmpty() ? TEXTS.get("again.no-number") : each.value().replace('.', ','))
        .orElseGet(() -> TEXTS.get("again.absent"));
  }

  private String why(Optional<Cell> was, Optional<Cell> is) {
    if (is.isPresent() && is.get().typed()) {
      return is.get().origin();
    }
    Optional<FrozenCalculation.Import> load = is.flatMap(cell -> load(sameRules, cell));
    if (load.isPresent() && !before.imports().contains(load.get())) {
      return TEXTS.get("again.loaded", load.get().number(), load.get().person(), FrozenWords.moment(load.get().at()),
          is.orElseThrow().origin());
    }
    if (was.isPresent() && was.get().typed()) {
      return TEXTS.get("again.untyped", was.get().origin());
    }
    return was.flatMap(cell -> load(before, cell))
        .map(gone -> TEXTS.get("again.unloaded", gone.number(), gone.file()))
        .orElseGet(() -> is.map(Cell::origin).orElseGet(() -> TEXTS.get("again.unknown")));
  }

  private static Optional<FrozenCalculation.Import> load(FrozenCalculation of, Cell cell) {
    return of.imports().stream().filter(each -> each.number() == cell.batch()).findFirst();
  }

  /// What each criterion looks at, of any school.
  private void read(FrozenCalculation of) {
    for (School school : of.schools()) {
      for (Criterion criterion : school.criteria()) {
        Set<YearSeries> series = read.computeIfAbsent(criterion.id(), _ -> new HashSet<>());
        at(of, criterion).forEach(at -> series.add(new YearSeries(at.year(), at.series())));
      }
    }
  }

  private static Set<At> at(FrozenCalculation of, Criterion criterion) {
    return criterion.tests().stream().flatMap(test -> test.cells().stream())
        .map(place -> of.cells().get(place).at()).collect(Collectors.toSet());
  }

  /// @param byProfile whether the data are the same and the profiles differ
  private void moved(School was, School is, List<Move> into, boolean byProfile) {
    Map<String, Criterion> earlier = was.criteria().stream()
        .collect(Collectors.toMap(Criterion::id, each -> each, (first, _) -> first));
    for (Criterion criterion : is.criteria()) {
      Criterion former = earlier.remove(criterion.id());
      String state = former == null ? TEXTS.get("again.no-criterion") : FrozenWords.criterion(former.state());
      if (former == null || !former.state().equals(criterion.state())) {
        Because why = byProfile || former == null ? profile() : because(former, criterion);
        into.add(new Move(is.name(), What.CRITERION, criterion.id() + " " + criterion.name(), state,
            FrozenWords.criterion(criterion.state()), why.cause(), why.words()));
      }
    }
    earlier.values().forEach(gone -> into.add(new Move(is.name(), What.CRITERION, gone.id() + " " + gone.name(),
        FrozenWords.criterion(gone.state()), TEXTS.get("again.no-criterion"), profile().cause(), profile().words())));
    quarter(is, TEXTS.get("again.outcome"), was.outcome(), is.outcome(), into, byProfile);
    quarter(is, TEXTS.get("again.welfare"), was.welfare(), is.welfare(), into, byProfile);
    for (FlagState flag : is.flags()) {
      String former = was.state(flag.flag());
      if (!former.equals(flag.state())) {
        List<String> moved = into.stream().filter(each -> each.school().equals(is.name())
            && each.kind() != What.FLAG).map(Move::what).distinct().toList();
        Because why = byProfile ? profile() : anything();
        into.add(new Move(is.name(), What.FLAG, flag.flag(), FrozenWords.flag(former), FrozenWords.flag(flag.state()),
            why.cause(), moved.isEmpty() ? why.words() : TEXTS.get("again.by", String.join("; ", moved))));
      }
    }
  }

  private void quarter(School is, String what, int former, int today, List<Move> into,
      boolean byProfile) {
    if (former != today) {
      Because why = byProfile ? profile() : anything();
      into.add(new Move(is.name(), What.QUARTER, what, FrozenWords.quarter(former), FrozenWords.quarter(today),
          why.cause(), why.words()));
    }
  }

  private record Because(Cause cause, String words) {}

  private static Because profile() {
    return new Because(Cause.PROFILE, Cause.PROFILE.text());
  }

  /// What moved a criterion of a school while the profile is the same.
  private Because because(Criterion former, Criterion today) {
    Set<At> own = at(before, former);
    own.addAll(at(sameRules, today));
    List<ChangedCell> mine = own.stream().map(cells::get).filter(Objects::nonNull).toList();
    if (!mine.isEmpty()) {
      return new Because(Cause.DATA, mine.stream().map(Differences::told).sorted().collect(Collectors.joining("; ")));
    }
    Set<YearSeries> looked = read.getOrDefault(today.id(), Set.of());
    List<String> others = cells.entrySet().stream()
        .filter(each -> looked.contains(new YearSeries(each.getKey().year(), each.getKey().series())))
        .map(each -> each.getValue().school().name()).distinct().toList();
    if (!others.isEmpty()) {
      return new Because(Cause.OTHERS, TEXTS.get("again.others", String.join(", ", others)));
    }
    if (!schools.isEmpty()) {
      return new Because(Cause.SCHOOLS, Cause.SCHOOLS.text());
    }
    return anything();
  }

  /// The weakest reason there is.
  private Because anything() {
    Cause cause = !cells.isEmpty() ? Cause.OTHERS : !schools.isEmpty() ? Cause.SCHOOLS : Cause.PROGRAM;
    return new Because(cause, cause.text());
  }

  private static String told(ChangedCell cell) {
    return TEXTS.get("again.cell", FrozenWords.series(cell.series()), cell.year().label(), cell.before(), cell.after());
  }
}
