package ru.kvartil.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ru.kvartil.fact.Derived;
import ru.kvartil.fact.FactValue;
import ru.kvartil.fact.Observations;
import ru.kvartil.fact.Observed;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Share;
import ru.kvartil.shared.SchoolYear;

/// One result of one school and year, read from the facts by rules that every computation shares. Counts are stored,
/// shares derived (`architecture.md` §4.18).
public record Result(Observations observations, SchoolKey school, SchoolYear year, ResultKey key) {
  /// A stored number of a measure as printed; empty when missing. For the mean in computations use [#mean].
  public Optional<Derived<Double>> number(Measure measure) {
    return observations.find(school, year, key.series(measure))
        .filter(fact -> fact.value().isPresent())
        .map(fact -> new Derived<>(fact.value().getAsDouble(), List.of(observed(measure, fact))));
  }

  /// The mean score. Without participants, missing or 0, it is missing whatever is printed (`methodology.md` §0).
  public Optional<Derived<Double>> mean() {
    return number(Measure.MEAN)
        .flatMap(mean -> participants().filter(n -> n.value() > 0)
            .map(n -> new Derived<>(mean.value(), join(mean, n))));
  }

  /// How many sat: the printed number of participants; where it is missing, the sum of the four marks if all are given.
  public Optional<Derived<Double>> participants() {
    return number(Measure.PARTICIPANTS).or(this::marks);
  }

  /// Share of those below the minimum: the printed count, or where it is missing the count of «2», of [#participants].
  /// Empty when a count is missing or nobody sat.
  public Optional<Derived<Share>> belowMinimum() {
    return number(Measure.BELOW_MINIMUM).or(() -> number(Measure.MARK_2))
        .flatMap(below -> participants().flatMap(n -> share(below, n)));
  }

  /// Share of a count in its own whole ([Measure#denominator]); empty when a count is missing, the whole is zero or the
  /// measure has no whole. Below the minimum and «2» follow [#belowMinimum] and [#participants].
  public Optional<Derived<Share>> share(Measure measure) {
    if (measure == Measure.BELOW_MINIMUM) {
      return belowMinimum();
    }
    return measure.denominator()
        .flatMap(whole -> whole == Measure.PARTICIPANTS ? participants() : number(whole))
        .flatMap(whole -> number(measure).flatMap(part -> share(part, whole)));
  }

  private Optional<Derived<Double>> marks() {
    List<Derived<Double>> marks = Stream.of(Measure.MARK_2, Measure.MARK_3, Measure.MARK_4, Measure.MARK_5)
        .flatMap(mark -> number(mark).stream()).toList();
    if (marks.size() < 4) {
      return Optional.empty();
    }
    double sum = marks.stream().mapToDouble(Derived::value).sum();
    return Optional.of(new Derived<>(sum, marks.stream().flatMap(mark -> mark.inputs().stream()).toList()));
  }

  private Optional<Derived<Share>> share(Derived<Double> part, Derived<Double> whole) {
    return Share.of(Optional.of(part.value()), Optional.of(whole.value()))
        .map(share -> new Derived<>(share, join(part, whole)));
  }

  private Observed observed(Measure measure, FactValue fact) {
    return new Observed(year, key.series(measure), fact);
  }

  private static List<Observed> join(Derived<?> first, Derived<?> second) {
    List<Observed> inputs = new ArrayList<>(first.inputs());
    second.inputs().stream().filter(input -> !inputs.contains(input)).forEach(inputs::add);
    return inputs;
  }
}
