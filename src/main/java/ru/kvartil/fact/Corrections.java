package ru.kvartil.fact;

import java.util.List;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// What people type over imported values, or where no file gave one. Called inside write transactions; each change is
/// journalled, so that it can be undone.
public interface Corrections {
  /// Stores what a person typed. A number a file gives already is no correction: typing it returns to the file's value.
  ///
  /// @return how many of them changed something
  int type(List<Typed> typed);

  /// One typed value. A parallel the exam implies does not count: a correction holds for both writings of a series.
  record Typed(SchoolKey school, SchoolYear year, Series series, Entry entry) {}

  /// What was typed.
  sealed interface Entry {
    /// A number, finite.
    record Value(double value) implements Entry {}

    /// «х»: the person says that there is no number.
    record NoNumber() implements Entry {}

    /// Nothing: what a file gives counts again, if one does.
    record Cleared() implements Entry {}
  }
}
