package ru.kvartil.importing;

import java.util.List;
import java.util.OptionalDouble;
import ru.kvartil.fact.Series;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.SchoolYear;

/// What an import would change, value by value. The first [#KEPT] of each kind are listed, the others counted.
///
/// A value is missing when an earlier import of the same table had it and this file has not. A sheet imported before is
/// the same table when it shares a value (school, year, measure) with this file and either has the same headings or
/// gives at least as many shared values as others. Only years that this file has values of are compared.
///
/// @param values listed differences; missing ones last
/// @param missing values the earlier import had
/// @param missingSchools schools of which the earlier import had values and this file none
public record Differences(List<Difference> values, int missing, int missingSchools) {
  /// Differences of one kind that are listed.
  public static final int KEPT = 10_000;
  /// Nothing is known: after a commit nobody asks.
  public static final Differences NONE = new Differences(List.of(), 0, 0);

  public Differences {
    values = List.copyOf(values);
  }

  /// What becomes of a value.
  public enum Kind {
    NEW, CHANGED, SAME, GONE
  }

  /// One value.
  ///
  /// @param before value in force, empty where there is none or it is «х»
  /// @param now value of the file, empty where the file has none or says «х»
  /// @param cell where the file says it; for a missing one where the earlier file said it
  public record Difference(Kind kind, SchoolKey school, String name, SchoolYear year, Series series,
      OptionalDouble before, OptionalDouble now, CellRef cell) {}

  /// The listed ones of a kind.
  public List<Difference> of(Kind kind) {
    return values.stream().filter(value -> value.kind() == kind).toList();
  }
}
