package ru.kvartil.note;

import java.util.function.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.kvartil.fact.Derived;
import ru.kvartil.report.Fact;
import ru.kvartil.report.Origin;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Mean scores of one exam over the years of a справка. Doubts of a change are those of few participants alone: without
/// single scores nothing is known of the spread.
///
/// @param years those that have a mean, in order
record MeanLine(List<MeanYear> years) {
  private static final Texts TEXTS = Texts.of(MeanLine.class);

  MeanLine {
    years = List.copyOf(years);
  }

  /// One year.
  ///
  /// @param change from the last earlier year that has a mean
  record MeanYear(SchoolYear year, double value, Fact fact, boolean small, Optional<Change> change) {}

  /// @param years the years to look into, in order
  static MeanLine of(String name, List<ShareYear> years,
      Function<SchoolYear, Optional<Derived<Double>>> means) {
    List<MeanYear> line = new ArrayList<>();
    for (ShareYear each : years) {
      means.apply(each.year()).ifPresent(mean -> {
        Origin origin = ShareYear.origin(TEXTS.get("origin.mean", name, each.year().label()), mean);
        boolean small = !each.whole().value().isPresent() || each.whole().value().getAsDouble() < ShareYear.FEW;
        Optional<Change> change = line.isEmpty()
            ? Optional.empty()
            : Optional.of(change(name, line.getLast(), mean.value(), each.year(), small, origin));
        line.add(new MeanYear(each.year(), mean.value(), Fact.fixed(mean.value(), 1, origin), small, change));
      });
    }
    return new MeanLine(line);
  }

  private static Change change(String name, MeanYear before, double mean, SchoolYear year, boolean small,
      Origin origin) {
    Origin both = Origin.joined(TEXTS.get("origin.mean-change", name, before.year().label(), year.label()),
        before.fact().origin(), origin);
    Change.Doubt doubt = small
        ? Change.Doubt.SMALL
        : before.small() ? Change.Doubt.SMALL_BEFORE : Change.Doubt.NONE;
    return Change.of(before.year(), mean - before.value(), 1, doubt, both);
  }

  /// The mean of a year; empty when missing.
  Optional<MeanYear> at(SchoolYear year) {
    return years.stream().filter(each -> each.year().equals(year)).findFirst();
  }
}
