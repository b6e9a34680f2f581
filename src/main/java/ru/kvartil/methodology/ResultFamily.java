package ru.kvartil.methodology;

import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.assessment.Subjects;

/// Results a criterion looks at, where it names no single one: `ВПР/Русский язык` in every parallel, `ЕГЭ/*` in every
/// subject, `ВПР/Математика@5`.
///
/// @param subject in the spelling of [Subjects]; empty: every subject
/// @param parallel 0: every parallel
public record ResultFamily(Procedure procedure, String subject, int parallel) {
  /// Whether a result is one of these. Yearly counts of a school without a subject are none.
  public boolean has(ResultKey key) {
    return key.procedure().equals(procedure) && !key.subject().isEmpty()
        && (subject.isEmpty() || subject.equals(key.subject())) && (parallel == 0 || parallel == key.parallel());
  }

  /// Whether it is a family of ВПР, which must not serve to rate schools.
  public boolean isVpr() {
    return procedure.equals(Procedure.VPR);
  }

  /// As profiles write it.
  public String text() {
    return procedure.word() + "/" + (subject.isEmpty() ? "*" : subject) + (parallel == 0 ? "" : "@" + parallel);
  }
}
