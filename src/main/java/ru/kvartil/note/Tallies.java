package ru.kvartil.note;

import java.util.Optional;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.Derived;
import ru.kvartil.shared.Share;
import ru.kvartil.shared.SchoolYear;

/// Results of whom a справка is about: of one school ([SchoolTallies]) or summed over schools ([DistrictTallies]). Missing
/// is never 0.
interface Tallies {
  /// How many sat an exam, or graduated where the key has no subject.
  Optional<Derived<Double>> whole(ResultKey key, SchoolYear year);

  /// A count in its own whole; empty when either is missing or the whole is 0.
  Optional<Derived<Share>> share(ResultKey key, Measure part, SchoolYear year);

  /// Mean score; empty when nobody sat.
  Optional<Derived<Double>> mean(ResultKey key, SchoolYear year);
}
