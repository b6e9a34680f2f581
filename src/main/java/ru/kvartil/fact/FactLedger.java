package ru.kvartil.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// Compares the values of one import with those in force and with each other, without storing anything: the same judge
/// serves the check before the commit and the commit. A value is compared with those of the same series in either writing
/// ([Series#twin]); each stays stored as its source writes it. Not thread-safe.
public final class FactLedger {
  private final Map<Series, Integer> numbers = new HashMap<>();
  private final List<Series> fresh = new ArrayList<>();
  private final LongTable inForce;
  private final LongTable typed;
  private final LongTable batch = new LongTable();
  /// Number of the other writing of a series by its own number; 0 where there is none.
  private int[] twins = new int[64];
  private int nextSeries;

  /// @param series numbers of the series known to the database
  /// @param inForce values in force by [FactKey], with fact numbers
  public FactLedger(Map<Series, Integer> series, LongTable inForce) {
    this(series, inForce, new LongTable());
  }

  /// @param typed what people typed, by [FactKey]; NaN for «х»
  public FactLedger(Map<Series, Integer> series, LongTable inForce, LongTable typed) {
    this.typed = typed;
    this.numbers.putAll(series);
    this.inForce = inForce;
    this.nextSeries = series.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    series.forEach(this::link);
  }

  private void link(Series series, int number) {
    Integer twin = series.twin().map(numbers::get).orElse(null);
    if (twin != null) {
      if (Math.max(number, twin) >= twins.length) {
        twins = Arrays.copyOf(twins, Math.max(nextSeries + 1, twins.length * 2));
      }
      twins[number] = twin;
      twins[twin] = number;
    }
  }

  /// The key under which a table holds a value of the series, in whichever writing; that of its own when it holds none.
  private long key(LongTable table, SchoolKey school, SchoolYear year, int series) {
    long own = FactKey.of(school, year, series);
    int twin = series < twins.length ? twins[series] : 0;
    if (twin == 0 || table.contains(own)) {
      return own;
    }
    long other = FactKey.of(school, year, twin);
    return table.contains(other) ? other : own;
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
    link(series, number);
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
    long given = key(batch, school, year, series);
    if (batch.contains(given)) {
      return same(batch.value(given), value) ? Verdict.REPEATED : Verdict.CONTRADICTED;
    }
    batch.put(given, value, 0);
    long known = key(inForce, school, year, series);
    if (!inForce.contains(known)) {
      return Verdict.NEW;
    }
    return same(inForce.value(known), value) ? Verdict.SAME : Verdict.CHANGED;
  }

  /// Number of the fact in force that a [Verdict#CHANGED] value replaces.
  public long replaced(SchoolKey school, SchoolYear year, int series) {
    return inForce.id(key(inForce, school, year, series));
  }

  /// The value in force that a [Verdict#CHANGED] value replaces and a [Verdict#SAME] one repeats.
  public double before(SchoolKey school, SchoolYear year, int series) {
    return inForce.value(key(inForce, school, year, series));
  }

  /// Whether this import gives a value for the school, year and series, in either writing.
  public boolean gives(int school, int yearEnd, int series) {
    return batch.contains(key(batch, new SchoolKey(school), new SchoolYear(yearEnd), series));
  }

  /// The series of a number; empty for a number nobody gave.
  public Optional<Series> series(int number) {
    return numbers.entrySet().stream().filter(entry -> entry.getValue() == number).map(Map.Entry::getKey).findFirst();
  }

  /// The value of this import that was judged first.
  public double first(SchoolKey school, SchoolYear year, int series) {
    return batch.value(key(batch, school, year, series));
  }

  /// Whether a person typed another value, which stays in force whatever an import gives.
  public boolean typedOtherwise(SchoolKey school, SchoolYear year, int series, double value) {
    long key = key(typed, school, year, series);
    return typed.contains(key) && !same(typed.value(key), value);
  }

  /// What a person typed; NaN for «х». To be asked where [#typedOtherwise] says so.
  public double typed(SchoolKey school, SchoolYear year, int series) {
    return typed.value(key(typed, school, year, series));
  }

  private static boolean same(double left, double right) {
    return Double.compare(left, right) == 0;
  }
}
