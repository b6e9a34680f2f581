package ru.kvartil.risk;

import java.util.List;
import ru.kvartil.indicator.Indicator;

/// How the centre estimates a risk from numbers it has: each indicator with two cuts, the risk is as bad as its worst
/// indicator (`methodology.md` §4, mark P). Never mixed with the level of the РПШ.
///
/// @param risk code of the risk
/// @param tests at least one
public record EstimateRule(String risk, List<Cut> tests) {
  public EstimateRule {
    tests = List.copyOf(tests);
    if (tests.isEmpty()) {
      throw new IllegalArgumentException("a rule without a test: " + risk);
    }
  }

  /// One indicator with its cuts, in the unit of the indicator (per cent for shares).
  ///
  /// @param id names the two cuts among the centre's settings
  /// @param name Russian words for the number
  /// @param sense whether much or little of it is bad
  /// @param medium from here on the middle of the scale
  /// @param high from here on the greatest level; on the bad side of `medium`
  public record Cut(String id, String name, Indicator indicator, Sense sense, double medium, double high,
      Grounds grounds) {
    public Cut {
      if (sense == Sense.AT_LEAST ? high < medium : high > medium) {
        throw new IllegalArgumentException("cuts of " + id + " in the wrong order");
      }
    }

    /// How bad a value is: 0, 0.5 or 1; the cuts themselves belong to the worse side.
    public double severity(double value) {
      if (beyond(value, high)) {
        return 1;
      }
      return beyond(value, medium) ? 0.5 : 0;
    }

    private boolean beyond(double value, double cut) {
      return sense == Sense.AT_LEAST ? value >= cut : value <= cut;
    }

    /// The same test with cuts of the centre.
    ///
    /// @throws IllegalArgumentException when they stand in the wrong order
    Cut with(double medium, double high, Grounds grounds) {
      return new Cut(id, name, indicator, sense, medium, high, grounds);
    }
  }

  /// Which side is bad.
  public enum Sense {
    AT_LEAST, AT_MOST
  }
}
