package ru.kvartil.index.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ru.kvartil.assessment.Measure;
import ru.kvartil.fact.Direction;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.IndicatorCatalogue;
import ru.kvartil.indicator.IndicatorDefinition;
import ru.kvartil.methodology.IndexProfile;
import ru.kvartil.methodology.ProfileAddition.Offer;
import ru.kvartil.methodology.ProfileIndicator;
import ru.kvartil.methodology.WelfareProfile;
import ru.kvartil.methodology.ui.MethodDesk.Stock;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

/// What the data of the chosen year offer a method: to ИСБШ shares of the social passport, to ИОР results; in percents or
/// points, and only where it is known what is better.
public final class MethodStock implements Stock {
  private final Indices indices;
  private final Supplier<SchoolYear> year;

  /// @param year the chosen year, for any thread
  public MethodStock(Indices indices, Supplier<SchoolYear> year) {
    this.indices = indices;
    this.year = year;
  }

  @Override
  public List<Offer> beside(IndexProfile profile) throws Failure {
    IndexState state = indices.state();
    Set<String> there = profile.indicators().stream().map(ProfileIndicator::id).collect(Collectors.toSet());
    boolean welfare = profile instanceof WelfareProfile;
    return IndicatorCatalogue.available(state.observations(), year.get()).stream()
        .filter(each -> !there.contains(each.id()) && each instanceof Indicator.Passport == welfare)
        .flatMap(each -> offer(state, each).stream()).toList();
  }

  private static Optional<Offer> offer(IndexState state, Indicator indicator) {
    IndicatorDefinition definition = IndicatorDefinition.of(indicator, state.values().described());
    boolean comparable = definition.isPercent() || definition.unit().equals(Measure.MEAN.unit());
    return comparable && definition.direction() != Direction.NEUTRAL
        ? Optional.of(new Offer(indicator, definition.name(), definition.direction()))
        : Optional.empty();
  }
}
