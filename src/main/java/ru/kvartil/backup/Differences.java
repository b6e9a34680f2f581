package ru.kvartil.backup;

import java.util.List;

/// What putting a copy in the place of the present database would change.
///
/// @param tables counts that differ
/// @param schools names of schools that would go or come back, or are called otherwise
/// @param years counts of values by school year that differ
/// @param batches imports that would go or come back
/// @param actions what people did since, newest first; it would be lost
public record Differences(List<Count> tables, List<Item> schools, List<Count> years, List<Item> batches,
    List<Item> actions) {
  public Differences {
    tables = List.copyOf(tables);
    schools = List.copyOf(schools);
    years = List.copyOf(years);
    batches = List.copyOf(batches);
    actions = List.copyOf(actions);
  }

  /// How many there are now and in the copy.
  public record Count(String name, long now, long copy) {}

  /// One thing only one of both has.
  ///
  /// @param back whether the copy has it
  public record Item(String text, boolean back) {}

  public boolean none() {
    return tables.isEmpty() && schools.isEmpty() && years.isEmpty() && batches.isEmpty() && actions.isEmpty();
  }
}
