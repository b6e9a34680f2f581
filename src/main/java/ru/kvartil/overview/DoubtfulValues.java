package ru.kvartil.overview;

import java.util.Comparator;
import ru.kvartil.assessment.Procedure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.Observations;
import ru.kvartil.fact.Series;
import ru.kvartil.passport.PassportField;
import ru.kvartil.school.School;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Finds stored values that look wrong: the checks of one row that imports make (part above whole, exclusive parts
/// together above their whole, a fraction of a person), repeated over what is in force, typed or imported, whatever table
/// each number came with; and jumps against the year before, which no single table can show.
public final class DoubtfulValues {
  private static final Texts TEXTS = Texts.of(DoubtfulValues.class);
  private static final List<Measure> MARKS = List.of(Measure.MARK_2, Measure.MARK_3, Measure.MARK_4, Measure.MARK_5);
  private static final List<Measure> SCORES = List.of(Measure.BELOW_MINIMUM, Measure.HIGH_80_99, Measure.SCORE_100);
  private static final double ROUNDING = 1e-9;
  private final Observations values;
  private final SchoolYear year;
  private final Jumps jumps;
  private final List<Doubt> doubts = new ArrayList<>();

  private DoubtfulValues(Observations values, SchoolYear year, Jumps jumps) {
    this.values = values;
    this.year = year;
    this.jumps = jumps;
  }

  /// Doubts of a year, school by school.
  public static List<Doubt> of(List<School> schools, Observations values, SchoolYear year, Jumps jumps) {
    DoubtfulValues check = new DoubtfulValues(values, year, jumps);
    Set<ResultKey> results = new LinkedHashSet<>();
    values.series(year).stream().filter(DoubtfulValues::isResult)
        .sorted(Comparator.comparing(Series::toString)).map(ResultKey::of).forEach(results::add);
    List<PassportField> fields = Arrays.stream(PassportField.values()).filter(field -> !field.goesToSchool()).toList();
    for (School school : schools) {
      results.forEach(result -> check.result(school, result));
      fields.forEach(field -> check.passport(school, field));
      check.pupils(school);
    }
    return List.copyOf(check.doubts);
  }

  private static boolean isResult(Series series) {
    return !series.kind().equals(Series.PASSPORT) && !series.kind().equals(Series.INDICATOR);
  }

  private OptionalDouble number(School school, Series series) {
    return values.number(school.key(), year, series);
  }

  private void result(School school, ResultKey key) {
    boolean above = false;
    for (Measure measure : Measure.values()) {
      Series series = key.series(measure);
      OptionalDouble part = number(school, series);
      if (part.isPresent()) {
        range(school, series, measure, part.getAsDouble());
        above |= part(school, series, words(key, measure), part.getAsDouble(), whole(school, key, measure));
      }
    }
    if (!above) {
      sum(school, key, MARKS);
      sum(school, key, SCORES);
    }
    jump(school, key);
  }

  /// A whole and what it is called.
  private record Whole(String words, double value) {}

  /// Graduates stand once for all subjects of a procedure's kind.
  private Optional<Whole> whole(School school, ResultKey key, Measure measure) {
    return measure.denominator().flatMap(of -> {
      OptionalDouble own = number(school, key.series(of));
      ResultKey general = new ResultKey(new Procedure(key.procedure().kind(), ""), "", 0, key
          .period());
      ResultKey found = own.isPresent() || of != Measure.GRADUATES ? key : general;
      OptionalDouble value = number(school, found.series(of));
      return value.isPresent() ? Optional.of(new Whole(words(found, of), value.getAsDouble())) : Optional.empty();
    });
  }

  private boolean part(School school, Series series, String words, double part, Optional<Whole> whole) {
    if (whole.isEmpty() || part <= whole.get().value() + ROUNDING) {
      return false;
    }
    add(school, Doubt.Kind.PART_ABOVE_WHOLE, series, TEXTS.get("doubt.part", words, RussianFormat.plain(part), whole
        .get().words(), RussianFormat.plain(whole.get().value())));
    return true;
  }

  private void range(School school, Series series, Measure measure, double value) {
    if (measure.isCount() && Math.abs(value - Math.rint(value)) > ROUNDING) {
      add(school, Doubt.Kind.NOT_WHOLE, series, TEXTS.get("doubt.fraction", words(ResultKey.of(series), measure),
          RussianFormat.plain(value)));
    } else if (measure == Measure.MEAN && (value < 0 || value > 100)) {
      add(school, Doubt.Kind.OUT_OF_RANGE, series, TEXTS.get("doubt.range", words(ResultKey.of(series), measure),
          RussianFormat.plain(value)));
    }
  }

  private void sum(School school, ResultKey key, List<Measure> parts) {
    Series whole = key.series(Measure.PARTICIPANTS);
    OptionalDouble took = number(school, whole);
    double sum = parts.stream().mapToDouble(part -> number(school, key.series(part)).orElse(0)).sum();
    if (took.isPresent() && sum > took.getAsDouble() + ROUNDING) {
      add(school, Doubt.Kind.SUM_ABOVE_WHOLE, whole, TEXTS.get("doubt.sum", named(key), RussianFormat.plain(sum),
          RussianFormat.plain(took.getAsDouble())));
    }
  }

  private void jump(School school, ResultKey key) {
    OptionalDouble took = number(school, key.series(Measure.PARTICIPANTS));
    OptionalDouble tookBefore = before(school, key.series(Measure.PARTICIPANTS));
    if (took.orElse(0) < jumps.people() || tookBefore.orElse(0) < jumps.people()) {
      return;
    }
    OptionalDouble mean = number(school, key.series(Measure.MEAN));
    OptionalDouble meanBefore = before(school, key.series(Measure.MEAN));
    if (mean.isPresent() && meanBefore.isPresent()
        && Math.abs(mean.getAsDouble() - meanBefore.getAsDouble()) >= jumps.mean()) {
      add(school, Doubt.Kind.JUMP, key.series(Measure.MEAN), TEXTS.get("doubt.jump", words(key, Measure.MEAN),
          RussianFormat.fixed(mean.getAsDouble(), 1), RussianFormat.fixed(meanBefore.getAsDouble(), 1), year.previous()
              .label()));
    }
    OptionalDouble below = number(school, key.series(Measure.BELOW_MINIMUM));
    OptionalDouble belowBefore = before(school, key.series(Measure.BELOW_MINIMUM));
    if (below.isPresent() && belowBefore.isPresent()) {
      double share = 100 * below.getAsDouble() / took.getAsDouble();
      double shareBefore = 100 * belowBefore.getAsDouble() / tookBefore.getAsDouble();
      if (Math.abs(share - shareBefore) >= jumps.shareInPoints()) {
        add(school, Doubt.Kind.JUMP, key.series(Measure.BELOW_MINIMUM), TEXTS.get("doubt.jump.share", words(key,
            Measure.BELOW_MINIMUM), RussianFormat.percent(share), RussianFormat.percent(shareBefore),
            year.previous()
                .label()));
      }
    }
  }

  private OptionalDouble before(School school, Series series) {
    return values.number(school.key(), year.previous(), series);
  }

  private void passport(School school, PassportField field) {
    OptionalDouble value = number(school, field.series());
    if (value.isPresent()) {
      boolean people = field.unit() == PassportField.Unit.PEOPLE;
      double part = value.getAsDouble();
      if (people && Math.abs(part - Math.rint(part)) > ROUNDING) {
        add(school, Doubt.Kind.NOT_WHOLE, field.series(), TEXTS.get("doubt.fraction", field.text(), RussianFormat.plain(
            part)));
      }
      Optional<Whole> whole = field.denominator().flatMap(of -> {
        OptionalDouble all = number(school, of.series());
        return all.isPresent() ? Optional.of(new Whole(of.text(), all.getAsDouble())) : Optional.empty();
      });
      part(school, field.series(), field.text(), part, whole);
    }
  }

  private void pupils(School school) {
    Series pupils = PassportField.PUPILS.series();
    OptionalDouble now = number(school, pupils);
    OptionalDouble then = before(school, pupils);
    if (now.isPresent() && then.isPresent()) {
      double change = Math.abs(now.getAsDouble() - then.getAsDouble());
      if (change >= jumps.pupils() && change * 100 >= jumps.pupilsInPercent() * then.getAsDouble()) {
        add(school, Doubt.Kind.JUMP, pupils, TEXTS.get("doubt.jump", PassportField.PUPILS.text(), RussianFormat.plain(
            now.getAsDouble()), RussianFormat.plain(then.getAsDouble()), year.previous().label()));
      }
    }
  }

  private void add(School school, Doubt.Kind kind, Series series, String text) {
    doubts.add(new Doubt(school, year, kind, series, text));
  }

  private static String named(ResultKey key) {
    return key.subject().isEmpty()
        ? key.procedure().word()
        : TEXTS.get("doubt.result", key.procedure().word(), key.subject());
  }

  private static String words(ResultKey key, Measure measure) {
    return TEXTS.get("doubt.measure", named(key), measure.title());
  }
}
