package ru.kvartil.index.ui;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import ru.kvartil.fact.Observations;
import ru.kvartil.index.IndexData;
import ru.kvartil.index.OutcomeExplanations;
import ru.kvartil.index.WelfareExplanations;
import ru.kvartil.methodology.WelfareProfile;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.methodology.IndexProfile;
import ru.kvartil.index.IndexResult;
import ru.kvartil.index.OutcomeIndex;
import ru.kvartil.index.OutcomeMovement;
import ru.kvartil.index.OutcomeResult;
import ru.kvartil.index.QuartileMovement;
import ru.kvartil.index.WelfareIndex;
import ru.kvartil.index.WelfareResult;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.indicator.OwnIndicator;
import ru.kvartil.methodology.Methods;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Once;
import ru.kvartil.shared.SchoolYear;

/// ИОР of every year with values and ИСБШ of any, over one state of the data and by one choice of methods.
/// Immutable.
public final class IndexState {
  private final IndexData data;
  private final Indicators values;
  private final Methods methods;
  /// Of the years with values, each computed when it is first asked for: the first page needs two of them.
  private final NavigableMap<SchoolYear, Once<OutcomeResult>> outcomes = new TreeMap<>();

  private IndexState(IndexData data, Methods methods) {
    this.data = data;
    this.methods = methods;
    this.values = data.indicators();
    data.years().forEach(year -> outcomes.put(year, new Once<>(() -> compute(year))));
  }

  static IndexState of(IndexData data, Methods methods) {
    return new IndexState(data, methods);
  }

  /// What everything was computed from.
  public IndexData data() {
    return data;
  }

  /// By what.
  public Methods methods() {
    return methods;
  }

  /// The values in force.
  public Observations observations() {
    return data.observations();
  }

  /// Whether nothing was loaded yet.
  public boolean isEmpty() {
    return data.years().isEmpty() || data.schools().isEmpty();
  }

  Indicators values() {
    return values;
  }

  /// ИОР of a year; refused in a year without data.
  public OutcomeResult outcome(SchoolYear year) {
    Once<OutcomeResult> known = outcomes.get(year);
    return known != null ? known.get() : compute(year);
  }

  /// Results from the first year that has any to the given one, in order; the given one is always there.
  public List<OutcomeResult> outcomesUntil(SchoolYear year) {
    TreeSet<SchoolYear> years = new TreeSet<>(outcomes.headMap(year, true).keySet());
    years.add(year);
    List<OutcomeResult> known = years.stream().map(this::outcome).dropWhile(result -> result.refused().isPresent())
        .toList();
    return known.isEmpty() ? List.of(outcome(year)) : known;
  }

  /// Movement of ИОР from the school year before; empty when one of the two years has no ИОР or years are not compared.
  public Optional<OutcomeMovement> movement(SchoolYear year) throws Failure {
    OutcomeResult now = outcome(year);
    OutcomeResult before = outcome(year.previous());
    if (now.refused().isPresent() || before.refused().isPresent() || !methods.outcome().comparesYears()) {
      return Optional.empty();
    }
    return Optional.of(OutcomeMovement.between(before, now));
  }

  /// Quartiles of a year against the last year before it that has any; empty when there is none.
  public Optional<QuartileMovement> quartiles(SchoolYear year) {
    return outcomes.headMap(year, false).descendingMap().values().stream().map(Once::get).filter(IndexState::levelled)
        .findFirst()
        .map(before -> QuartileMovement.between(before, outcome(year)));
  }

  private static boolean levelled(OutcomeResult result) {
    return result.schools().stream().anyMatch(index -> index.quartile().isPresent());
  }

  /// ИСБШ of a year; refused in a year without shares.
  public WelfareResult welfare(SchoolYear year) {
    return WelfareIndex.compute(methods.welfare(), values, year, data.participants(year));
  }

  /// How the numbers of ИОР of a year came about.
  OutcomeWhy outcomeWhy(SchoolYear year) throws Failure {
    return new OutcomeWhy(new OutcomeExplanations(outcome(year), values.described()),
        new OutcomeExplanations(outcome(year.previous()), values.described()), movement(year));
  }

  /// How the numbers of ИСБШ came about.
  WelfareExplanations welfareWhy(WelfareResult result) {
    return new WelfareExplanations(result, values.described());
  }

  /// What the centre says of its own indicators.
  OwnIndicator.Lookup described() {
    return values.described();
  }

  /// The index of a year by any method, those in use or not.
  IndexResult by(IndexProfile profile, SchoolYear year) {
    return switch (profile) {
      case OutcomeProfile outcome -> OutcomeIndex.compute(outcome, values, year, data.participants(year));
      case WelfareProfile welfare -> WelfareIndex.compute(welfare, values, year, data.participants(year));
    };
  }

  private OutcomeResult compute(SchoolYear year) {
    return OutcomeIndex.compute(methods.outcome(), values, year, data.participants(year));
  }
}
