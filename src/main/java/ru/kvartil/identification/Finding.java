package ru.kvartil.identification;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import ru.kvartil.methodology.CriterionRule.Area;
import ru.kvartil.methodology.CriterionRule.Quarter;
import ru.kvartil.methodology.CriterionRule.Threshold.Sense;
import ru.kvartil.methodology.CriterionRule.Threshold.Unit;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// How a criterion was judged for one school: single tests, and counts of tests over them.
public sealed interface Finding {
  State state();

  /// All single tests below, in order.
  Stream<Leaf> leaves();

  /// At least so many of several.
  ///
  /// @param what Russian name of what is counted; empty where the criterion itself says it
  /// @param state what follows of the states below; whatever is given
  record AtLeast(String what, int needed, List<Finding> of, State state) implements Finding {
    public AtLeast {
      of = List.copyOf(of);
      state = state(needed, of);
    }

    public AtLeast(String what, int needed, List<Finding> of) {
      this(what, needed, of, State.NO_DATA);
    }

    private static State state(int needed, List<Finding> of) {
      State[] states = new State[of.size()];
      for (int i = 0; i < states.length; i++) {
        states[i] = of.get(i).state();
      }
      return State.atLeast(needed, Arrays.asList(states));
    }

    @Override
    public Stream<Leaf> leaves() {
      return of.stream().flatMap(Finding::leaves);
    }
  }

  /// One test of one value.
  ///
  /// @param what Russian name of the value
  /// @param year the year the value is of
  /// @param current whether it is the year of the identification: what was before cannot change any more
  /// @param vpr whether it is of ВПР
  /// @param value empty where there is none or it must not be used
  /// @param reason one Russian sentence why it is missing or does not apply; empty otherwise
  record Leaf(String what, SchoolYear year, boolean current, boolean vpr, State state, Optional<Value> value, Test test,
      String reason) implements Finding {
    @Override
    public Stream<Leaf> leaves() {
      return Stream.of(this);
    }
  }

  /// What a value is tested by.
  sealed interface Test {
    /// Against a number.
    record Against(BigDecimal threshold, Sense sense, Unit unit) implements Test {
      boolean holds(Value value) {
        int sign = unit == Unit.PEOPLE && value.share().isPresent()
            ? value.part().compareTo(threshold)
            : value.compare(threshold);
        return switch (sense) {
          case AT_LEAST -> sign >= 0;
          case ABOVE -> sign > 0;
          case AT_MOST -> sign <= 0;
          case BELOW -> sign < 0;
        };
      }
    }

    /// Against the schools of an area.
    ///
    /// @param percent the share
    /// @param top whether the highest are meant
    /// @param share the group; empty without data of the area
    /// @param among the compared schools and the school itself
    record Among(Area area, BigDecimal percent, boolean top, Optional<LowestShare> share, Others among)
        implements
          Test {
      /// The same test of another school.
      Among of(Others others) {
        return new Among(area, percent, top, share, others);
      }

      /// Values of the other schools.
      List<Value> others() {
        return among.values().entrySet().stream().filter(each -> !each.getKey().equals(among.own()))
            .map(Map.Entry::getValue).toList();
      }
    }

    /// Values of all schools of a set, one object for all of them, and whose test it is.
    record Others(Map<SchoolKey, Value> values, SchoolKey own) {}

    /// Against a border fixed in a base year.
    record AtBorder(Area area, SchoolYear year, BigDecimal border, boolean moreIsWorse) implements Test {
      boolean holds(Value value) {
        int sign = value.compare(border);
        return moreIsWorse ? sign >= 0 : sign <= 0;
      }
    }

    /// Against earlier years: a loss of at least so many points since the year before it with data, or over three years
    /// with a loss in each and at least that in one of them (methodology §9).
    ///
    /// @param before latest first; one or two
    record Fall(List<Before> before, BigDecimal points) implements Test {
      public Fall {
        before = List.copyOf(before);
      }

      boolean holds(Value value) {
        if (before.isEmpty()) {
          return false;
        }
        Value last = before.getFirst().value();
        boolean now = value.isBelow(last, points);
        return now || (before.size() > 1 && value.compare(last) < 0 && last.isBelow(before.get(1).value(), points));
      }
    }

    /// A value of an earlier year.
    record Before(SchoolYear year, Value value) {}

    /// A question that is answered with no.
    record No() implements Test {}

    /// A quarter of an index.
    record InQuarters(Quarter.Index index, int from, int to, OptionalInt quarter) implements Test {}

    /// Shown without a threshold.
    record Shown() implements Test {}
  }
}
