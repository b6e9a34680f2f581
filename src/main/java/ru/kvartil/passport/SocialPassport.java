package ru.kvartil.passport;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import ru.kvartil.fact.Derived;
import ru.kvartil.fact.FactValue;
import ru.kvartil.fact.Observations;
import ru.kvartil.fact.Observed;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Share;
import ru.kvartil.shared.SchoolYear;

/// Социальный паспорт of one school and year, read from the facts.
public record SocialPassport(Observations observations, Contingent contingent, SchoolKey school, SchoolYear year) {
  /// A stored number of a field; empty when missing.
  public Optional<Derived<Double>> number(PassportField field) {
    return observations.find(school, year, field.series())
        .filter(fact -> fact.value().isPresent())
        .map(fact -> derived(field, fact));
  }

  /// Number of pupils that shares are taken of: the passport's own «Общее число обучающихся»; where that is missing or 0,
  /// the contingent of the registry, and then there are no inputs to name. Empty when neither is known.
  public Optional<Derived<Double>> pupils() {
    return number(PassportField.PUPILS).filter(printed -> printed.value() > 0).or(() -> {
      OptionalInt registered = contingent.of(school, year);
      return registered.isEmpty()
          ? Optional.empty()
          : Optional.of(new Derived<>((double) registered.getAsInt(), List.of()));
    });
  }

  /// Share of a field in its own whole ([#pupils] or teachers). Empty when a count is missing, the whole is 0 or the field
  /// is no part.
  public Optional<Derived<Share>> share(PassportField field) {
    return field.denominator()
        .flatMap(whole -> whole == PassportField.PUPILS ? pupils() : number(whole))
        .flatMap(whole -> number(field).flatMap(part -> share(part, whole)));
  }

  private static Optional<Derived<Share>> share(Derived<Double> part, Derived<Double> whole) {
    return Share.of(Optional.of(part.value()), Optional.of(whole.value())).map(share -> new Derived<>(share,
        Stream.concat(part.inputs().stream(), whole.inputs().stream()).toList()));
  }

  private Derived<Double> derived(PassportField field, FactValue fact) {
    return new Derived<>(fact.value().orElseThrow(), List.of(new Observed(year, field.series(), fact)));
  }
}
