package ru.kvartil.demo;

import ru.kvartil.assessment.Subjects;

/// A subject of the fictional exams. ЕГЭ scores come out of ability as `mean + spread × ability`; below `minimum` the exam
/// is not passed (scores of 2026 in `gia_min_scores.csv`, русский and базовая математика by the certificate's minimum).
///
/// @param chosen share of an eleventh class that sits it; 1 for everybody
record DemoSubject(String name, double chosen, double mean, double spread, int minimum) {
  static final DemoSubject RUSSIAN = new DemoSubject(Subjects.RUSSIAN, 1, 59, 13, 24);
  static final DemoSubject MATHEMATICS = new DemoSubject(Subjects.MATHEMATICS_ADVANCED, 0.55, 46, 15, 27);
  static final DemoSubject BASIC_MATHEMATICS = new DemoSubject(Subjects.MATHEMATICS_BASIC, 0.45, 14, 3.6, 7);
}
