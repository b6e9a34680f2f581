package ru.kvartil.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// Compares the values of one import with those in force and with each other, without storing anything: the same judge
/// serves the check before the commit and the commit. Not thread-safe.
public final class FactLedger {
  private final Map<Series, Integer> numbers = new HashMap<>();
  private final List<Series> fresh = new ArrayList<>();
  private final LongTable inForce;
  private final LongTable batch = new LongTable();
  private int nextSeries;

  /// @param series numbers of the series known to the database
  /// @param inForce values in force by [FactKey], with fact numbers
  public FactLedger(Map<Series, Integer> series, LongTable inForce) {
    this.numbers.putAll(series);
    this.inForce = inForce;
    this.nextSeries = series.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
  }

  /// What a value is against what is known.
  public enum Verdict {
    /// Nothing was known.
    NEW,
    /// Another value was in force; it will be superseded.
    CHANGED,
    /// The same value is in force; it is not stored again.
    SAME,
    /// The same value stands in this import already.
    REPEATED,
    /// This import already gave another value for the same school, year and series; the first one counts.
    CONTRADICTED
  }

  /// Number of a series, new ones are numbered on.
  public int number(Series series) {
    Integer known = numbers.get(series);
    if (known != null) {
      return known;
    }
    int number = nextSeries++;
    numbers.put(series, number);
    fresh.add(series);
    return number;
  }

  /// Series this import brought, with their numbers, since the last call.
  public Map<Series, Integer> takeNewSeries() {
    Map<Series, Integer> taken = new HashMap<>();
    fresh.forEach(series -> taken.put(series, numbers.get(series)));
    fresh.clear();
    return taken;
  }

  /// Judges a value and remembers it as the batch's.
  ///
  /// @param value NaN for «х»
  public Verdict judge(SchoolKey school, SchoolYear year, int series, double value) {
    long key = FactKey.of(school, year, series);
    if (batch.contains(key)) {
      return same(batch.value(key), value) ? Verdict.REPEATED : Verdict.CONTRADICTED;
    }
    batch.put(key, value, 0);
    if (!inForce.contains(key)) {
      return Verdict.NEW;
    }
    return same(inForce.value(key), value) ? Verdict.SAME : Verdict.CHANGED;
  }

  /// Number of the fact in force a value would replace.
  public Optional<Long> replaced(SchoolKey school, SchoolYear year, int series) {
    long key = FactKey.of(school, year, series);
    return inForce.contains(key) ? Optional.of(inForce.id(key)) : Optional.empty();
  }

  /// The value of this import that was judged first.
  public double first(SchoolKey school, SchoolYear year, int series) {
    return batch.value(FactKey.of(school, year, series));
  }

  private static boolean same(double left, double right) {
    return Double.compare(left, right) == 0;
  }
}
