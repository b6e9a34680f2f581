package ru.kvartil.importing.table;

import java.util.Collection;
import java.util.Locale;
import ru.kvartil.assessment.Measure;
import ru.kvartil.fact.Series;

/// What a table is about, for lists of sheets and JSON.
public enum TableKind {
  /// Results of assessment procedures.
  RESULTS,
  /// Applications for examinations.
  APPLICATIONS,
  /// Социальный паспорт.
  PASSPORT,
  /// Own indicators only.
  INDICATORS,
  /// Schools without numbers.
  SCHOOLS;

  /// Name in JSON: `results`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static TableKind of(Collection<ColumnRole> roles) {
    if (roles.stream().anyMatch(TableKind::isResult)) {
      return roles.stream().anyMatch(role -> measures(role, Measure.APPLIED))
          && roles.stream().filter(TableKind::isResult)
              .allMatch(role -> measures(role, Measure.APPLIED) || measures(role, Measure.GRADUATES))
                  ? APPLICATIONS
                  : RESULTS;
    }
    if (roles.stream().anyMatch(role -> ofKind(role, Series.PASSPORT))) {
      return PASSPORT;
    }
    return roles.stream().anyMatch(ColumnRole::holdsValues) ? INDICATORS : SCHOOLS;
  }

  private static boolean isResult(ColumnRole role) {
    return role.holdsValues() && !ofKind(role, Series.PASSPORT) && !ofKind(role, Series.INDICATOR);
  }

  private static boolean measures(ColumnRole role, Measure measure) {
    return switch (role) {
      case ColumnRole.RowResult result -> result.measure() == measure;
      case ColumnRole.Value value -> value.series().measure().equals(measure.id());
      case ColumnRole.Key key -> false;
      case ColumnRole.Ignored ignored -> false;
    };
  }

  private static boolean ofKind(ColumnRole role, String kind) {
    return role instanceof ColumnRole.Value value && value.series().kind().equals(kind);
  }
}
