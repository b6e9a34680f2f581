package ru.kvartil.index;

import java.util.Arrays;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ru.kvartil.chart.Caption;
import ru.kvartil.chart.SchoolScatter;
import ru.kvartil.chart.SchoolScatter.Dot;
import ru.kvartil.chart.SchoolScatter.Middle;
import ru.kvartil.chart.Tone;
import ru.kvartil.chart.ValueAxis;
import ru.kvartil.chart.ValueFormat;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// ИОР of the schools against their ИСБШ: who copes in hard conditions and who does not in good ones. A picture of one
/// year, no measure of the school's work.
public final class ContextCharts {
  private static final Texts TEXTS = Texts.of(ContextCharts.class);
  private static final int OUTCOME_DIGITS = 3;
  private static final int WELFARE_DIGITS = 1;
  private static final double MARGIN = 0.05;

  private ContextCharts() {}

  /// The dots of one year; schools outside the comparison are shown without a level and do not count in the means.
  ///
  /// @return empty when no compared school has both indices
  public static Optional<SchoolScatter> scatter(OutcomeResult outcome, WelfareResult welfare) {
    List<Dot> dots = new ArrayList<>();
    List<Dot> compared = new ArrayList<>();
    Map<SchoolKey, SchoolIndex> social = welfare.schools().stream()
        .collect(Collectors.toMap(index -> index.school().key(), index -> index));
    for (SchoolIndex index : outcome.schools()) {
      Dot dot = dot(index, Optional.ofNullable(social.get(index.school().key())));
      dots.add(dot);
      if (index.school().compared()) {
        compared.add(dot);
      }
    }
    List<Dot> whole = compared.stream().filter(Dot::isWhole).toList();
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    Middle middle = new Middle(TEXTS.get("scatter.mean"), mean(whole.stream().map(Dot::across).toList()),
        mean(whole.stream().map(Dot::up).toList()));
    SchoolYear year = outcome.year();
    return Optional.of(new SchoolScatter(new Caption(TEXTS.get("scatter.title", year.label()),
        sentence(compared, whole, middle, year)), welfareAxis(dots), outcomeAxis(dots), levels(), dots,
        Optional.of(middle)));
  }

  private static List<ru.kvartil.chart.Level> levels() {
    List<ru.kvartil.chart.Level> levels = new ArrayList<>();
    IndexCharts.quarters().forEach(quarter -> levels.add(new ru.kvartil.chart.Level(TEXTS.get("scatter.quarter",
        quarter.name()), quarter.tone())));
    levels.add(new ru.kvartil.chart.Level(TEXTS.get("scatter.outside"), Tone.NO_LEVEL));
    levels.add(new ru.kvartil.chart.Level(TEXTS.get("scatter.no-quarter"), Tone.PLAIN));
    return levels;
  }

  private static Dot dot(SchoolIndex outcome, Optional<SchoolIndex> welfare) {
    Participant school = outcome.school();
    OptionalDouble across = welfare.map(SchoolIndex::value).orElse(OptionalDouble.empty());
    List<String> notes = new ArrayList<>();
    if (!school.compared()) {
      notes.add(TEXTS.get("note.outside", school.reason()));
    }
    if (outcome.value().isEmpty()) {
      notes.add(TEXTS.get("scatter.no-outcome"));
    }
    if (across.isEmpty()) {
      notes.add(TEXTS.get("scatter.no-welfare"));
    }
    Tone tone = outcome.quartile().isPresent()
        ? Tone.ofQuartile(outcome.quartile().getAsInt())
        : school.compared() ? Tone.PLAIN : Tone.NO_LEVEL;
    return new Dot(school.school().name(), across, outcome.value(), tone, String.join("; ", notes),
        IndexCharts.target(school));
  }

  private static double mean(List<OptionalDouble> values) {
    return values.stream().mapToDouble(OptionalDouble::orElseThrow).average().orElseThrow();
  }

  private static ValueAxis welfareAxis(List<Dot> dots) {
    double[] values = dots.stream().filter(Dot::isWhole).mapToDouble(dot -> dot.across().orElseThrow()).toArray();
    return axis(TEXTS.get("scatter.welfare"), ValueFormat.fixed(WELFARE_DIGITS), values, 100);
  }

  private static ValueAxis outcomeAxis(List<Dot> dots) {
    double[] values = dots.stream().filter(Dot::isWhole).mapToDouble(dot -> dot.up().orElseThrow()).toArray();
    return axis(TEXTS.get("chart.axis"), ValueFormat.fixed(OUTCOME_DIGITS), values, 1);
  }

  /// The values with a little room around, inside the scale of the index.
  private static ValueAxis axis(String label, ValueFormat format, double[] values, double scale) {
    double low = Arrays.stream(values).min().orElse(0) - MARGIN * scale;
    double high = Arrays.stream(values).max().orElse(scale) + MARGIN * scale;
    return new ValueAxis(label, format, Math.max(0, low), Math.min(scale, high));
  }

  private static String sentence(List<Dot> compared, List<Dot> whole, Middle middle, SchoolYear year) {
    List<String> strong = names(whole, dot -> dot.across().orElseThrow() < middle.across() && above(dot, middle));
    List<String> weak = names(whole, dot -> dot.across().orElseThrow() >= middle.across() && !above(dot, middle));
    List<String> hard = names(whole, dot -> dot.across().orElseThrow() < middle.across() && !above(dot, middle));
    List<String> sentences = new ArrayList<>();
    sentences.add(TEXTS.get("scatter.sentence", year.label(), MovementCharts.ofSchools(whole.size()), compared.size(),
        RussianFormat.fixed(middle.across(), WELFARE_DIGITS), RussianFormat.fixed(middle.up(), OUTCOME_DIGITS)));
    sentences.add(some("scatter.strong", "scatter.strong-none", strong));
    sentences.add(some("scatter.weak", "scatter.weak-none", weak));
    sentences.add(some("scatter.hard", "scatter.hard-none", hard));
    List<String> absent = names(compared, dot -> !dot.isWhole());
    if (!absent.isEmpty()) {
      sentences.add(TEXTS.get("scatter.absent", Names.some(absent)));
    }
    return String.join(" ", sentences);
  }

  private static boolean above(Dot dot, Middle middle) {
    return dot.up().orElseThrow() >= middle.up();
  }

  private static String some(String text, String none, List<String> names) {
    return names.isEmpty() ? TEXTS.get(none) : TEXTS.get(text, names.size(), Names.some(names));
  }

  private static List<String> names(List<Dot> dots, Predicate<Dot> which) {
    return dots.stream().filter(which).map(Dot::name).toList();
  }
}
