package ru.kvartil.school;

import java.time.LocalDate;
import java.util.List;
import ru.kvartil.shared.SchoolYear;

/// The registry's numbers of pupils with their day, typed one by one. Called inside transactions; every change is
/// journalled. The number itself is that of [SchoolYearRecord].
public interface Headcounts {
  /// What is known of a year.
  List<Headcount> of(SchoolYear year);

  /// Stores a number a person typed.
  ///
  /// @param pupils not negative
  void put(SchoolKey school, SchoolYear year, int pupils, LocalDate on);

  /// Forgets the number.
  void forget(SchoolKey school, SchoolYear year);
}
