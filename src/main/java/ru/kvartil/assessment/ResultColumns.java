package ru.kvartil.assessment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ru.kvartil.fact.NumberColumn;
import ru.kvartil.fact.Series;

/// One result of one year for many schools at once, by the rules of [Result], without the cells behind the numbers. NaN
/// stands for missing.
public final class ResultColumns {
  private static final List<Measure> MARKS = List.of(Measure.MARK_2, Measure.MARK_3, Measure.MARK_4, Measure.MARK_5);
  private static final List<Measure> STORED = List.of(Measure.PARTICIPANTS, Measure.BELOW_MINIMUM, Measure.MARK_2,
      Measure.MARK_3, Measure.MARK_4, Measure.MARK_5, Measure.MEAN);
  private final ResultKey key;
  private final Function<Series, NumberColumn> stored;
  private final Map<Measure, NumberColumn> columns = new EnumMap<>(Measure.class);

  /// @param stored reads a series of the year
  public ResultColumns(ResultKey key, Function<Series, NumberColumn> stored) {
    this.key = key;
    this.stored = stored;
  }

  private NumberColumn column(Measure measure) {
    NumberColumn column = columns.get(measure);
    if (column == null) {
      column = stored.apply(key.series(measure));
      columns.put(measure, column);
    }
    return column;
  }

  /// As [Result#number].
  public double number(Measure measure, int at) {
    return column(measure).number(at);
  }

  /// As [Result#participants].
  public double participants(int at) {
    double printed = number(Measure.PARTICIPANTS, at);
    if (!Double.isNaN(printed)) {
      return printed;
    }
    double sum = 0;
    for (Measure mark : MARKS) {
      sum += number(mark, at);
    }
    return sum;
  }

  /// As [Result#mean].
  public double mean(int at) {
    return participants(at) > 0 ? number(Measure.MEAN, at) : Double.NaN;
  }

  /// The whole of [Result#share].
  public double whole(Measure measure, int at) {
    Optional<Measure> whole = measure.denominator();
    if (whole.isEmpty()) {
      return Double.NaN;
    }
    return whole.get() == Measure.PARTICIPANTS ? participants(at) : number(whole.get(), at);
  }

  /// The part of [Result#share]: below the minimum is the printed count, else the count of «2».
  public double part(Measure measure, int at) {
    double part = number(measure, at);
    return measure == Measure.BELOW_MINIMUM && Double.isNaN(part) ? number(Measure.MARK_2, at) : part;
  }

  /// Whether anything a rule can look at is stored, «х» too.
  public boolean isStored(int at) {
    for (Measure measure : STORED) {
      if (column(measure).isStored(at)) {
        return true;
      }
    }
    return false;
  }

  /// Whether nobody sat, by what is stored.
  public boolean isEmpty(int at) {
    return participants(at) == 0;
  }
}
