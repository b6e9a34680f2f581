package ru.kvartil.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import ru.kvartil.chart.Caption;
import ru.kvartil.chart.LevelStack;
import ru.kvartil.chart.LevelStack.Column;
import ru.kvartil.chart.LevelStack.Segment;
import ru.kvartil.index.OutcomeResult.OutcomeSchool;
import ru.kvartil.methodology.OutcomeProfile.Normalisation;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// How the district's schools are distributed over the quarters of ИОР, year by year. On fixed scales the cut points are
/// those of the profile's base year or of the first year with levels, so that a column can change; on the scale of each
/// year they are that year's own.
public final class DistrictCharts {
  private static final Texts TEXTS = Texts.of(DistrictCharts.class);
  private static final int LOWEST = 1;
  private static final int QUARTERS = 4;

  private DistrictCharts() {}

  /// The columns of the years.
  ///
  /// @param years results under one profile, in order of years
  /// @return empty when no year has levels
  public static Optional<LevelStack> quartiles(List<OutcomeResult> years) {
    List<OutcomeResult> levelled = years.stream().filter(
        year -> year.comparisons().stream().anyMatch(comparison -> comparison.levels().cuts().isPresent())).toList();
    if (levelled.isEmpty()) {
      return Optional.empty();
    }
    Optional<BaseYear> base = base(levelled.getFirst());
    List<Placed> placed = levelled.stream().map(year -> placed(year, base)).toList();
    Optional<SchoolYear> borders = levelled.getFirst().profile().borders().map(fixed -> fixed.year())
        .or(() -> base.map(BaseYear::year));
    String title = borders.map(year -> TEXTS.get("chart.quartiles.base", year.label()))
        .orElseGet(() -> TEXTS.get("chart.quartiles"));
    return Optional.of(new LevelStack(new Caption(title, sentence(placed, borders)), IndexCharts.quarters(),
        placed.stream().map(Placed::column).toList()));
  }

  /// Schools of one year by quarter, lowest first.
  private record Placed(SchoolYear year, List<List<Participant>> quarters) {
    Column column() {
      return new Column(year, quarters.stream().map(schools -> new Segment(schools.size(),
          Names.some(schools.stream().map(school -> school.school().name()).toList()),
          schools.size() == 1 ? IndexCharts.target(schools.getFirst()) : Optional.empty())).toList());
    }

    int lowest() {
      return quarters.get(LOWEST - 1).size();
    }

    int all() {
      return quarters.stream().mapToInt(List::size).sum();
    }
  }

  private static Optional<BaseYear> base(OutcomeResult first) {
    boolean own = first.profile().normalisation() == Normalisation.YEAR || first.profile().borders().isPresent();
    return own ? Optional.empty() : Optional.of(BaseYear.of(first));
  }

  private static Placed placed(OutcomeResult year, Optional<BaseYear> base) {
    List<List<Participant>> quarters = new ArrayList<>();
    IntStream.range(0, QUARTERS).forEach(_ -> quarters.add(new ArrayList<>()));
    for (OutcomeSchool school : year.outcomes()) {
      OptionalInt quarter = base.map(fixed -> fixed.quarter(school)).orElse(school.index().quartile());
      quarter.ifPresent(number -> quarters.get(number - 1).add(school.index().school()));
    }
    return new Placed(year.year(), quarters);
  }

  private static String sentence(List<Placed> placed, Optional<SchoolYear> borders) {
    Placed last = placed.getLast();
    String how = borders.map(year -> TEXTS.get("quartiles.borders", year.label()))
        .orElseGet(() -> TEXTS.get("quartiles.own-borders"));
    String count = last.lowest() == 0
        ? TEXTS.get("quartiles.nobody", last.year().label(), last.all())
        : TEXTS.get("quartiles.count", last.year().label(), Levels.schools(last.lowest()), last.all());
    if (placed.size() == 1) {
      return TEXTS.get("quartiles", count, "", how);
    }
    Placed before = placed.get(placed.size() - 2);
    int change = last.lowest() - before.lowest();
    String compared = change == 0
        ? TEXTS.get("quartiles.same", before.year().label())
        : TEXTS.get(change > 0 ? "quartiles.more" : "quartiles.less", schoolsBy(Math.abs(change)),
            before.year().label(),
            before.all());
    return TEXTS.get("quartiles", count, compared, how);
  }

  /// «на 1 школу», «на 2 школы».
  private static String schoolsBy(int n) {
    return n + " "
        + Texts.plural(n, TEXTS.get("school.accusative"), TEXTS.get("school.few"), TEXTS.get("school.many"));
  }
}
