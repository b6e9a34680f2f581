package ru.kvartil.identification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ru.kvartil.chart.Caption;
import ru.kvartil.chart.Level;
import ru.kvartil.chart.SchoolBars;
import ru.kvartil.chart.SchoolBars.Bar;
import ru.kvartil.chart.SchoolScatter;
import ru.kvartil.chart.SchoolScatter.Dot;
import ru.kvartil.chart.SchoolScatter.Fields;
import ru.kvartil.chart.SchoolScatter.Middle;
import ru.kvartil.chart.StateMap;
import ru.kvartil.chart.StateMap.Mark;
import ru.kvartil.chart.Target;
import ru.kvartil.chart.Tone;
import ru.kvartil.chart.ValueAxis;
import ru.kvartil.chart.ValueFormat;
import ru.kvartil.identification.Distance.Keeping;
import ru.kvartil.identification.Identification.CriterionFinding;
import ru.kvartil.identification.Identification.SchoolFinding;
import ru.kvartil.index.IndexCharts;
import ru.kvartil.index.OutcomeResult;
import ru.kvartil.index.SchoolIndex;
import ru.kvartil.index.WelfareResult;
import ru.kvartil.methodology.IdentificationProfile.FlagRule;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Pictures of an identification: the four fields of ИОР and ИСБШ, criteria by schools, pupils above the thresholds.
public final class IdentificationCharts {
  private static final Texts TEXTS = Texts.of(IdentificationCharts.class);
  /// Kind of the targets of marks: the key of a school, a slash, the id of a criterion.
  public static final String FINDING = "finding";
  private static final int OUTCOME_DIGITS = 3;
  private static final int WELFARE_DIGITS = 1;
  private static final double MARGIN = 0.05;
  private static final int QUARTERS = 4;
  private static final int NAMED = 10;
  private static final int MOST_BARS = 40;

  private IdentificationCharts() {}

  /// Schools by ИОР and ИСБШ with the four fields named. The borders stand between the lowest quarter and the rest; they are
  /// left out where quarters were given in groups and no line parts them.
  ///
  /// @return empty when no school has both indices
  public static Optional<SchoolScatter> fourField(Identification found, OutcomeResult outcome, WelfareResult welfare) {
    List<Dot> dots = found.schools().stream().map(school -> dot(school,
        outcome.school(school.school().key()).map(each -> each.index().value()).orElse(OptionalDouble.empty()),
        welfare.school(school.school().key()).map(each -> each.index().value()).orElse(OptionalDouble.empty())))
        .toList();
    if (dots.stream().noneMatch(Dot::isWhole)) {
      return Optional.empty();
    }
    OptionalDouble across = border(found, SchoolFinding::welfare, dots, dot -> dot.across().orElseThrow());
    OptionalDouble up = border(found, SchoolFinding::outcome, dots, dot -> dot.up().orElseThrow());
    Optional<Middle> middle = across.isPresent() && up.isPresent()
        ? Optional.of(new Middle(TEXTS.get("field.border"), across.getAsDouble(), up.getAsDouble(), Optional.of(
            new Fields(FourField.LOW_IN_HARD.text(), FourField.LOW.text(),
                TEXTS.get("field.hard", FourField.HARD.text(), FourField.RESILIENT.text()), FourField.OTHER.text()))))
        : Optional.empty();
    return Optional.of(new SchoolScatter(new Caption(TEXTS.get("field.title", found.year().label()), sentence(found)),
        axis(TEXTS.get("field.welfare"), WELFARE_DIGITS, dots, dot -> dot.across().orElseThrow(), 100),
        axis(TEXTS.get("field.outcome"), OUTCOME_DIGITS, dots, dot -> dot.up().orElseThrow(), 1), levels(), dots,
        middle));
  }

  private static Dot dot(SchoolFinding school, OptionalDouble outcome, OptionalDouble welfare) {
    List<String> notes = new ArrayList<>();
    school.cell().ifPresent(cell -> notes.add(TEXTS.get("field.cell", cell.text())));
    if (outcome.isEmpty()) {
      notes.add(TEXTS.get("field.no-outcome"));
    }
    if (welfare.isEmpty()) {
      notes.add(TEXTS.get("field.no-welfare"));
    }
    notes.addAll(school.remarks());
    OptionalInt quarter = school.outcome();
    Tone tone = quarter.isPresent()
        ? Tone.ofQuartile(quarter.getAsInt())
        : school.school().compared() ? Tone.PLAIN : Tone.NO_LEVEL;
    return new Dot(school.school().school().name(), welfare, outcome, tone, String.join("; ", notes),
        Optional.of(target(school)));
  }

  private static Target target(SchoolFinding school) {
    return new Target(IndexCharts.SCHOOL, Integer.toString(school.school().key().value()));
  }

  /// Half-way between the lowest quarter and the others; empty where they overlap or one of them is not there.
  private static OptionalDouble border(Identification found, java.util.function.Function<SchoolFinding, OptionalInt> of,
      List<Dot> dots, ToDoubleFunction<Dot> value) {
    double low = Double.NEGATIVE_INFINITY;
    double rest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < dots.size(); i++) {
      OptionalInt quarter = of.apply(found.schools().get(i));
      if (dots.get(i).isWhole() && quarter.isPresent() && found.schools().get(i).school().compared()) {
        double at = value.applyAsDouble(dots.get(i));
        low = quarter.getAsInt() == 1 ? Math.max(low, at) : low;
        rest = quarter.getAsInt() == 1 ? rest : Math.min(rest, at);
      }
    }
    return Double.isFinite(low) && Double.isFinite(rest) && low < rest
        ? OptionalDouble.of((low + rest) / 2)
        : OptionalDouble.empty();
  }

  private static ValueAxis axis(String label, int digits, List<Dot> dots, ToDoubleFunction<Dot> value, double scale) {
    double[] values = dots.stream().filter(Dot::isWhole).mapToDouble(value).sorted().toArray();
    return new ValueAxis(label, ValueFormat.fixed(digits), Math.max(0, values[0] - MARGIN * scale),
        Math.min(scale, values[values.length - 1] + MARGIN * scale));
  }

  private static List<Level> levels() {
    List<Level> levels = new ArrayList<>(IntStream.rangeClosed(1, QUARTERS)
        .mapToObj(quarter -> new Level(TEXTS.get("field.quarter", quarter), Tone.ofQuartile(quarter))).toList());
    levels.add(new Level(TEXTS.get("field.outside"), Tone.NO_LEVEL));
    levels.add(new Level(TEXTS.get("field.no-quarter"), Tone.PLAIN));
    return levels;
  }

  private static String sentence(Identification found) {
    List<SchoolFinding> compared = found.schools().stream().filter(each -> each.school().compared()).toList();
    List<String> sentences = new ArrayList<>();
    sentences.add(TEXTS.get("field.sentence", RussianFormat.plain(compared.stream()
        .filter(each -> each.cell().isPresent()).count()), schools(compared.size()), found.year().label()));
    for (FourField cell : List.of(FourField.LOW_IN_HARD, FourField.LOW, FourField.HARD, FourField.RESILIENT)) {
      List<String> names = names(compared, each -> each.cell().filter(cell::equals).isPresent());
      sentences.add(names.isEmpty()
          ? TEXTS.get("field.none", cell.text())
          : TEXTS.get("field.some", cell.text(), names.size(), some(names)));
    }
    return String.join(" ", sentences);
  }

  private static List<String> names(List<SchoolFinding> schools, Predicate<SchoolFinding> which) {
    return schools.stream().filter(which).map(each -> each.school().school().name()).toList();
  }

  private static String some(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    return names.size() <= NAMED ? first : TEXTS.get("field.more", first, names.size() - NAMED);
  }

  /// «24 школы».
  static String schools(int n) {
    return TEXTS.get("count", RussianFormat.plain(n), Texts.plural(n, TEXTS.get("school.one"), TEXTS.get("school.few"),
        TEXTS.get("school.many")));
  }

  /// All criteria by all schools; the order of both is that of the result.
  ///
  /// @return empty without schools
  public static Optional<StateMap> map(Identification found) {
    if (found.schools().isEmpty()) {
      return Optional.empty();
    }
    List<StateMap.Column> columns = found.profile().criteria().stream()
        .map(each -> new StateMap.Column(each.id(), each.name())).toList();
    List<StateMap.Row> rows = found.schools().stream().map(IdentificationCharts::row).toList();
    return Optional.of(new StateMap(new Caption(TEXTS.get("map.title", found.profile().document().name(),
        found.year().label()), mapSentence(found)),
        new StateMap.Words(State.FIRED.text(), State.NOT_FIRED.text(), State.NO_DATA.text(), State.NOT_APPLIED.text()),
        columns, rows));
  }

  private static StateMap.Row row(SchoolFinding school) {
    return new StateMap.Row(school.school().school().name(), school.criteria().stream()
        .map(each -> new StateMap.Cell(mark(each.finding().state()), note(each), Optional.of(new Target(FINDING,
            TEXTS.get("map.target", Integer.toString(school.school().key().value()), each.criterion().id())))))
        .toList());
  }

  private static Mark mark(State state) {
    return switch (state) {
      case FIRED -> Mark.YES;
      case NOT_FIRED -> Mark.NO;
      case NO_DATA -> Mark.UNKNOWN;
      case NOT_APPLIED -> Mark.OUTSIDE;
    };
  }

  /// The first test that says why.
  private static String note(CriterionFinding finding) {
    State state = finding.finding().state();
    return finding.finding().leaves().filter(leaf -> leaf.state() == state).findFirst().map(FindingWords::text)
        .orElse("");
  }

  private static String mapSentence(Identification found) {
    List<SchoolFinding> compared = found.schools().stream().filter(each -> each.school().compared()).toList();
    long some = compared.stream().filter(each -> !each.fired().isEmpty()).count();
    long unknown = compared.stream().flatMap(each -> each.criteria().stream())
        .filter(each -> each.finding().state() == State.NO_DATA).count();
    int criteria = found.profile().criteria().size();
    String first = TEXTS.get("map.sentence", RussianFormat.plain(some), schools(compared.size()),
        RussianFormat.plain(unknown), RussianFormat.plain((long) criteria * compared.size()));
    return IntStream.range(0, criteria).boxed()
        .max(Comparator.<Integer>comparingLong(i -> fired(compared, i)).thenComparing(Comparator.reverseOrder()))
        .filter(i -> fired(compared, i) > 0)
        .map(i -> TEXTS.get("map.most", first, found.profile().criteria().get(i).id(),
            found.profile().criteria().get(i).name(), RussianFormat.plain(fired(compared, i))))
        .orElse(first);
  }

  private static long fired(List<SchoolFinding> schools, int criterion) {
    return schools.stream().filter(each -> each.criteria().get(criterion).finding().state() == State.FIRED).count();
  }

  /// By how many pupils each fired criterion of a school is above its threshold. For screens only, see [Distance].
  ///
  /// @return empty when no criterion has a distance
  public static Optional<SchoolBars> distances(SchoolFinding school, String year) {
    List<Bar> bars = school.fired().stream().filter(each -> Distance.of(each).isPresent()).map(each -> {
      Distance distance = Distance.of(each).orElseThrow();
      return new Bar(TEXTS.get("distance.criterion", each.criterion().id(), each.criterion().name()),
          OptionalDouble.of(distance.pupils()), Tone.FIRED, distance.text(), Optional.of(new Target(FINDING,
              TEXTS.get("map.target", Integer.toString(school.school().key().value()), each.criterion().id()))));
    }).toList();
    if (bars.isEmpty()) {
      return Optional.empty();
    }
    int without = school.fired().size() - bars.size();
    return Optional.of(new SchoolBars(new Caption(TEXTS.get("distance.title", school.school().school().name(), year),
        TEXTS.get("distance.sentence", year, bars.stream().map(Bar::value).mapToInt(value -> (int) value.orElseThrow())
            .min().orElseThrow(), without)),
        people(), bars, List.of()));
  }

  /// By how many pupils each found school is in: the least change under which it would not be. For screens only.
  ///
  /// @return empty when no found school has a distance
  public static Optional<SchoolBars> leaving(Identification found, FlagRule rule) {
    List<SchoolFinding> in = found.found(rule.flag());
    List<Bar> bars = in.stream().flatMap(school -> Distance.keeping(school, rule).flatMap(Keeping::leaving).stream()
        .map(distance -> new Bar(school.school().school().name(), OptionalDouble.of(distance.pupils()), Tone.FIRED,
            distance.text(), Optional.of(target(school)))))
        .sorted(Comparator.comparingDouble(bar -> bar.value().orElseThrow())).toList();
    if (bars.isEmpty()) {
      return Optional.empty();
    }
    String sentence = TEXTS.get("leaving.sentence", rule.flag().text(), RussianFormat.plain(bars.size()),
        schools(in.size()), bars.getFirst().name(), RussianFormat.plain(bars.getFirst().value().orElseThrow()),
        found.year().label());
    boolean cut = bars.size() > MOST_BARS;
    return Optional.of(new SchoolBars(new Caption(TEXTS.get("leaving.title", rule.flag().text(), found.year().label()),
        cut ? TEXTS.get("leaving.cut", sentence, MOST_BARS) : sentence), people(),
        bars.stream().limit(MOST_BARS).collect(Collectors.toList()), List.of()));
  }

  private static ValueAxis people() {
    return ValueAxis.fromZero(TEXTS.get("distance.axis"), ValueFormat.fixed(0));
  }
}
