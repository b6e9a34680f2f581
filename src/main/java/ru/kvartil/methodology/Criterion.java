package ru.kvartil.methodology;

import java.util.Set;
import ru.kvartil.shared.Texts;

/// One criterion of a rule set.
///
/// @param id unique in the profile: `K04`, `F1`
/// @param name Russian
/// @param counts whether it makes a school found; otherwise it is shown beside
/// @param schools kinds of schools it applies to
/// @param note what must be printed with it, such as the method whose works it uses; may be empty
/// @param source where it stands, beyond the source of the profile; may be empty
public record Criterion(String id, String name, Group group, Flag flag, boolean counts, Set<SchoolGroup> schools,
    String note, String source, CriterionRule rule) {
  public Criterion {
    schools = Set.copyOf(schools);
  }

  /// Groups of the table of S2.
  public enum Group {
    RESULTS, PROCESS, CONDITIONS, MANAGEMENT;

    private static final Texts TEXTS = Texts.of(Group.class);

    /// Russian: «результаты», «процесс», «условия», «управление».
    public String text() {
      return TEXTS.get(this);
    }
  }
}
