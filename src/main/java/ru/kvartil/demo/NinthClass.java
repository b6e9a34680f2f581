package ru.kvartil.demo;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Subjects;

/// ОГЭ of one school and year: everybody sits русский, mathematics and two subjects of choice.
final class NinthClass {
  private static final List<Measure> MARKS = List.of(Measure.MARK_2, Measure.MARK_3, Measure.MARK_4, Measure.MARK_5);
  private static final List<String> CHOSEN = List.of("Обществознание", "География", "Биология", "Информатика");
  private static final double RESIT_PASSED = 0.72;
  private static final double HONOURS = 1.75;
  private final SplittableRandom random;
  private final Cohort pupils;
  private final Map<String, Map<Measure, Double>> exams = new LinkedHashMap<>();
  private int failed;
  private int honours;

  NinthClass(SplittableRandom random, Cohort pupils) {
    this.random = random;
    this.pupils = pupils;
    exams.put("", new EnumMap<>(Map.of(Measure.GRADUATES, (double) pupils.size())));
    pupils.abilities().forEach(this::sit);
    exams.forEach((subject, counts) -> {
      if (!subject.isEmpty()) {
        counts.put(Measure.MEAN, mean(counts));
      }
    });
  }

  private void sit(double ability) {
    int lowest = mark(Subjects.RUSSIAN, ability + 0.25);
    lowest = Math.min(lowest, mark(Subjects.MATHEMATICS, ability));
    int first = random.nextInt(CHOSEN.size());
    int second = (first + 1 + random.nextInt(CHOSEN.size() - 1)) % CHOSEN.size();
    lowest = Math.min(lowest, mark(CHOSEN.get(first), ability + 0.15));
    lowest = Math.min(lowest, mark(CHOSEN.get(second), ability + 0.15));
    boolean passed = lowest > 0 || random.nextDouble() < RESIT_PASSED;
    failed += passed ? 0 : 1;
    honours += lowest > 0 && ability > HONOURS ? 1 : 0;
  }

  /// Sits one exam; 0 for «2» … 3 for «5».
  private int mark(String subject, double ability) {
    double own = 0.85 * ability + 0.5 * Cohort.normal(random);
    int mark = own < -1.75 ? 0 : own < -0.1 ? 1 : own < 1.15 ? 2 : 3;
    Map<Measure, Double> counts = exams.computeIfAbsent(subject, name -> empty());
    counts.merge(Measure.PARTICIPANTS, 1.0, Double::sum);
    counts.merge(MARKS.get(mark), 1.0, Double::sum);
    return mark;
  }

  private static Map<Measure, Double> empty() {
    EnumMap<Measure, Double> counts = new EnumMap<>(Measure.class);
    counts.put(Measure.PARTICIPANTS, 0.0);
    MARKS.forEach(mark -> counts.put(mark, 0.0));
    return counts;
  }

  private static double mean(Map<Measure, Double> counts) {
    double sum = 0;
    for (int i = 0; i < MARKS.size(); i++) {
      sum += (i + 2) * counts.getOrDefault(MARKS.get(i), 0.0);
    }
    return ScoreSheet.mean(sum, counts.getOrDefault(Measure.PARTICIPANTS, 1.0));
  }

  /// Participants, marks and their mean by subject; graduates under the empty subject.
  Map<String, Map<Measure, Double>> exams() {
    return exams;
  }

  /// Graduates, admitted, certificates, honours and those who repeat the year.
  Map<Measure, Double> certificates() {
    EnumMap<Measure, Double> counts = new EnumMap<>(Measure.class);
    counts.put(Measure.GRADUATES, (double) pupils.size());
    counts.put(Measure.ADMITTED, (double) pupils.size());
    counts.put(Measure.CERTIFICATE, (double) (pupils.size() - failed));
    counts.put(Measure.CERTIFICATE_HONOURS, (double) honours);
    counts.put(Measure.REPEATED, Math.floor(failed / 2.0));
    return counts;
  }

  /// Names of all subjects in the order of a table.
  static List<String> subjects() {
    return Stream
        .concat(Stream.of(Subjects.RUSSIAN, Subjects.MATHEMATICS), CHOSEN.stream()).toList();
  }
}
