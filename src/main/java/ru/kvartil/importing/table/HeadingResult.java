package ru.kvartil.importing.table;

import java.util.Optional;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;

/// What one heading says of results.
///
/// @param procedure empty when the heading names none
/// @param subject spelling of [ru.kvartil.assessment.Subjects]; empty when the heading names none
/// @param printed all that the heading says beside measure and procedure: keeps columns apart whose subjects are one by
///   their usual spelling
record HeadingResult(Measure measure, Optional<Procedure> procedure, String subject, String printed,
    TableColumn column) {
  /// Counts of a school's year, which belong to no subject and to no form of ГИА.
  static boolean ofSchool(Measure measure) {
    return switch (measure) {
      case GRADUATES, ADMITTED, CERTIFICATE, CERTIFICATE_HONOURS, MEDAL, REPEATED -> true;
      default -> false;
    };
  }

  /// Whether the number is such a count.
  boolean ofSchool() {
    return ofSchool(measure) && subject.isEmpty();
  }

  /// Parallel the heading names, 0 when none.
  int parallel() {
    return column.parts().stream().flatMap(part -> SheetWords.parallel(part).stream()).findFirst().orElse(0);
  }

  /// Period the heading names; empty when none.
  Optional<String> period() {
    return column.parts().stream().flatMap(part -> SheetWords.period(part).stream()).findFirst();
  }

  /// Whether the numbers are percents of what is counted.
  boolean percent() {
    return measure.isCount() && (MeasureWords.percent(column.leaf()) || column.parts().stream()
        .anyMatch(part -> MeasureWords.find(part).isPresent() && MeasureWords.percent(part)));
  }
}
