package ru.kvartil.importing;

import java.util.Objects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.kvartil.fact.Batch;
import ru.kvartil.importing.ImportReport.Candidate;
import ru.kvartil.importing.ImportReport.Doubt;
import ru.kvartil.importing.ImportReport.Link;
import ru.kvartil.importing.ImportReport.Linked;
import ru.kvartil.importing.ImportRequest.Decision;
import ru.kvartil.importing.ImportRequest.RowSchool;
import ru.kvartil.importing.table.SchoolCells;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.Schools;
import ru.kvartil.school.matching.Match;
import ru.kvartil.school.matching.NameFolding;
import ru.kvartil.school.matching.SchoolGuess;
import ru.kvartil.school.matching.SchoolMatcher;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Finds the school of each row, or makes a new one. New schools are numbered on from the registry's last number, so that
/// a check and a commit give the same numbers; the commit adds them to the registry in the same order.
final class SchoolResolver {
  private static final Texts TEXTS = Texts.of(SchoolResolver.class);
  private static final UUID NOT_STORED = new UUID(0, 0);
  private static final SchoolKey NOBODY = new SchoolKey(0);
  private final SchoolMatcher matcher;
  private final Map<SchoolKey, School> known = new HashMap<>();
  private final Map<RowSchool, Decision> decisions;
  private final Map<RowSchool, SchoolKey> answered = new HashMap<>();
  private final Map<RowSchool, Doubt> doubts = new LinkedHashMap<>();
  private final Map<SchoolKey, RowSchool> madeFrom = new HashMap<>();
  private final Set<SchoolKey> undecided = new HashSet<>();
  private final Set<Counted> counted = new HashSet<>();
  private final List<SchoolChange> changes = new ArrayList<>();
  private int nextKey;
  private int created;
  private int added;
  private int changed;
  private int same;

  /// @param next key the registry gives to the next new school
  SchoolResolver(Collection<School> schools, SchoolKey next, Map<RowSchool, Decision> decisions) {
    this.matcher = new SchoolMatcher(schools);
    schools.forEach(school -> known.put(school.key(), school));
    this.decisions = decisions;
    this.nextKey = next.value();
  }

  /// A year of a school whose pupils a row has counted.
  private record Counted(SchoolKey school, SchoolYear year) {}

  /// Something the commit does to the registry.
  sealed interface SchoolChange {
    record Create(SchoolKey key, Schools.Draft draft) implements SchoolChange {}

    record Fill(SchoolKey key, String field, String oldValue, String newValue) implements SchoolChange {}

    record Alias(SchoolKey key, String alias) implements SchoolChange {}

    /// Number of pupils, for a year in which the registry knows none.
    record Contingent(SchoolKey key, SchoolYear year, int pupils) implements SchoolChange {}
  }

  /// The school of a row.
  ///
  /// @param resembles schools it resembles, where nobody has decided; said once for every spelling
  /// @param leftOut whether a person said that its rows are not loaded; the key means nothing then
  record Resolved(SchoolKey key, Optional<String> resembles, boolean leftOut) {
    Resolved(SchoolKey key, Optional<String> resembles) {
      this(key, resembles, false);
    }
  }

  Resolved resolve(SchoolCells cells, int sheet, int row) {
    SchoolCodes codes = codes(cells);
    RowSchool asked = new RowSchool(cells.municipality(), codes.first().orElse(""), cells.name());
    SchoolKey before = answered.get(asked);
    if (before != null) {
      return new Resolved(before, Optional.empty());
    }
    Match match = matcher.match(asked.municipality(), asked.code(), asked.name());
    Decision decision = decisions.get(asked);
    Resolved resolved = switch (match) {
      case Match.Exact exact -> new Resolved(exact.school(), Optional.empty());
      case Match.New() -> new Resolved(create(asked, cells, codes), Optional.empty());
      case Match.Doubtful doubtful ->
        decided(new Doubt(asked, sheet, row, candidates(doubtful, asked)), decision, cells, codes);
    };
    if (!resolved.leftOut()) {
      answered.put(asked, resolved.key());
    }
    return resolved;
  }

  private Resolved decided(Doubt doubt, @Nullable Decision decision, SchoolCells cells,
      SchoolCodes codes) {
    if (decision instanceof Decision.Skip) {
      return new Resolved(NOBODY, Optional.empty(), true);
    }
    SchoolKey meant = meant(decision);
    if (meant != null && known.containsKey(meant)) {
      changes.add(new SchoolChange.Alias(meant, cells.name()));
      return new Resolved(meant, Optional.empty());
    }
    SchoolKey key = create(doubt.school(), cells, codes);
    if (decision instanceof Decision.Separate) {
      return new Resolved(key, Optional.empty());
    }
    doubts.put(doubt.school(), doubt);
    undecided.add(key);
    String names = doubt.candidates().stream()
        .map(candidate -> "«" + candidate.name() + "» (" + candidate.reason() + ")").collect(Collectors.joining(", "));
    return new Resolved(key, Optional.of(names));
  }

  private @Nullable SchoolKey meant(@Nullable Decision decision) {
    return switch (decision) {
      case Decision.Known(SchoolKey school) -> school;
      case Decision.SameAs(RowSchool row) -> answered.get(row);
      case Decision.Separate(),Decision.Skip() -> null;
      case null -> null;
    };
  }

  /// A school made by this import is named by the row that made it: its number changes with the answers.
  private List<Candidate> candidates(Match.Doubtful doubtful, RowSchool asked) {
    return doubtful.candidates().stream().map(candidate -> {
      RowSchool row = madeFrom.get(candidate.school());
      Decision decision = row == null ? new Decision.Known(candidate.school()) : new Decision.SameAs(row);
      School school = school(candidate.school());
      return new Candidate(school.names().registered(), reason(candidate, school, asked), decision);
    }).toList();
  }

  /// What agrees besides the name.
  private static String reason(Match.Candidate candidate, School school, RowSchool asked) {
    List<String> reasons = new ArrayList<>(List.of(candidate.reason()));
    String place = NameFolding.municipality(asked.municipality());
    if (!place.isEmpty() && NameFolding.municipality(school.municipality()).equals(place)) {
      reasons.add(TEXTS.get("reason.municipality"));
    }
    SchoolCodes codes = school.codes();
    if (!asked.code().isEmpty()
        && List.of(codes.organisation(), codes.fisOko(), codes.own()).contains(asked.code())) {
      reasons.add(TEXTS.get("reason.code"));
    }
    return String.join("; ", reasons);
  }

  /// The school of a resolved row, for the preview.
  Linked linked(SchoolKey key) {
    Link link = undecided.contains(key) ? Link.DOUBTFUL : madeFrom.containsKey(key) ? Link.NEW : Link.KNOWN;
    return new Linked(school(key).name(), link);
  }

  private SchoolKey create(RowSchool asked, SchoolCells cells, SchoolCodes codes) {
    SchoolKey key = new SchoolKey(nextKey++);
    madeFrom.put(key, asked);
    String printed = cells.name().isBlank() ? codes.first().orElse("?") : cells.name();
    Schools.Draft draft = new Schools.Draft(new SchoolNames("", printed, SchoolGuess.everyday(printed), List.of()),
        codes,
        cells.municipality(), SchoolGuess.type(printed), cells.place(), cells.small(), Optional.empty());
    School school = new School(NOT_STORED, key, 1, draft.names(), draft.codes(), draft.municipality(), draft.type(),
        draft.place(), draft.small(), draft.parent());
    known.put(key, school);
    matcher.add(school);
    changes.add(new SchoolChange.Create(key, draft));
    created++;
    return key;
  }

  /// The codes of a row, each where its form says; of two codes of one form the first counts.
  static SchoolCodes codes(SchoolCells cells) {
    SchoolCodes codes = SchoolCodes.NONE;
    for (String text : cells.codes()) {
      SchoolCodes one = SchoolCodes.of(text);
      codes = new SchoolCodes(first(codes.organisation(), one.organisation()), first(codes.fisOko(), one.fisOko()),
          first(codes.own(), one.own()));
    }
    return codes;
  }

  private static String first(String left, String right) {
    return left.isEmpty() ? right : left;
  }

  /// Everyday name; the number of a school that is no longer in the registry.
  String nameOf(SchoolKey key) {
    School school = known.get(key);
    return school == null ? key.toString() : school.name();
  }

  School school(SchoolKey key) {
    return Objects.requireNonNull(known.get(key));
  }

  /// Fills a field of a known school; the resolver's own picture follows.
  void fill(School filled, SchoolChange.Fill change) {
    known.put(filled.key(), filled);
    changes.add(change);
  }

  /// What a row says of the number of pupils; of several rows of one year the first counts.
  void contingent(SchoolKey key, SchoolYear year, int pupils) {
    if (counted.add(new Counted(key, year))) {
      changes.add(new SchoolChange.Contingent(key, year, pupils));
    }
  }

  /// Changes since the last call.
  List<SchoolChange> takeChanges() {
    List<SchoolChange> taken = List.copyOf(changes);
    changes.clear();
    return taken;
  }

  List<Doubt> doubts() {
    return List.copyOf(doubts.values());
  }

  /// Adds what a sheet brought.
  void count(SheetWalk.Counter counter) {
    added += counter.added;
    changed += counter.changed;
    same += counter.same;
  }

  /// Counts over all sheets.
  Batch.Counts counts(int rows, int rejected) {
    return new Batch.Counts(rows, rejected, added, changed, same, created);
  }
}
