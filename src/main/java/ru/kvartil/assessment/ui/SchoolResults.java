package ru.kvartil.assessment.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Result;
import ru.kvartil.assessment.ResultExplanations;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.Derived;
import ru.kvartil.fact.Observations;
import ru.kvartil.fact.Observed;
import ru.kvartil.fact.Series;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Share;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.table.Cell;

/// The results of a school in a year as they are printed in its card.
///
/// @param subjects one line for each procedure and subject, ОГЭ before ЕГЭ, subjects by name
/// @param counts yearly counts without a subject
record SchoolResults(List<SubjectRow> subjects, List<CountRow> counts) {
  private static final Texts TEXTS = Texts.of(SchoolResults.class);
  /// Fewer people than this allow no conclusion by one year (ФИОКО 2026, `methodology.md` §1.3).
  private static final int ENOUGH = 10;
  /// Measures with columns of their own.
  private static final Set<Measure> SHOWN = Set.of(Measure.PARTICIPANTS, Measure.BELOW_MINIMUM, Measure.MEAN);

  SchoolResults {
    subjects = List.copyOf(subjects);
    counts = List.copyOf(counts);
  }

  boolean isEmpty() {
    return subjects.isEmpty() && counts.isEmpty();
  }

  /// Everything stored of the school in the year.
  static SchoolResults of(Observations observations, SchoolKey school, SchoolYear year) {
    List<Result> results = observations.series(year).stream()
        .filter(series -> !Series.PASSPORT.equals(series.kind()) && !Series.INDICATOR.equals(series.kind()))
        .filter(series -> observations.find(school, year, series).isPresent()).map(ResultKey::of).distinct()
        .sorted(Comparator.comparing((ResultKey key) -> key.procedure().kind())
            .thenComparing(key -> key.procedure().form()).thenComparing(ResultKey::subject)
            .thenComparingInt(ResultKey::parallel).thenComparing(ResultKey::period))
        .map(key -> new Result(observations, school, year, key)).toList();
    List<CountRow> counts = new ArrayList<>();
    results.stream().filter(result -> result.key().subject().isEmpty())
        .forEach(result -> counts.addAll(counts(result)));
    return new SchoolResults(results.stream().filter(result -> !result.key().subject().isEmpty())
        .map(SchoolResults::subject).toList(), counts);
  }

  private static SubjectRow subject(Result result) {
    Optional<Derived<Double>> sat = result.participants();
    Optional<Derived<Double>> below = result.number(Measure.BELOW_MINIMUM)
        .or(() -> result.number(Measure.MARK_2));
    return new SubjectRow(procedure(result.key()), result.key().subject(), people(sat), people(below),
        share(result.belowMinimum()), change(result, Measure.BELOW_MINIMUM), mean(result), other(result), mark(result),
        Origin.of(inputs(result)), Map.of("sat", () -> ResultExplanations.number(result, Measure.PARTICIPANTS), "below",
            () -> ResultExplanations.below(result), "share",
            () -> ResultExplanations.share(result, Measure.BELOW_MINIMUM),
            "change", () -> ResultExplanations.change(result, Measure.BELOW_MINIMUM), "mean",
            () -> ResultExplanations.number(result, Measure.MEAN)));
  }

  private static List<CountRow> counts(Result result) {
    return Arrays.stream(Measure.values()).filter(measure -> stored(result, measure))
        .map(measure -> new CountRow(procedure(result.key()), measure.title(), people(result.number(measure)),
            measure.denominator().isEmpty() ? Cell.words("") : share(result.share(measure)),
            measure.denominator().isEmpty() ? Cell.words("") : change(result, measure),
            Origin.of(inputs(result, measure)),
            Map.of("count", () -> ResultExplanations.number(result, measure), "share",
                () -> ResultExplanations.share(result, measure), "change",
                () -> ResultExplanations.change(result, measure))))
        .toList();
  }

  /// «ЕГЭ», with the parallel and a period other than the main one.
  private static String procedure(ResultKey key) {
    String word = key.procedure().word();
    String parallel = key.parallel() == 0 ? word : TEXTS.get("procedure.parallel", word, key.parallel());
    boolean main = key.period().isEmpty() || key.period().equals(Series.MAIN_PERIOD);
    return main ? parallel : TEXTS.get("procedure.period", parallel, key.period());
  }

  private static Cell people(Optional<Derived<Double>> count) {
    return count.map(n -> Cell.number(n.value(), RussianFormat.plain(n.value())))
        .orElseGet(() -> Cell.missing(TEXTS.get("no-data")));
  }

  private static Cell share(Optional<Derived<Share>> share) {
    return percent(share).map(value -> Cell.number(value, RussianFormat.percentNumber(value)))
        .orElseGet(() -> Cell.missing(TEXTS.get("no-data")));
  }

  private static Cell mean(Result result) {
    return result.mean().map(mean -> Cell.number(mean.value(), RussianFormat.plain(mean.value())))
        .orElseGet(() -> Cell.missing(TEXTS.get("no-data")));
  }

  private static Cell change(Result result, Measure measure) {
    Result before = new Result(result.observations(), result.school(), result.year().previous(), result.key());
    return percent(result.share(measure))
        .flatMap(now -> percent(before.share(measure)).map(then -> now - then))
        .map(change -> Cell.number(change, RussianFormat.signed(change, 1)))
        .orElseGet(() -> Cell.missing(TEXTS.get("no-data")));
  }

  /// A part above its whole is an error of the source, no share.
  private static Optional<Double> percent(Optional<Derived<Share>> share) {
    return share.map(Derived::value).filter(each -> each.part() <= each.whole()).map(Share::percent);
  }

  private static String other(Result result) {
    return Arrays.stream(Measure.values()).filter(measure -> !SHOWN.contains(measure))
        .flatMap(measure -> result.number(measure)
            .map(number -> TEXTS.get("other", measure.title(), RussianFormat.plain(number.value()))).stream())
        .collect(Collectors.joining("; "));
  }

  private static String mark(Result result) {
    Optional<Double> sat = result.participants().map(Derived::value);
    if (sat.isEmpty()) {
      return TEXTS.get("mark.no-participants");
    }
    if (sat.get() == 0) {
      return TEXTS.get("mark.nobody");
    }
    if (result.belowMinimum().filter(share -> share.value().part() > share.value().whole()).isPresent()) {
      return TEXTS.get("mark.above-whole");
    }
    return sat.get() < ENOUGH ? TEXTS.get("mark.small") : "";
  }

  private static boolean stored(Result result, Measure measure) {
    return result.observations().find(result.school(), result.year(), result.key().series(measure)).isPresent();
  }

  private static List<Observed> inputs(Result result) {
    return Arrays.stream(Measure.values()).flatMap(measure -> inputs(result, measure).stream()).toList();
  }

  private static List<Observed> inputs(Result result, Measure measure) {
    Set<Observed> inputs = new LinkedHashSet<>();
    result.observations().find(result.school(), result.year(), result.key().series(measure))
        .ifPresent(fact -> inputs.add(new Observed(result.year(), result.key().series(measure), fact)));
    return List.copyOf(inputs);
  }
}
