package ru.kvartil.note;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.Observations;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.methodology.ProfileIndicator;
import ru.kvartil.methodology.SchoolGroup;
import ru.kvartil.note.ExamLine.Use;
import ru.kvartil.shared.SchoolYear;

/// Results of ГИА of a school or a district over the period of a справка.
///
/// @param years the period: up to [#WINDOW] years, from the first that has data to the asked one
/// @param exams those with data in the asked year and those the method of ИОР uses, in order
/// @param certificates those known in any year
record GiaResults(List<SchoolYear> years, List<ExamLine> exams, List<CertificateLine> certificates) {
  /// A period of dynamics is at most five years (methodology §9, FIOKO 2026: 3–5).
  static final int WINDOW = 5;
  private static final Set<String> KINDS = Set.of(Procedure.GIA_9.kind(), Procedure.GIA_11.kind());

  GiaResults {
    years = List.copyOf(years);
    exams = List.copyOf(exams);
    certificates = List.copyOf(certificates);
  }

  /// @param groups kinds of schools it is about: exams the method asks of other kinds are not said to be missing
  static GiaResults of(NoteInput input, Tallies tallies, Set<SchoolGroup> groups, SchoolYear year) {
    List<SchoolYear> window = IntStream.rangeClosed(year.end() - WINDOW + 1, year.end()).mapToObj(SchoolYear::new)
        .toList();
    Set<ResultKey> keys = keys(input.observations(), window);
    Map<ResultKey, Use> uses = uses(input.methods().outcome(), groups);
    SchoolYear first = window.stream().filter(each -> hasAny(tallies, keys, each)).findFirst().orElse(year);
    List<SchoolYear> years = window.stream().filter(each -> each.compareTo(first) >= 0).toList();
    List<ExamLine> exams = keys.stream()
        .map(key -> ExamLine.of(key, uses.getOrDefault(key, Use.NOTHING), tallies, years))
        .filter(exam -> exam.main() || exam.knownIn(year)).toList();
    List<CertificateLine> certificates = Arrays.stream(CertificateLine.Kind.values())
        .map(kind -> CertificateLine.of(kind, tallies, years)).filter(line -> line.share().known()).toList();
    return new GiaResults(years, exams, certificates);
  }

  private static Set<ResultKey> keys(Observations observations, List<SchoolYear> window) {
    return window.stream().flatMap(year -> observations.series(year).stream())
        .filter(series -> KINDS.contains(series.kind()) && !series.subject().isEmpty()).map(ResultKey::of)
        .collect(Collectors.toCollection(() -> new TreeSet<>(ExamNames.order())));
  }

  private static boolean hasAny(Tallies tallies, Set<ResultKey> exams, SchoolYear year) {
    return Stream.concat(exams.stream(), Stream.of(Procedure.GIA_9, Procedure.GIA_11)
        .map(procedure -> ResultKey.of(procedure, ""))).anyMatch(key -> tallies.whole(key, year).isPresent());
  }

  private static Map<ResultKey, Use> uses(OutcomeProfile profile, Set<SchoolGroup> groups) {
    Map<ResultKey, Use> uses = new HashMap<>();
    profile.indicators().stream().filter(indicator -> indicator.groups().stream().anyMatch(groups::contains))
        .map(ProfileIndicator::indicator).forEach(indicator -> {
          boolean mean = indicator instanceof Indicator.Stored stored && stored.measure() == Measure.MEAN;
          keys(indicator).forEach(key -> uses.merge(key, mean ? Use.MEAN : Use.SHARE,
              (former, latter) -> former == Use.MEAN ? former : latter));
        });
    return uses;
  }

  private static Stream<ResultKey> keys(Indicator indicator) {
    return switch (indicator) {
      case Indicator.Stored stored -> Stream.of(stored.key());
      case Indicator.Percent percent -> Stream.of(percent.key());
      case Indicator.Passed passed -> Stream.of(passed.key());
      case Indicator.BelowPooled pooled -> pooled.keys().stream();
      case Indicator.Own _,Indicator.Passport _ -> Stream.of();
    };
  }

  /// The asked year.
  SchoolYear year() {
    return years.getLast();
  }

  /// Exams the text speaks of.
  List<ExamLine> mainExams() {
    return exams.stream().filter(ExamLine::main).toList();
  }

  /// Whether there is nothing at all to tell.
  boolean isEmpty() {
    return exams.stream().noneMatch(ExamLine::known) && certificates.isEmpty();
  }
}
