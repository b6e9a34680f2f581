package ru.kvartil.school;

import java.util.List;

import ru.kvartil.school.SchoolValues.Clash;

/// What merging two entries of one school will do, told before it is done.
///
/// @param duplicate entry that goes
/// @param kept entry that stays
/// @param values number of values of the duplicate
/// @param clashes places where both have different values: the kept one's stay in force
/// @param spellings names by which the kept one is found from then on
/// @param statuses statuses that pass over
/// @param branches филиалы that pass over
public record MergePlan(School duplicate, School kept, int values, List<Clash> clashes, List<String> spellings,
    int statuses, int branches) {
  public MergePlan {
    clashes = List.copyOf(clashes);
    spellings = List.copyOf(spellings);
  }
}
