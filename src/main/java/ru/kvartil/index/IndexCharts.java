package ru.kvartil.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import ru.kvartil.chart.Caption;
import ru.kvartil.chart.LevelBands;
import ru.kvartil.chart.LevelBands.Borders;
import ru.kvartil.chart.Target;
import ru.kvartil.chart.Tone;
import ru.kvartil.chart.ValueAxis;
import ru.kvartil.chart.ValueFormat;
import ru.kvartil.chart.YearLine;
import ru.kvartil.chart.YearLine.Point;
import ru.kvartil.index.OutcomeResult.Comparison;
import ru.kvartil.index.OutcomeResult.OutcomeSchool;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// ИОР of one school over the years, on the bands of the quarters it was compared by.
public final class IndexCharts {
  private static final Texts TEXTS = Texts.of(IndexCharts.class);
  /// Kind of the targets of charts: a school, by its key.
  public static final String SCHOOL = "school";
  /// A school in a year: its key, a slash, the year the school year ends in.
  public static final String SCHOOL_YEAR = "school-year";
  private static final int QUARTERS = 4;
  private static final double MARGIN = 0.05;

  private IndexCharts() {}

  /// The line of a school. Where schools were compared by common indicators the point is the compared value, as the bands
  /// are, and its note gives the whole ИОР.
  ///
  /// @param years results under one profile, in order of years
  /// @return empty when no year knows the school or none gives it a value
  public static Optional<YearLine> outcome(SchoolKey key, List<OutcomeResult> years) throws Failure {
    List<OutcomeResult> known = years.stream().filter(year -> year.school(key).isPresent()).toList();
    List<Point> points = known.stream().map(year -> point(year, school(year, key))).toList();
    if (points.stream().allMatch(point -> point.value().isEmpty())) {
      return Optional.empty();
    }
    List<Borders> borders = known.stream().flatMap(year -> borders(year, school(year, key)).stream()).toList();
    DoubleStream values = DoubleStream.concat(points.stream().flatMapToDouble(point -> point.value().stream()),
        borders.stream().flatMap(each -> each.values().stream()).mapToDouble(Double::doubleValue));
    String name = school(known.getLast(), key).index().school().school().name();
    return Optional.of(new YearLine(new Caption(TEXTS.get("chart.outcome", name), sentence(key, known)),
        axis(values.toArray()), bands(borders), points));
  }

  /// Names of the four quarters with their tones, from the lowest: «1 низкий».
  static List<ru.kvartil.chart.Level> quarters() {
    return IntStream.rangeClosed(1, QUARTERS).mapToObj(quarter -> new ru.kvartil.chart.Level(
        TEXTS.get("chart.quarter", quarter, Level.of(quarter).text()), Tone.ofQuartile(quarter))).toList();
  }

  static Optional<Target> target(Participant school) {
    return Optional.of(new Target(SCHOOL, Integer.toString(school.key().value())));
  }

  private static OutcomeSchool school(OutcomeResult year, SchoolKey key) {
    return year.school(key).orElseThrow();
  }

  private static Point point(OutcomeResult year, OutcomeSchool school) {
    OptionalDouble value = ComparedValue.of(school).map(compared -> OptionalDouble.of(compared.value()))
        .orElse(OptionalDouble.empty());
    Target point = new Target(SCHOOL_YEAR, school.index().school().key().value() + "/" + year.year().end());
    return new Point(year.year(), value, note(school), Optional.of(point));
  }

  private static String note(OutcomeSchool school) {
    if (school.index().value().isEmpty()) {
      return TEXTS.get("note.no-value");
    }
    List<String> notes = new ArrayList<>();
    if (!school.index().school().compared()) {
      notes.add(TEXTS.get("note.outside", school.index().school().reason()));
    }
    ComparedValue.of(school).filter(ComparedValue::isPartial)
        .ifPresent(_ -> notes.add(TEXTS.get("note.common",
            RussianFormat.fixed(school.index().value().getAsDouble(), OutcomeSentences.DIGITS))));
    SmallNumbers.smallest(school.parts()).ifPresent(n -> notes.add(TEXTS.get("note.small", RussianFormat.plain(n))));
    return String.join("; ", notes);
  }

  private static Optional<Borders> borders(OutcomeResult year, OutcomeSchool school) {
    return school.comparison().map(Comparison::levels).filter(Levels::named).flatMap(Levels::cuts)
        .map(cuts -> new Borders(year.year(), List.of(cuts.q1(), cuts.q2(), cuts.q3())));
  }

  private static LevelBands bands(List<Borders> borders) {
    return borders.isEmpty() ? LevelBands.none() : new LevelBands(quarters(), borders);
  }

  /// An axis inside 0…1 with a little room around the values.
  private static ValueAxis axis(double[] values) {
    double low = DoubleStream.of(values).min().orElse(0);
    double high = DoubleStream.of(values).max().orElse(1);
    return new ValueAxis(TEXTS.get("chart.axis"), ValueFormat.fixed(OutcomeSentences.DIGITS),
        Math.max(0, low - MARGIN), Math.min(1, high + MARGIN));
  }

  private static String sentence(SchoolKey key, List<OutcomeResult> known) throws Failure {
    OutcomeResult last = known.getLast();
    List<OutcomeResult> earlier = known.subList(0, known.size() - 1).stream()
        .filter(year -> school(year, key).index().value().isPresent()).toList();
    Optional<OutcomeMovement> movement = earlier.isEmpty() || !last.profile().comparesYears()
        ? Optional.empty()
        : Optional.of(OutcomeMovement.between(earlier.getLast(), last));
    return OutcomeSentences.of(last, school(last, key), movement);
  }
}
