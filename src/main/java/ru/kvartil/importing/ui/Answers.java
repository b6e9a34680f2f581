package ru.kvartil.importing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.kvartil.importing.ImportReport.Candidate;
import ru.kvartil.importing.ImportRequest.Decision;
import ru.kvartil.importing.ui.Check.SchoolQuestion;
import ru.kvartil.school.School;
import ru.kvartil.shared.Texts;

/// What may be answered about a doubtful school: the suggestions, the likeliest first, a school of its own, leaving its
/// rows out; and what was answered otherwise.
final class Answers {
  private static final Texts TEXTS = Texts.of(Answers.class);

  private Answers() {}

  /// One answer.
  ///
  /// @param words what it is called
  /// @param reason why it may be right, empty where there is nothing to say
  record Answer(String words, String reason, Decision decision) {}

  /// At most nine, so that each has a digit.
  static List<Answer> of(SchoolQuestion question, List<School> registry) {
    List<Answer> answers = new ArrayList<>();
    question.doubt().candidates().stream().limit(6)
        .forEach(one -> answers.add(new Answer(everyday(one, registry), one.reason(), one.decision())));
    answers.add(new Answer(TEXTS.get("match.separate"), TEXTS.get("match.separate.why"), new Decision.Separate()));
    answers.add(new Answer(TEXTS.get("match.skip"), TEXTS.get("match.skip.why"), new Decision.Skip()));
    Optional<Decision> other = question.decision()
        .filter(said -> answers.stream().noneMatch(one -> one.decision().equals(said)));
    other.ifPresent(said -> answers.add(new Answer(known(said, registry), "", said)));
    return answers;
  }

  private static String everyday(Candidate candidate, List<School> registry) {
    return school(candidate.decision(), registry).map(School::name).orElseGet(candidate::name);
  }

  private static String known(Decision decision, List<School> registry) {
    return school(decision, registry).map(School::name).orElseGet(() -> TEXTS.get("checks.decided"));
  }

  private static Optional<School> school(Decision decision, List<School> registry) {
    return registry.stream().filter(school -> decision.equals(new Decision.Known(school.key()))).findFirst();
  }
}
