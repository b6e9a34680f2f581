package ru.kvartil.identification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.Direction;
import ru.kvartil.identification.Dynamics.DistrictRow;
import ru.kvartil.identification.Dynamics.Label;
import ru.kvartil.identification.Dynamics.Line;
import ru.kvartil.identification.Dynamics.Point;
import ru.kvartil.identification.Dynamics.RowFinding;
import ru.kvartil.identification.Dynamics.SchoolDynamics;
import ru.kvartil.identification.Dynamics.Transition;
import ru.kvartil.index.Participant;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.methodology.CriterionRule.Area;
import ru.kvartil.methodology.CriterionRule.Measured;
import ru.kvartil.methodology.DynamicsTable;
import ru.kvartil.methodology.DynamicsTable.Followed;
import ru.kvartil.methodology.DynamicsTable.Row;
import ru.kvartil.methodology.Flag;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Computes [Dynamics].
final class DynamicsOf {
  private static final Texts TEXTS = Texts.of(DynamicsOf.class);
  private static final int YEARS = 3;
  private final DynamicsTable table;
  private final Source source;
  private final Ranks ranks;
  private final Map<SchoolYear, Identification> found;
  private final SchoolYear year;

  /// @param found the schools by the rule set in each year with data up to this one, latest first
  DynamicsOf(DynamicsTable table, Source source, Ranks ranks, Map<SchoolYear, Identification> found, SchoolYear year) {
    this.table = table;
    this.source = source;
    this.ranks = ranks;
    this.found = found;
    this.year = year;
  }

  /// A quantity in the years with any data, latest first.
  private record Track(List<Column> years, List<Plan.OfLeaf> lowest, boolean moreIsBetter, BigDecimal points,
      Optional<BigDecimal> low) {}

  Dynamics compute(List<Participant> participants) {
    Map<Row, List<Track>> tracks = new LinkedHashMap<>();
    table.rows().stream().filter(row -> !row.district())
        .forEach(row -> tracks.put(row, row.of().stream().flatMap(this::tracks).toList()));
    List<SchoolDynamics> schools = new ArrayList<>();
    for (Participant school : participants) {
      int at = source.columns().at(school.key());
      List<RowFinding> rows = new ArrayList<>();
      tracks.forEach((row, each) -> rows.add(RowFinding.of(row, lines(each, school, at))));
      schools.add(new SchoolDynamics(school, rows, transition(school, at, rows)));
    }
    List<DistrictRow> district = new ArrayList<>();
    for (String municipality : participants.stream().filter(Participant::compared)
        .map(school -> school.school().municipality()).distinct().toList()) {
      table.rows().stream().filter(Row::district)
          .forEach(row -> district.add(new DistrictRow(municipality, together(row, municipality))));
    }
    return new Dynamics(year, schools, district);
  }

  private Stream<Track> tracks(Followed followed) {
    return switch (followed) {
      case Followed.Results results -> subjects(results).map(pooled -> track(pooled, true, pooled.measure()));
      case Followed.Each each -> each.indicators().stream().map(one -> track(new Quantity.One(one),
          each.direction() == Direction.MORE_IS_BETTER, measured(one)));
      case Followed.OfPupils counts -> Stream.of(track(new Quantity.OfPupils(counts.counts()),
          counts.direction() == Direction.MORE_IS_BETTER, Measured.PASSED));
    };
  }

  /// Subjects anybody has results of in the year or in the one before it with data.
  private Stream<Quantity.Pooled> subjects(Followed.Results results) {
    Set<Quantity.Pooled> all = new LinkedHashSet<>();
    for (SchoolYear of : source.yearsTo(year).stream().limit(2).toList()) {
      results.families().forEach(family -> {
        for (ResultKey key : source.results(family, of)) {
          results.by().forEach(by -> all.add(new Quantity.Pooled(key.procedure(), key.subject(), by)));
        }
      });
    }
    return all.stream();
  }

  private static Measured measured(Indicator indicator) {
    return indicator instanceof Indicator.Stored one && one.measure() == Measure.MEAN ? Measured.MEAN : Measured.PASSED;
  }

  private Track track(Quantity quantity, boolean moreIsBetter, Measured measure) {
    List<SchoolYear> years = source.yearsTo(year);
    BigDecimal points = Judge.points(measure == Measured.MEAN
        ? table.changeScore()
        : quantity.isVpr() ? table.changeVpr() : table.change());
    Direction direction = moreIsBetter ? Direction.MORE_IS_BETTER : Direction.LESS_IS_BETTER;
    List<Plan.OfLeaf> lowest = years.stream().map(of -> ranks.plan(
        new Ranks.Compared(List.of(quantity), direction),
        new Ranks.Wanted(Area.DISTRICT, table.lowest(), false, List.of()), of)).toList();
    boolean sat = measure == Measured.PASSED && !(quantity instanceof Quantity.OfPupils)
        && (quantity instanceof Quantity.Pooled
            || (quantity instanceof Quantity.One one && !Quantity.keys(one.indicator()).isEmpty()));
    return new Track(years.stream().map(of -> source.column(quantity, of)).toList(), lowest, moreIsBetter, points,
        sat ? Optional.of(Judge.points(table.low())) : Optional.empty());
  }

  private List<Line> lines(List<Track> tracks, Participant school, int at) {
    List<Line> lines = new ArrayList<>();
    for (Track track : tracks) {
      // What a school never had is not followed, where it has another part of the row.
      if (track.years.stream().anyMatch(column -> column.has(at))) {
        lines.add(line(track, school, at));
      }
    }
    return lines.isEmpty() && !tracks.isEmpty() ? List.of(line(tracks.getFirst(), school, at)) : lines;
  }

  private Line line(Track track, Participant school, int at) {
    List<Integer> years = new ArrayList<>();
    for (int i = 0; i < track.years.size() && years.size() < YEARS; i++) {
      if (track.years.get(i).has(at)) {
        years.add(i);
      }
    }
    Column now = track.years.getFirst();
    List<Point> points = years.stream().map(track.years::get)
        .map(column -> new Point(column.year(), column.value(at))).toList();
    if (!now.year().equals(year) || !now.has(at)) {
      return new Line(now.name(), now.isVpr(), Label.NO_CHANGE_KNOWN, points,
          now.year().equals(year) ? now.gap(at).reason() : TEXTS.get("dynamics.no-year"));
    }
    if (points.size() < 2) {
      return new Line(now.name(), now.isVpr(), Label.NO_CHANGE_KNOWN, points, TEXTS.get("no-earlier"));
    }
    Label label = isStablyLow(track, school, at, years)
        ? Label.STABLY_LOW
        : Label.of(points.stream().map(Point::value).toList(), track.moreIsBetter, track.points);
    return new Line(now.name(), now.isVpr(), label, points, "");
  }

  private boolean isStablyLow(Track track, Participant school, int at, List<Integer> years) {
    int needed = Judge.whole(table.stable());
    return years.size() >= needed && years.subList(0, needed).stream().allMatch(i -> {
      Value value = track.years.get(i).value(at);
      boolean low = track.low.isPresent() && (track.moreIsBetter
          ? value.compare(BigDecimal.valueOf(100).subtract(track.low.get())) <= 0
          : value.compare(track.low.get()) >= 0);
      return low || track.lowest.get(i).judge(school, at).state() == State.FIRED;
    });
  }

  /// Answers of the ШНОР of a municipality as one share: those without an answer are not counted.
  private RowFinding together(Row row, String municipality) {
    List<Line> lines = new ArrayList<>();
    for (Followed followed : row.of()) {
      if (followed instanceof Followed.Each each) {
        each.indicators().forEach(one -> lines.add(together(new Quantity.One(one),
            each.direction() == Direction.MORE_IS_BETTER, municipality)));
      }
    }
    return RowFinding.of(row, lines);
  }

  private Line together(Quantity quantity, boolean moreIsBetter, String municipality) {
    List<Point> points = new ArrayList<>();
    for (Map.Entry<SchoolYear, Identification> of : found.entrySet()) {
      Column column = source.column(quantity, of.getKey());
      int yes = 0;
      int asked = 0;
      for (Identification.SchoolFinding school : of.getValue().found(Flag.LOW_RESULTS)) {
        int at = source.columns().at(school.school().key());
        if (school.school().school().municipality().equals(municipality) && column.has(at)) {
          asked++;
          yes += column.value(at).number() == 1 ? 1 : 0;
        }
      }
      if (asked > 0 && points.size() < YEARS) {
        points.add(new Point(of.getKey(), Value.share(yes, asked, _ -> List.of(), 0)));
      }
    }
    String name = source.column(quantity, year).name();
    if (points.isEmpty() || !points.getFirst().year().equals(year)) {
      return new Line(name, false, Label.NO_CHANGE_KNOWN, points, TEXTS.get("dynamics.no-answers"));
    }
    Label label = Label.of(points.stream().map(Point::value).toList(), moreIsBetter, Judge.points(table.change()));
    return new Line(name, false, label, points,
        label == Label.NO_CHANGE_KNOWN ? TEXTS.get("no-earlier") : "");
  }

  private State state(SchoolKey school, SchoolYear of) {
    Identification all = found.get(of);
    return all == null
        ? State.NO_DATA
        : all.school(school).map(each -> each.state(Flag.LOW_RESULTS)).orElse(State.NO_DATA);
  }

  /// Out for so many years running, nothing of русский язык and математика falls, measures closed (methodology §9, P).
  private Transition transition(Participant school, int at, List<RowFinding> rows) {
    List<SchoolYear> years = source.yearsTo(year);
    State now = state(school.key(), year);
    if (now == State.FIRED) {
      return told(Transition.Kind.STAYS, TEXTS.get("transition.stays", year.label()));
    }
    if (now != State.NOT_FIRED) {
      return told(Transition.Kind.UNKNOWN, TEXTS.get("transition.no-state", year.label()));
    }
    int quiet = 0;
    while (quiet < years.size() && state(school.key(), years.get(quiet)) == State.NOT_FIRED) {
      quiet++;
    }
    if (years.stream().noneMatch(of -> state(school.key(), of) == State.FIRED)) {
      return told(Transition.Kind.OUTSIDE, TEXTS.get("transition.outside"));
    }
    if (state(school.key(), years.get(quiet)) != State.FIRED) {
      return told(Transition.Kind.UNKNOWN, TEXTS.get("transition.no-state", years.get(quiet).label()));
    }
    return leaving(quiet, at, rows);
  }

  private Transition leaving(int quiet, int at, List<RowFinding> rows) {
    List<RowFinding> core = rows.stream().filter(each -> each.row().core()).toList();
    List<String> falling = core.stream().flatMap(each -> each.lines().stream())
        .filter(line -> line.label() == Label.NEGATIVE || line.label() == Label.STABLY_LOW)
        .map(line -> TEXTS.get("transition.line", line.what(), line.label().text())).distinct().toList();
    if (!falling.isEmpty()) {
      return told(Transition.Kind.HELD, TEXTS.get("transition.falling", String.join("; ", falling)));
    }
    if (core.stream().allMatch(each -> each.label() == Label.NO_CHANGE_KNOWN)) {
      return told(Transition.Kind.UNKNOWN, TEXTS.get("transition.no-dynamics"));
    }
    int needed = Judge.whole(table.quiet());
    if (quiet < needed) {
      return told(Transition.Kind.CANDIDATE, TEXTS.get("transition.candidate", quiet, needed));
    }
    if (table.closed().isPresent()) {
      Column answers = source.column(new Quantity.One(table.closed().get()), year);
      if (!answers.has(at)) {
        return told(Transition.Kind.UNKNOWN, TEXTS.get("transition.no-measures"));
      }
      if (answers.value(at).number() != 1) {
        return told(Transition.Kind.HELD, TEXTS.get("transition.open-measures"));
      }
    }
    return told(Transition.Kind.LEAVES, TEXTS.get("transition.leaves", quiet));
  }

  private static Transition told(Transition.Kind kind, String reason) {
    return new Transition(kind, reason);
  }
}
