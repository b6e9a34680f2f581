package ru.kvartil.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ru.kvartil.chart.Caption;
import ru.kvartil.chart.LevelSlopes;
import ru.kvartil.chart.MovementMatrix;
import ru.kvartil.chart.Target;
import ru.kvartil.chart.Tone;
import ru.kvartil.index.QuartileMovement.Moved;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// How schools moved between the quartiles of ИОР: a matrix of two years, lines over all of them.
public final class MovementCharts {
  /// Kind of the targets that stand for several schools: their keys with a comma between.
  public static final String SCHOOLS = "schools";
  private static final Texts TEXTS = Texts.of(MovementCharts.class);
  private static final int QUARTERS = 4;
  private static final int MOST_YEARS = 8;

  private MovementCharts() {}

  /// Who went from which quartile to which.
  ///
  /// @return empty when no school has a quartile in both years
  public static Optional<MovementMatrix> matrix(QuartileMovement movement, OutcomeProfile profile) {
    if (movement.unknown().size() == movement.schools().size()) {
      return Optional.empty();
    }
    List<ru.kvartil.chart.Level> levels = new ArrayList<>(IndexCharts.quarters());
    if (!movement.unknown().isEmpty()) {
      levels.add(new ru.kvartil.chart.Level(TEXTS.get("movement.no-level"), Tone.NO_LEVEL));
    }
    List<List<MovementMatrix.Cell>> cells = IntStream.range(0, levels.size())
        .mapToObj(row -> IntStream.range(0, levels.size()).mapToObj(column -> cell(movement, row, column)).toList())
        .toList();
    String title = TEXTS.get("movement.title", movement.from().label(), movement.to().label());
    return Optional.of(new MovementMatrix(new Caption(title, sentence(movement, profile)), movement.from(),
        movement.to(), levels, cells));
  }

  private static MovementMatrix.Cell cell(QuartileMovement movement, int row, int column) {
    List<Moved> here = movement.schools().stream()
        .filter(moved -> place(moved.before()) == row && place(moved.after()) == column).toList();
    return new MovementMatrix.Cell(here.size(), names(here), target(here));
  }

  /// Number of the row or column: the quartile from 0, after them «нет уровня».
  private static int place(OptionalInt quartile) {
    return quartile.orElse(QUARTERS + 1) - 1;
  }

  private static Optional<Target> target(List<Moved> schools) {
    if (schools.isEmpty()) {
      return Optional.empty();
    }
    return schools.size() == 1
        ? IndexCharts.target(schools.getFirst().school())
        : Optional.of(new Target(SCHOOLS, schools.stream().map(moved -> moved.school().key().value()).map(
            String::valueOf).collect(Collectors.joining(","))));
  }

  private static String names(List<Moved> schools) {
    return Names.some(schools.stream().map(moved -> moved.school().school().name()).toList());
  }

  /// How many of how many rose, fell and stayed, how sure that is, by which borders.
  private static String sentence(QuartileMovement movement, OutcomeProfile profile) {
    int n = movement.schools().size() - movement.unknown().size();
    List<String> sentences = new ArrayList<>();
    sentences.add(TEXTS.get("movement.sentence", movement.from().label(), movement.to().label(), ofSchools(n),
        movement.risen().size(), movement.fallen().size(), movement.same().size()));
    long small = movement.schools().stream().filter(moved -> moved.change().orElse(0) != 0 && moved.small()).count();
    if (small > 0) {
      sentences.add(TEXTS.get("movement.small", atSchools(small)));
    }
    if (!movement.unknown().isEmpty()) {
      sentences.add(TEXTS.get("movement.unknown", names(movement.unknown())));
    }
    sentences.add(borders(profile));
    return String.join(" ", sentences);
  }

  private static String borders(OutcomeProfile profile) {
    return profile.borders().map(fixed -> TEXTS.get("movement.base", fixed.year().label()))
        .orElseGet(() -> TEXTS.get("movement.own"));
  }

  /// «из 1 школы», «из 22 школ».
  static String ofSchools(long n) {
    return n + " " + Texts.plural(n, TEXTS.get("school.genitive.one"), TEXTS.get("school.many"),
        TEXTS.get("school.many"));
  }

  /// «у 1 школы», «у 3 школ».
  private static String atSchools(long n) {
    return ofSchools(n);
  }

  /// Lines of the compared schools over the years that have levels, at most the last eight.
  ///
  /// @param years results under one profile, in order of years
  /// @return empty when fewer than two years have levels
  public static Optional<LevelSlopes> slopes(List<OutcomeResult> years) {
    List<OutcomeResult> levelled = years.stream()
        .filter(year -> year.schools().stream().anyMatch(index -> index.quartile().isPresent())).toList();
    if (levelled.size() < 2) {
      return Optional.empty();
    }
    List<OutcomeResult> shown = levelled.subList(Math.max(0, levelled.size() - MOST_YEARS), levelled.size());
    List<LevelSlopes.Line> lines = shown.getLast().schools().stream()
        .filter(index -> index.school().compared()).map(index -> line(index.school(), shown))
        .filter(line -> line.levels().stream().anyMatch(OptionalInt::isPresent)).toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    SchoolYear first = shown.getFirst().year();
    SchoolYear last = shown.getLast().year();
    String title = TEXTS.get("slopes.title", first.label(), last.label());
    return Optional.of(new LevelSlopes(new Caption(title, sentence(lines, first, last, shown.getLast().profile())),
        IndexCharts.quarters(), shown.stream().map(OutcomeResult::year).toList(), lines));
  }

  private static LevelSlopes.Line line(Participant school, List<OutcomeResult> years) {
    List<OptionalInt> levels = years.stream().map(year -> year.school(school.key())
        .map(outcome -> outcome.index().quartile()).filter(OptionalInt::isPresent)
        .map(quartile -> OptionalInt.of(quartile.getAsInt() - 1)).orElse(OptionalInt.empty())).toList();
    return new LevelSlopes.Line(school.school().name(), levels, "", IndexCharts.target(school));
  }

  private static String sentence(List<LevelSlopes.Line> lines, SchoolYear first, SchoolYear last,
      OutcomeProfile profile) {
    List<String> low = named(lines, 0);
    List<String> high = named(lines, QUARTERS - 1);
    long moved = lines.stream().filter(LevelSlopes.Line::moves).count();
    List<String> sentences = new ArrayList<>();
    sentences.add(TEXTS.get("slopes.sentence", first.label(), last.label(), ofSchools(lines.size()), moved));
    sentences.add(low.isEmpty() ? TEXTS.get("slopes.low-none") : TEXTS.get("slopes.low", Names.some(low)));
    if (!high.isEmpty()) {
      sentences.add(TEXTS.get("slopes.high", Names.some(high)));
    }
    sentences.add(borders(profile));
    return String.join(" ", sentences);
  }

  /// Schools that stood in one quartile in every year.
  private static List<String> named(List<LevelSlopes.Line> lines, int level) {
    return lines.stream()
        .filter(line -> line.levels().stream().allMatch(at -> at.isPresent() && at.getAsInt() == level))
        .map(LevelSlopes.Line::name).toList();
  }
}
