package ru.kvartil.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import ru.kvartil.assessment.Measure;

/// Counts the scores of one subject.
final class ScoreSheet {
  private static final int HIGH = 80;
  private static final int BEST = 100;
  private final DemoSubject subject;
  private int participants;
  private int below;
  private int high;
  private int best;
  private int sum;

  ScoreSheet(DemoSubject subject) {
    this.subject = subject;
  }

  /// Takes a pupil's ability in the subject; whether the exam was passed.
  boolean add(double ability) {
    int score = Math.clamp(Math.round(subject.mean() + subject.spread() * ability), 0, BEST);
    participants++;
    sum += score;
    below += score < subject.minimum() ? 1 : 0;
    high += score >= HIGH && score < BEST ? 1 : 0;
    best += score == BEST ? 1 : 0;
    return score >= subject.minimum();
  }

  /// Базовая математика has marks, not scores: only participants and those below the minimum are published.
  Map<Measure, Double> numbers() {
    EnumMap<Measure, Double> numbers = new EnumMap<>(Measure.class);
    numbers.put(Measure.PARTICIPANTS, (double) participants);
    numbers.put(Measure.BELOW_MINIMUM, (double) below);
    if (!subject.equals(DemoSubject.BASIC_MATHEMATICS)) {
      numbers.put(Measure.HIGH_80_99, (double) high);
      numbers.put(Measure.SCORE_100, (double) best);
      numbers.put(Measure.MEAN, mean(sum, participants));
    }
    return numbers;
  }

  /// A mean as tables print it, with two digits.
  static double mean(double sum, double count) {
    return BigDecimal.valueOf(sum / count).setScale(2, RoundingMode.HALF_UP).doubleValue();
  }
}
