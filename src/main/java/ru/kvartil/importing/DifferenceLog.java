package ru.kvartil.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import ru.kvartil.fact.FactLedger;
import ru.kvartil.fact.FactLedger.Verdict;
import ru.kvartil.fact.Facts;
import ru.kvartil.fact.Facts.NewFact;
import ru.kvartil.fact.Facts.SheetPlace;
import ru.kvartil.fact.Series;
import ru.kvartil.importing.Differences.Difference;
import ru.kvartil.importing.Differences.Kind;
import ru.kvartil.importing.table.CellValue;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.SchoolYear;

/// Gathers the differences while a file is checked, then asks what the earlier import had besides.
final class DifferenceLog implements SheetWalk.FactSink {
  private final FactLedger ledger;
  private final SchoolResolver schools;
  private final List<Difference> values = new ArrayList<>();
  private final Map<Kind, Integer> kept = new EnumMap<>(Kind.class);
  private final Set<Integer> years = new HashSet<>();
  private final Set<Integer> seen = new HashSet<>();

  DifferenceLog(FactLedger ledger, SchoolResolver schools) {
    this.ledger = ledger;
    this.schools = schools;
  }

  @Override
  public void fact(NewFact fact) {
    // A check stores nothing.
  }

  @Override
  public void judged(Verdict verdict, SchoolKey school, CellValue value, int series) {
    years.add(value.year().end());
    seen.add(school.value());
    switch (verdict) {
      case NEW -> keep(Kind.NEW, school, value, OptionalDouble.empty());
      case CHANGED -> keep(Kind.CHANGED, school, value, number(ledger.before(school, value.year(), series)));
      case SAME -> keep(Kind.SAME, school, value, value.value());
      case REPEATED, CONTRADICTED -> {
        // The first value of the file counts and was judged.
      }
    }
  }

  private void keep(Kind kind, SchoolKey school, CellValue value, OptionalDouble before) {
    if (room(kind)) {
      values.add(new Difference(kind, school, schools.school(school).name(), value.year(), value.series(), before,
          value.value(), value.cell()));
    }
  }

  private boolean room(Kind kind) {
    return kept.merge(kind, 1, Integer::sum) <= Differences.KEPT;
  }

  private static OptionalDouble number(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /// Everything was judged; to be called inside a transaction.
  ///
  /// @param fingerprints of the headings of this file's sheets
  Differences finish(Facts facts, Set<String> fingerprints) {
    Map<SheetPlace, Facts.Headed> headings = facts.headings();
    Map<SheetPlace, Shared> shared = new HashMap<>();
    facts.inForce(years, placed -> shared.computeIfAbsent(place(placed), _ -> new Shared()).count(gives(placed)));
    shared.entrySet().removeIf(entry -> !entry.getValue().isEarlier(
        headings.containsKey(entry.getKey()) && fingerprints.contains(headings.get(entry.getKey()).fingerprint())));
    Missing missing = new Missing(headings);
    if (shared.values().stream().anyMatch(one -> one.others > 0)) {
      facts.inForce(years, placed -> {
        if (shared.containsKey(place(placed)) && !gives(placed)) {
          missing.take(placed);
        }
      });
    }
    return new Differences(values, missing.count, missing.schools.size());
  }

  private boolean gives(Facts.Placed placed) {
    return ledger.gives(placed.fact().school(), placed.fact().yearEnd(), placed.fact().series());
  }

  private static SheetPlace place(Facts.Placed placed) {
    return new SheetPlace(placed.batch(), placed.fact().sheet());
  }

  /// How many values in force of an imported sheet this file gives, and how many not.
  private static final class Shared {
    private int common;
    private int others;

    void count(boolean given) {
      common += given ? 1 : 0;
      others += given ? 0 : 1;
    }

    boolean isEarlier(boolean sameHeadings) {
      return common > 0 && (sameHeadings || common >= others);
    }
  }

  /// Values the earlier import had.
  private final class Missing {
    private final Map<SheetPlace, Facts.Headed> headings;
    private final Map<Integer, Series> names = new HashMap<>();
    private final Set<Integer> schools = new HashSet<>();
    private int count;

    Missing(Map<SheetPlace, Facts.Headed> headings) {
      this.headings = headings;
    }

    void take(Facts.Placed placed) {
      NewFact fact = placed.fact();
      SchoolKey school = new SchoolKey(fact.school());
      count++;
      if (!seen.contains(fact.school())) {
        schools.add(fact.school());
      }
      Series series = names.computeIfAbsent(fact.series(), number -> ledger.series(number).orElseThrow());
      if (room(Kind.GONE)) {
        Facts.Headed headed = headings.getOrDefault(place(placed), new Facts.Headed("", "", ""));
        values.add(new Difference(Kind.GONE, school, DifferenceLog.this.schools.nameOf(school),
            new SchoolYear(fact.yearEnd()), series, number(fact.value()), OptionalDouble.empty(),
            new CellRef(headed.file(), headed.sheet(), fact.row(), fact.column())));
      }
    }
  }
}
