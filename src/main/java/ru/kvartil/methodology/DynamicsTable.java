package ru.kvartil.methodology;

import java.util.List;
import java.util.Optional;
import ru.kvartil.fact.Direction;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.methodology.CriterionRule.Measured;

/// The second table of a rule set: what is followed over two or three years to see whether a school moves into the
/// эффективный режим (S2; methodology §9).
///
/// @param change percentage points of a share that are a change
/// @param changeVpr the same for shares of ВПР
/// @param changeScore the same in points of a mean
/// @param low share below the minimum that is low by itself
/// @param lowest share of the schools of the district that is lowest
/// @param stable how many last years with data must be low
/// @param quiet how many years running a school must not be found before it leaves
/// @param closed own indicator, 1 or 0: the measures of the programme are done or put off; empty where nobody asks for it
/// @param rows in the order of the table, ids are unique; never empty
public record DynamicsTable(Parameter change, Parameter changeVpr, Parameter changeScore, Parameter low,
    Parameter lowest, Parameter stable, Parameter quiet, Optional<Indicator> closed, List<Row> rows) {
  public DynamicsTable {
    rows = List.copyOf(rows);
  }

  /// One row.
  ///
  /// @param district whether it is of the district: a share of its ШНОР by answers yes and no
  /// @param core whether its falling keeps a school from leaving: русский язык и математика
  /// @param source where the data come from; may be empty
  /// @param of what is followed, each for itself
  public record Row(String id, String name, boolean district, boolean core, String source, List<Followed> of) {
    public Row {
      of = List.copyOf(of);
    }
  }

  /// What is followed.
  public sealed interface Followed {
    /// Subjects of results by a measure, parallels taken together; more is better.
    record Results(List<ResultFamily> families, List<Measured> by) implements Followed {
      public Results {
        families = List.copyOf(families);
        by = List.copyOf(by);
      }
    }

    /// Indicators, each for itself.
    record Each(List<Indicator> indicators, Direction direction) implements Followed {
      public Each {
        indicators = List.copyOf(indicators);
      }
    }

    /// Counts summed, in percent of the contingent.
    record OfPupils(List<Indicator> counts, Direction direction) implements Followed {
      public OfPupils {
        counts = List.copyOf(counts);
      }
    }
  }
}
