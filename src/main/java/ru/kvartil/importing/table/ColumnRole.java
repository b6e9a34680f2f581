package ru.kvartil.importing.table;

import java.util.Optional;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.fact.Series;
import ru.kvartil.shared.SchoolYear;

/// What a column of a table gives.
public sealed interface ColumnRole {
  /// Columns that say whose, when and of what the numbers of the row are, or describe the school itself.
  enum Key implements ColumnRole {
    SCHOOL_CODE, SCHOOL_NAME, MUNICIPALITY, YEAR, PROCEDURE, SUBJECT, PARALLEL,
    /// Type of the settlement: город, село …
    PLACE,
    /// Малокомплектная: да or нет.
    SMALL_SCHOOL,
    /// Number of pupils for the registry; «Общее число обучающихся» of a социальный паспорт is a [Value] instead.
    CONTINGENT
  }

  /// Values of one series.
  ///
  /// @param year year the heading names, where columns of one table are of different years; else empty
  record Value(Series series, Optional<SchoolYear> year) implements ColumnRole {
    public Value(Series series) {
      this(series, Optional.empty());
    }
  }

  /// Values of one measure of the procedure, subject and parallel that the row names.
  ///
  /// @param procedure procedure the heading names, which wins over the row's; else empty
  /// @param subject subject the heading names, which wins over the row's; else empty
  record RowResult(Measure measure, Optional<Procedure> procedure, String subject) implements ColumnRole {
    public RowResult(Measure measure) {
      this(measure, Optional.empty(), "");
    }
  }

  /// Not read.
  record Ignored() implements ColumnRole {}

  /// Whether numbers are expected in the column.
  default boolean holdsValues() {
    return this instanceof Value || this instanceof RowResult;
  }
}
