package ru.kvartil.identification;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.NumberColumn;
import ru.kvartil.fact.Series;
import ru.kvartil.identification.Column.Gap;
import ru.kvartil.methodology.IdentificationProfile.BiasRule;
import ru.kvartil.methodology.IdentificationProfile.Settings;
import ru.kvartil.methodology.ResultFamily;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Reads values under the common rules of a profile: lists of signs of bias, the least number of people, the period.
/// Profiles with the same rules share one.
final class Source {
  private static final Texts TEXTS = Texts.of(Source.class);
  private final Columns columns;
  private final Rules rules;
  private final Quantities quantities;
  private final Map<SchoolYear, Map<Quantity, Column>> known = new HashMap<>();
  private final Map<SchoolYear, List<ResultKey>> results = new HashMap<>();
  private final Map<SchoolYear, List<SchoolYear>> years = new HashMap<>();
  private final Map<SchoolYear, boolean[]> marks = new HashMap<>();
  private final Gap biased = new Gap(State.NOT_APPLIED, TEXTS.get("biased"));

  Source(Columns columns, Rules rules) {
    this.columns = columns;
    this.rules = rules;
    this.quantities = new Quantities(columns, this);
  }

  /// What of the settings of a profile decides which values count.
  ///
  /// @param period word of [Series#period]
  record Rules(double least, BiasRule bias, String period) {
    static Rules of(Settings settings) {
      return new Rules(settings.least().value(), settings.bias(), settings.period().word());
    }
  }

  Columns columns() {
    return columns;
  }

  String period() {
    return rules.period;
  }

  /// Every column is read once: many criteria look at the same.
  Column column(Quantity quantity, SchoolYear year) {
    Map<Quantity, Column> ofYear = known.computeIfAbsent(year, _ -> new HashMap<>());
    Column column = ofYear.get(quantity);
    if (column == null) {
      column = judged(quantities.column(quantity, year));
      ofYear.put(quantity, column);
    }
    return column;
  }

  private Column judged(Column column) {
    boolean[] listed = concerns(column.quantity()) ? onList(column.year()) : new boolean[0];
    Map<Double, Gap> few = new HashMap<>();
    for (int at = 0; at < column.size(); at++) {
      if (listed.length > 0 && listed[at]) {
        column.put(at, biased);
      } else if (column.has(at) && column.value(at).people() < rules.least) {
        column.put(at, few.computeIfAbsent(column.value(at).people(), n -> new Gap(State.NOT_APPLIED,
            TEXTS.get("too-few-people", RussianFormat.plain(n), RussianFormat.plain(rules.least)))));
      }
    }
    return column;
  }

  private boolean concerns(Quantity quantity) {
    return rules.bias.excluded() && switch (quantity) {
      case Quantity.One one -> Quantity.keys(one.indicator()).stream()
          .anyMatch(key -> rules.bias.kinds().contains(key.procedure().kind()));
      case Quantity.Pooled pooled -> rules.bias.kinds().contains(pooled.procedure().kind());
      case Quantity.OfPupils _ -> false;
    };
  }

  /// Whether a list of signs of bias names the school in the year: a marker above 0 under one of the profile's own
  /// indicators, or one whose name begins so («…: 4 РУ»).
  boolean isOnList(int at, SchoolYear year) {
    return onList(year)[at];
  }

  private boolean[] onList(SchoolYear year) {
    return marks.computeIfAbsent(year, each -> {
      boolean[] listed = new boolean[columns.size()];
      columns.values().observations().series(each).stream()
          .filter(series -> series.kind().equals(Series.INDICATOR))
          .filter(series -> rules.bias.indicators().stream().anyMatch(name -> series.measure().startsWith(name)))
          .forEach(series -> {
            NumberColumn column = columns.stored(each, series);
            for (int at = 0; at < listed.length; at++) {
              listed[at] |= column.number(at) > 0;
            }
          });
      return listed;
    });
  }

  /// Results of a family that anybody has in the year, in a fixed order.
  List<ResultKey> results(ResultFamily family, SchoolYear year) {
    return results.computeIfAbsent(year, this::all).stream().filter(family::has).toList();
  }

  /// Results of the state examination in subjects that anybody has in the year.
  List<ResultKey> examinations(SchoolYear year) {
    return results.computeIfAbsent(year, this::all).stream().filter(Source::isExam)
        .filter(key -> !key.subject().isEmpty()).toList();
  }

  private List<ResultKey> all(SchoolYear year) {
    Set<ResultKey> keys = new LinkedHashSet<>();
    columns.values().observations().series(year).stream()
        .filter(series -> !series.kind().equals(Series.PASSPORT) && !series.kind().equals(Series.INDICATOR))
        .map(ResultKey::of).filter(this::counts).map(key -> in(key, Series.MAIN_PERIOD))
        .sorted(java.util.Comparator.comparing(ResultKey::toString)).forEach(keys::add);
    return List.copyOf(keys);
  }

  /// Of which schools anything of a result is stored, «х» too.
  Places stored(ResultKey key, SchoolYear year) {
    Places stored = new Places(columns.size());
    var main = columns.result(year, key);
    var other = columns.result(year, in(key, rules.period));
    for (int at = 0; at < columns.size(); at++) {
      if (main.isStored(at) || other.isStored(at)) {
        stored.add(at);
      }
    }
    return stored;
  }

  /// Results of the main period and, of ГИА, of the one the profile names.
  private boolean counts(ResultKey key) {
    return key.period().equals(Series.MAIN_PERIOD)
        || (isExam(key) && key.period().equals(rules.period));
  }

  private static boolean isExam(ResultKey key) {
    return key.procedure().kind().equals(Series.GIA_9) || key.procedure().kind().equals(Series.GIA_11);
  }

  /// An exam's result in another period; other results as they are.
  static ResultKey in(ResultKey key, String period) {
    return isExam(key) ? new ResultKey(key.procedure(), key.subject(), key.parallel(), period) : key;
  }

  /// Years up to the given one that have any data, latest first.
  List<SchoolYear> yearsTo(SchoolYear year) {
    return years.computeIfAbsent(year, to -> {
      SortedSet<SchoolYear> up = new TreeSet<>(columns.values().observations().years().headSet(to.next()));
      return List.copyOf(up).reversed();
    });
  }
}
