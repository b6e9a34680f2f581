package ru.kvartil.fact;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a person typed for a school, year and series.
///
/// @param value empty where the person says that there is no number («х»)
/// @param date by the calendar of this place
public record Correction(OptionalDouble value, String person, LocalDate date) {
  /// The value in force: the typed one, with the imported one under it.
  FactValue over(Optional<FactValue> imported) {
    Optional<FactOrigin.Instead> instead = imported.flatMap(fact -> fact.origin() instanceof FactOrigin.Imported from
        ? Optional.of(new FactOrigin.Instead(fact.value(), fact.mark(), from))
        : Optional.empty());
    return new FactValue(value, value.isPresent() ? FactValue.Mark.PRINTED : FactValue.Mark.MISSING,
        new FactOrigin.Typed(person, date, instead));
  }
}
