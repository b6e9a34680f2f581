package ru.kvartil.identification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
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
import ru.kvartil.index.OutcomeResult.OutcomeSchool;
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

  /// Schools by ИОР and ИСБШ with the four fields named, their borders between the lowest quarter and the rest. Where quarters
  /// were given in groups no value of ИОР parts them: then ИОР is shown against the border of the school's own group.
  ///
  /// @return empty when no school has both indices
  public static Optional<SchoolScatter> fourField(Identification found, OutcomeResult outcome, WelfareResult welfare) {
    List<Dot> plain = dots(found, welfare, school -> outcome.school(school.school().key())
        .map(each -> each.index().value()).orElse(OptionalDouble.empty()), _ -> "");
    if (plain.stream().noneMatch(Dot::isWhole)) {
      return Optional.empty();
    }
    OptionalDouble across = border(found, SchoolFinding::welfare, plain, dot -> dot.across().orElseThrow());
    boolean grouped = border(found, SchoolFinding::outcome, plain, dot -> dot.up().orElseThrow()).isEmpty();
    List<Dot> dots = grouped
        ? dots(found, welfare, school -> outcome.school(school.school().key()).map(IdentificationCharts::above)
            .orElse(OptionalDouble.empty()),
            school -> outcome.school(school.school().key())
                .flatMap(each -> each.index().value().stream().boxed().findFirst())
                .map(value -> TEXTS.get("field.value", RussianFormat.fixed(value, OUTCOME_DIGITS))).orElse(""))
        : plain;
    OptionalDouble up = dots.stream().noneMatch(Dot::isWhole)
        ? OptionalDouble.empty()
        : border(found, SchoolFinding::outcome, dots, dot -> dot.up().orElseThrow());
    boolean named = across.isPresent() && up.isPresent();
    Optional<Middle> middle = named
        ? Optional.of(new Middle(TEXTS.get("field.border"), across.getAsDouble(), up.getAsDouble(), Optional.of(
            new Fields(FourField.LOW_IN_HARD.text(), FourField.LOW.text(),
                TEXTS.get("field.hard", FourField.HARD.text(), FourField.RESILIENT.text()), FourField.OTHER.text()))))
        : Optional.empty();
    List<Dot> drawn = named ? dots : plain;
    return Optional.of(new SchoolScatter(new Caption(TEXTS.get("field.title", found.year().label()), sentence(found)),
        axis(TEXTS.get("field.welfare"), WELFARE_DIGITS, drawn, dot -> dot.across().orElseThrow(), new Scale(0, 100)),
        axis(TEXTS.get(named && grouped ? "field.outcome.group" : "field.outcome"), OUTCOME_DIGITS, drawn,
            dot -> dot.up().orElseThrow(), named && grouped ? new Scale(-1, 1) : new Scale(0, 1)),
        levels(), drawn, middle));
  }

  /// By how much the compared value of a school is above the border of the lowest quarter of its group.
  private static OptionalDouble above(OutcomeSchool school) {
    return school.comparison().flatMap(comparison -> comparison.levels().cuts())
        .filter(_ -> school.compared().isPresent())
        .map(cuts -> OptionalDouble.of(school.compared().getAsDouble() - cuts.q1())).orElse(OptionalDouble.empty());
  }

  private static List<Dot> dots(Identification found, WelfareResult welfare,
      Function<SchoolFinding, OptionalDouble> up, Function<SchoolFinding, String> note) {
    return found.schools().stream().map(school -> dot(school, up.apply(school),
        welfare.school(school.school().key()).map(each -> each.index().value()).orElse(OptionalDouble.empty()),
        note.apply(school))).toList();
  }

  private static Dot dot(SchoolFinding school, OptionalDouble outcome, OptionalDouble welfare, String note) {
    List<String> notes = new ArrayList<>();
    if (!note.isEmpty()) {
      notes.add(note);
    }
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
  private static OptionalDouble border(Identification found, Function<SchoolFinding, OptionalInt> of,
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

  /// Ends of a scale no value lies beyond.
  private record Scale(double from, double to) {}

  private static ValueAxis axis(String label, int digits, List<Dot> dots, ToDoubleFunction<Dot> value, Scale scale) {
    double[] values = dots.stream().filter(Dot::isWhole).mapToDouble(value).sorted().toArray();
    double room = MARGIN * scale.to();
    return new ValueAxis(label, ValueFormat.fixed(digits), Math.max(scale.from(), values[0] - room),
        Math.min(scale.to(), values[values.length - 1] + room));
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
        .filter(each -> each.cell().isPresent()).count()), ofSchools(compared.size()), found.year().label()));
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

  /// «22 сравниваемых школ».
  private static String ofSchools(int n) {
    return TEXTS.get("of", RussianFormat.plain(n), Texts.plural(n, TEXTS.get("of.one"), TEXTS.get("of.many"), TEXTS.get(
        "of.many")));
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
    String first = TEXTS.get("map.sentence", RussianFormat.plain(some), ofSchools(compared.size()),
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
