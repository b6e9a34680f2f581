package ru.kvartil.passport;

import java.util.OptionalInt;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// Number of pupils as the registry of schools knows it, for passports that do not say it themselves.
@FunctionalInterface
public interface Contingent {
  /// Pupils of the school in the year; empty when unknown.
  OptionalInt of(SchoolKey school, SchoolYear year);

  /// A registry that knows no contingent.
  static Contingent unknown() {
    return (school, year) -> OptionalInt.empty();
  }
}
