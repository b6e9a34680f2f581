package ru.kvartil.note;

import java.util.List;
import java.util.Optional;
import ru.kvartil.fact.FactValue;
import ru.kvartil.fact.Observations;
import ru.kvartil.fact.Series;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// The state of schools' values, short enough to be kept: two states with other values have other stamps (but for a
/// coincidence of one in 2⁶⁴), the order in which values came does not count. Typed values count as imported ones do.
public final class DataStamp {
  private static final long SEED = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private DataStamp() {}

  /// The stamp of the schools' values up to a year, 16 hexadecimal digits.
  public static String of(Observations values, List<SchoolKey> schools, SchoolYear last) {
    long sum = 0;
    for (SchoolYear year : values.years().headSet(last.next())) {
      for (Series series : values.series(year)) {
        long what = text(text(SEED, year.label()), series.toString());
        for (SchoolKey school : schools) {
          Optional<FactValue> value = values.stored(school, year, series);
          if (value.isPresent()) {
            sum += mixed(
                what ^ school.value() * PRIME ^ Double.doubleToLongBits(value.get().value().orElse(Double.NaN)));
          }
        }
      }
    }
    return "%016x".formatted(sum);
  }

  /// FNV-1a (Fowler, Noll, Vo), 64 bits.
  private static long text(long hash, String text) {
    long now = hash;
    for (int i = 0; i < text.length(); i++) {
      now = (now ^ text.charAt(i)) * PRIME;
    }
    return now;
  }

  /// The finaliser of SplitMix64, so that sums of stamps do not meet by chance.
  private static long mixed(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
