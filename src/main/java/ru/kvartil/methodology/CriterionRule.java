package ru.kvartil.methodology;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.kvartil.fact.Direction;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.shared.SchoolYear;

/// How a criterion is judged (methodology §1.2, §1.5, §9). Every choice a source leaves open is a parameter that is printed.
public sealed interface CriterionRule {
  /// `ANY`: one is enough, `ALL`: each is needed. Joints that the source does not define carry a mark.
  record Joint(Kind kind, Mark mark, String source) {
    /// Kinds of joints.
    public enum Kind {
      ANY, ALL
    }

    /// How many of `n` must hold.
    public int needed(int n) {
      return kind == Kind.ALL ? n : 1;
    }
  }

  /// A value against a number, in exact arithmetic.
  ///
  /// @param parts each part is judged by any of its indicators that have data; the parts are joined
  /// @param unit what the number is of
  record Threshold(List<List<Indicator>> parts, Joint joint, Parameter threshold, Unit unit, Sense sense)
      implements
        CriterionRule {
    public Threshold {
      parts = parts.stream().map(List::copyOf).toList();
    }

    /// `VALUE` the indicator itself (percent of a share), `PEOPLE` the count behind a share, `OF_PUPILS` the sum of the
    /// counts of a part in percent of the contingent.
    public enum Unit {
      VALUE, PEOPLE, OF_PUPILS
    }

    /// Which side of the threshold fires. «Не менее» and «не более» hold at the threshold itself.
    public enum Sense {
      AT_LEAST, ABOVE, AT_MOST, BELOW
    }
  }

  /// At least so many procedures in which the share of those below the minimum reaches the threshold, each of them in each
  /// of so many years running: F1 (two procedures, one year), F2 (one procedure, two years).
  record LowShares(List<ResultFamily> families, Parameter threshold, Parameter procedures, Parameter years)
      implements
        CriterionRule {
    public LowShares {
      families = List.copyOf(families);
    }
  }

  /// Among the lowest (or highest) share of the schools of the district or the region.
  record Lowest(Yardstick by, Areas areas) implements CriterionRule {}

  /// Among the lowest share in at least so many subjects, monitorings, or parallels of one subject.
  ///
  /// @param except subjects that do not count
  /// @param by what is compared, the first that most schools have
  /// @param optional whether a result the school has not, while others have it, may be one it did not sit: then it is passed
  /// over, otherwise it is «нет данных»
  record LowestOfMany(ResultFamily family, Set<String> except, List<Measured> by, Of of, Parameter atLeast, Areas areas,
      boolean optional) implements CriterionRule {
    public LowestOfMany {
      except = Set.copyOf(except);
      by = List.copyOf(by);
    }

    /// What is counted.
    public enum Of {
      SUBJECTS, MONITORINGS, PARALLELS_OF_A_SUBJECT
    }
  }

  /// Stably low, or falling, over two or three years.
  ///
  /// @param by each is followed where there are data
  /// @param change percentage points that are a fall when lost; `changeVpr` for the share of «2» in ВПР
  /// @param changeScore the same in points of a mean
  /// @param low share below the minimum that is low by itself; without it only the lowest share is
  /// @param stable how many last years with data must be low
  /// @param joint «и/или» between stably low and falling
  record Trend(List<ResultFamily> families, List<Measured> by, Parameter change, Parameter changeVpr,
      Parameter changeScore, Parameter low, Parameter lowest, Parameter stable, Joint joint) implements CriterionRule {
    public Trend {
      families = List.copyOf(families);
      by = List.copyOf(by);
    }
  }

  /// Answers to yes-or-no questions checked by documents, kept as own indicators: 1 is yes, 0 is no. «No» fires.
  record Checklist(List<Indicator> items, Joint joint) implements CriterionRule {
    public Checklist {
      items = List.copyOf(items);
    }
  }

  /// The quarter of an index lies between two quarters, in each of so many years running.
  ///
  /// @param index `OUTCOME` ИОР, `WELFARE` ИСБШ, by the profiles in use
  record Quarter(Index index, Parameter from, Parameter to, Parameter years) implements CriterionRule {
    /// Which index.
    public enum Index {
      OUTCOME, WELFARE
    }
  }

  /// An indicator that the source names without a threshold: it is shown and decides nothing.
  record NoThreshold(List<Indicator> indicators) implements CriterionRule {
    public NoThreshold {
      indicators = List.copyOf(indicators);
    }
  }

  /// A measure of a result that schools are compared by; more is better in both.
  enum Measured {
    /// Percent not below the minimum.
    PASSED,
    /// Mean score.
    MEAN
  }

  /// What schools are compared by.
  sealed interface Yardstick {
    /// One indicator: the first of these that most schools have.
    record Single(List<Indicator> indicators, Direction direction) implements Yardstick {
      public Single {
        indicators = List.copyOf(indicators);
      }
    }

    /// The mean of shares brought to 0…1 between the least and the largest of the compared schools.
    record Composite(String name, List<Component> components) implements Yardstick {
      public Composite {
        components = List.copyOf(components);
      }
    }

    /// One of them.
    record Component(Indicator indicator, Direction direction) {}
  }

  /// With whom a school is compared.
  ///
  /// @param district percent of the schools of the municipality
  /// @param region percent of the schools of the region
  /// @param joint between the two
  /// @param borders values of a base year or of the region's report that stand in place of a computed share
  /// @param top whether the highest are meant
  record Areas(Optional<Parameter> district, Optional<Parameter> region, Joint joint, List<Border> borders,
      boolean top) {
    public Areas {
      borders = List.copyOf(borders);
    }
  }

  /// Where a share is taken.
  enum Area {
    DISTRICT, REGION
  }

  /// A fixed border: a value at it, or worse, fires.
  ///
  /// @param indicator what it is a value of
  /// @param year the year it was found in
  record Border(Indicator indicator, Area area, SchoolYear year, Parameter value) {}
}
