package ru.kvartil.note;

import ru.kvartil.index.WelfareResult;
import ru.kvartil.index.WelfareResult.WelfareSchool;
import ru.kvartil.report.Fact;
import ru.kvartil.school.School;

/// One school as the справка of the district shows it.
record DistrictSchool(School school, SchoolOutcome outcome, WelfareSchool welfare, WelfareResult result) {
  SchoolOutcome.Year last() {
    return outcome.last();
  }

  /// ИСБШ of the asked year.
  Fact welfareValue() {
    return WelfareSection.value(welfare, result);
  }

  /// Whether it has ИОР or ИСБШ.
  boolean hasAnyIndex() {
    return last().value().value().isPresent() || welfareValue().value().isPresent();
  }

  boolean outside() {
    return !last().school().index().school().compared();
  }

  /// Why it is outside the comparison.
  String reason() {
    return last().school().index().school().reason();
  }

  /// Whether the method asks nothing of schools of its kind: начальные have no ГИА.
  boolean withoutExams() {
    return !outside() && last().school().readings().isEmpty();
  }

  /// Whether it should have a value and has none.
  boolean withoutData() {
    return !outside() && !withoutExams() && last().value().value().isEmpty();
  }
}
