package ru.kvartil.identification;

import java.util.List;
import java.util.stream.Collectors;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.IndicatorDefinition;
import ru.kvartil.indicator.OwnIndicator;
import ru.kvartil.methodology.CriterionRule.Measured;
import ru.kvartil.shared.Texts;

/// What is read of a school in a year.
sealed interface Quantity {
  Texts TEXTS = Texts.of(Quantity.class);

  /// Russian name.
  String name(OwnIndicator.Lookup described);

  /// Whether it is of ВПР.
  boolean isVpr();

  /// An indicator.
  record One(Indicator indicator) implements Quantity {
    @Override
    public String name(OwnIndicator.Lookup described) {
      return IndicatorDefinition.of(indicator, described).name();
    }

    @Override
    public boolean isVpr() {
      return keys(indicator).stream().anyMatch(key -> key.procedure().equals(Procedure.VPR));
    }
  }

  /// A subject over all its parallels: counts are summed, then divided; means are weighted by those who sat.
  record Pooled(Procedure procedure, String subject, Measured measure) implements Quantity {
    @Override
    public String name(OwnIndicator.Lookup described) {
      return new One(indicator(ResultKey.of(procedure, subject), measure)).name(described);
    }

    @Override
    public boolean isVpr() {
      return procedure.equals(Procedure.VPR);
    }
  }

  /// Counts summed, in percent of the contingent.
  record OfPupils(List<Indicator> counts) implements Quantity {
    public OfPupils {
      counts = List.copyOf(counts);
    }

    @Override
    public String name(OwnIndicator.Lookup described) {
      return TEXTS.get("of-pupils", counts.stream().map(one -> new One(one).name(described))
          .collect(Collectors.joining(" + ")));
    }

    @Override
    public boolean isVpr() {
      return false;
    }
  }

  /// The indicator of a result by a measure.
  static Indicator indicator(ResultKey key, Measured measure) {
    return measure == Measured.MEAN
        ? new Indicator.Stored(key, ru.kvartil.assessment.Measure.MEAN)
        : new Indicator.Passed(key);
  }

  /// Results an indicator is read from; empty for those that are no results.
  static List<ResultKey> keys(Indicator indicator) {
    return switch (indicator) {
      case Indicator.Stored stored -> List.of(stored.key());
      case Indicator.Percent percent -> List.of(percent.key());
      case Indicator.Passed passed -> List.of(passed.key());
      case Indicator.BelowPooled pooled -> pooled.keys();
      case Indicator.Own _,Indicator.Passport _ -> List.of();
    };
  }
}
