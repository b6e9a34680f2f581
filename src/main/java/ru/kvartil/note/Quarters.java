package ru.kvartil.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ru.kvartil.report.Fact;
import ru.kvartil.report.Origin;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Movement of the district's schools between quartiles: how many went from each to each.
///
/// @param from the earlier year
/// @param counts rows: quartile of the earlier year, columns: of the asked one, lowest first
record Quarters(SchoolYear from, Fact up, Fact down, Fact same, List<List<Fact>> counts) {
  static final int COUNT = 4;
  private static final Texts TEXTS = Texts.of(Quarters.class);

  private record Pair(int before, int after, Origin origin) {}

  /// Of the schools that have a quartile in both years; empty when none has.
  static Optional<Quarters> of(SchoolYear from, List<SchoolOutcome> schools) {
    List<Pair> pairs = schools.stream().flatMap(school -> pair(from, school).stream()).toList();
    if (pairs.isEmpty()) {
      return Optional.empty();
    }
    List<List<Fact>> counts = new ArrayList<>();
    for (int before = 1; before <= COUNT; before++) {
      int row = before;
      counts.add(IntStream.rangeClosed(1, COUNT)
          .mapToObj(after -> count(pairs.stream().filter(pair -> pair.before == row && pair.after == after))).toList());
    }
    return Optional.of(new Quarters(from, count(pairs.stream().filter(pair -> pair.after > pair.before)),
        count(pairs.stream().filter(pair -> pair.after < pair.before)),
        count(pairs.stream().filter(pair -> pair.after == pair.before)), List.copyOf(counts)));
  }

  /// Where a school moved since the earlier year: above 0 to a higher quartile, below 0 to a lower one; 0 where it stays or
  /// has no quartile in one of the years.
  static int moved(SchoolYear from, SchoolOutcome school) {
    return pair(from, school).map(pair -> Integer.compare(pair.after, pair.before)).orElse(0);
  }

  private static Optional<Pair> pair(SchoolYear from, SchoolOutcome school) {
    SchoolOutcome.Year last = school.last();
    return school.years().stream().filter(year -> year.year().equals(from)).findFirst()
        .filter(before -> before.quarter() > 0 && last.quarter() > 0)
        .map(before -> new Pair(before.quarter(), last.quarter(),
            Origin.joined("", before.value().origin(), last.value().origin())));
  }

  private static Fact count(Stream<Pair> pairs) {
    List<Pair> counted = pairs.toList();
    return Fact.plain(counted.size(), new Origin(TEXTS.get("origin.movement"),
        counted.stream().flatMap(pair -> pair.origin.cells().stream()).distinct().toList(),
        counted.stream().flatMap(pair -> pair.origin.typed().stream()).distinct().toList()));
  }
}
