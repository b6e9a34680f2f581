package ru.kvartil.school;

import java.util.List;
import java.util.SortedMap;

import ru.kvartil.shared.SchoolYear;

/// What is known of the values of schools, told by whoever keeps them: asked before a school is closed or merged. Called
/// inside transactions.
public interface SchoolValues {
  /// Number of values in force by year; years without any are absent.
  SortedMap<SchoolYear, Integer> count(SchoolKey school);

  /// Places where both schools have a value and the values differ, by year and name.
  List<Clash> clashes(SchoolKey duplicate, SchoolKey kept);

  /// A place with two values.
  ///
  /// @param what the series in words: «ЕГЭ · Русский язык · сдавали»
  /// @param kept value of the school that is kept, formatted
  /// @param duplicate the other value, formatted
  record Clash(SchoolYear year, String what, String kept, String duplicate) {}
}
