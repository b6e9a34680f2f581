package ru.kvartil.demo;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import ru.kvartil.assessment.Measure;

/// ЕГЭ of one school and year: everybody sits русский and one of the two mathematics, some sit further subjects.
final class EleventhClass {
  private static final double RESIT_PASSED = 0.5;
  private static final double HONOURS = 1.9;
  private static final List<DemoSubject> CHOSEN = List.of(new DemoSubject("Обществознание", 0.46, 53, 13, 42),
      new DemoSubject("Биология", 0.2, 50, 14, 36), new DemoSubject("История", 0.16, 52, 13, 32),
      new DemoSubject("Физика", 0.17, 53, 12, 36), new DemoSubject("Информатика", 0.18, 54, 14, 40),
      new DemoSubject("Химия", 0.13, 52, 15, 36), new DemoSubject("Английский язык", 0.1, 63, 13, 22),
      new DemoSubject("Литература", 0.07, 58, 13, 32), new DemoSubject("География", 0.05, 53, 12, 37));
  private final SplittableRandom random;
  private final Cohort pupils;
  private final Map<String, ScoreSheet> sheets = new LinkedHashMap<>();
  private int failed;
  private int honours;

  EleventhClass(SplittableRandom random, Cohort pupils) {
    this.random = random;
    this.pupils = pupils;
    pupils.abilities().forEach(this::sit);
  }

  private void sit(double ability) {
    boolean russian = score(DemoSubject.RUSSIAN, ability);
    boolean advanced = random.nextDouble() < DemoSubject.MATHEMATICS.chosen() + 0.15 * ability;
    boolean mathematics = score(advanced ? DemoSubject.MATHEMATICS : DemoSubject.BASIC_MATHEMATICS, ability);
    for (DemoSubject subject : CHOSEN) {
      if (random.nextDouble() < subject.chosen() * (1 + 0.25 * ability)) {
        score(subject, ability);
      }
    }
    boolean passed = (russian && mathematics) || random.nextDouble() < RESIT_PASSED;
    failed += passed ? 0 : 1;
    honours += passed && ability > HONOURS ? 1 : 0;
  }

  private boolean score(DemoSubject subject, double ability) {
    double own = 0.8 * ability + 0.6 * Cohort.normal(random);
    return sheets.computeIfAbsent(subject.name(), name -> new ScoreSheet(subject)).add(own);
  }

  /// Participants, below the minimum, 80–99, 100 and mean by subject; graduates under the empty subject.
  Map<String, Map<Measure, Double>> exams() {
    Map<String, Map<Measure, Double>> numbers = new LinkedHashMap<>();
    numbers.put("", Map.of(Measure.GRADUATES, (double) pupils.size()));
    sheets.forEach((subject, sheet) -> numbers.put(subject, sheet.numbers()));
    return numbers;
  }

  /// Graduates, admitted, certificates, honours and medals of the class.
  Map<Measure, Double> certificates() {
    int certified = pupils.size() - failed;
    EnumMap<Measure, Double> counts = new EnumMap<>(Measure.class);
    counts.put(Measure.GRADUATES, (double) pupils.size());
    counts.put(Measure.ADMITTED, (double) pupils.size());
    counts.put(Measure.CERTIFICATE, (double) certified);
    counts.put(Measure.CERTIFICATE_HONOURS, (double) honours);
    counts.put(Measure.MEDAL, (double) honours);
    return counts;
  }

  /// Names of all subjects in the order of a table.
  static List<String> subjects() {
    return Stream
        .concat(Stream.of(DemoSubject.RUSSIAN, DemoSubject.MATHEMATICS, DemoSubject.BASIC_MATHEMATICS),
            CHOSEN.stream())
        .map(DemoSubject::name).toList();
  }
}
