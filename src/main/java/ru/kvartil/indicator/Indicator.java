package ru.kvartil.indicator;

import java.util.List;
import java.util.stream.Collectors;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.passport.PassportField;

/// One thing that can be compared between schools. [#id] names it in profiles and commands; [IndicatorId] reads it back.
public sealed interface Indicator {
  /// Stable name: `indicator:…`, `passport:…`, `result:…`, `share:…`, `passed:…`, `below-pooled:…`.
  String id();

  /// An own indicator of the centre, as stored; in percent of its denominator where it has one.
  record Own(String name) implements Indicator {
    @Override
    public String id() {
      return "indicator:" + name;
    }
  }

  /// A field of the социальный паспорт: a share in percent where the field is a part, else the number itself.
  record Passport(PassportField field) implements Indicator {
    @Override
    public String id() {
      return "passport:" + field.text();
    }
  }

  /// A number of a result as stored; the mean only where somebody sat.
  record Stored(ResultKey key, Measure measure) implements Indicator {
    @Override
    public String id() {
      return "result:" + IndicatorId.path(key, measure.id());
    }
  }

  /// A count of a result in percent of its own whole: certificates of graduates, 100 points of participants.
  record Percent(ResultKey key, Measure measure) implements Indicator {
    public Percent {
      if (measure.denominator().isEmpty()) {
        throw new IllegalArgumentException(measure + " is no part of a whole");
      }
    }

    @Override
    public String id() {
      return "share:" + IndicatorId.path(key, measure.id());
    }
  }

  /// Percent of those who sat and are not below the minimum (no «2»).
  record Passed(ResultKey key) implements Indicator {
    @Override
    public String id() {
      return "passed:" + IndicatorId.path(key, "");
    }
  }

  /// Percent below the minimum over several years and results: counts are summed, then divided (methodology §2.2, seed
  /// 003: «доля не преодолевших минимум за 3 года»).
  ///
  /// @param keys results whose counts are summed, at least one
  /// @param years how many years, the given one the last; 1…5
  record BelowPooled(List<ResultKey> keys, int years) implements Indicator {
    public BelowPooled {
      keys = List.copyOf(keys);
      if (keys.isEmpty() || years < 1 || years > 5) {
        throw new IllegalArgumentException("pooled over " + years + " years of " + keys);
      }
    }

    @Override
    public String id() {
      return "below-pooled:" + years + ":"
          + keys.stream().map(key -> IndicatorId.path(key, "")).collect(Collectors.joining("+"));
    }
  }
}
