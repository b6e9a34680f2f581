package ru.kvartil.note;

import java.util.Comparator;
import java.util.List;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.assessment.Subjects;
import ru.kvartil.fact.Series;
import ru.kvartil.shared.NaturalOrder;
import ru.kvartil.shared.Texts;

/// Names of exams in tables and in sentences, and their order: ОГЭ before ЕГЭ, русский and математика first.
final class ExamNames {
  private static final Texts TEXTS = Texts.of(ExamNames.class);
  private static final List<String> FIRST = List.of(Subjects.RUSSIAN, Subjects.MATHEMATICS,
      Subjects.MATHEMATICS_ADVANCED, Subjects.MATHEMATICS_BASIC);
  private static final List<String> FORMS = List.of("ОГЭ", "ЕГЭ", "ГВЭ");

  private ExamNames() {}

  /// «ОГЭ, математика», for tables.
  static String title(ResultKey key) {
    return divided(key, TEXTS.get("exam.title", key.procedure().word(), lower(key.subject())));
  }

  /// «ОГЭ по математике», nominative and accusative alike.
  static String phrase(ResultKey key) {
    return divided(key, TEXTS.get("exam.phrase", key.procedure().word(), SubjectWords.dative(key.subject())));
  }

  /// Order of exams in tables.
  static Comparator<ResultKey> order() {
    return Comparator.<ResultKey, String>comparing(key -> key.procedure().kind(), new NaturalOrder())
        .thenComparingInt(key -> place(FORMS, key.procedure().form()))
        .thenComparingInt(key -> place(FIRST, key.subject()))
        .thenComparing(ResultKey::subject, new NaturalOrder())
        .thenComparingInt(ResultKey::parallel).thenComparing(ResultKey::period);
  }

  private static int place(List<String> known, String word) {
    int index = known.indexOf(word);
    return index < 0 ? known.size() : index;
  }

  /// Parallel and period are named only where the source divides by them.
  private static String divided(ResultKey key, String name) {
    String parallel = key.parallel() == 0
        ? name
        : TEXTS.get("exam.parallel", name, Integer.toString(key.parallel()));
    return key.period().isEmpty() || key.period().equals(Series.MAIN_PERIOD)
        ? parallel
        : TEXTS.get("exam.period", parallel, key.period());
  }

  /// Abbreviations such as КЕГЭ keep their capitals.
  private static String lower(String subject) {
    boolean word = subject.length() > 1 && Character.isLowerCase(subject.charAt(1));
    return word ? Character.toLowerCase(subject.charAt(0)) + subject.substring(1) : subject;
  }
}
