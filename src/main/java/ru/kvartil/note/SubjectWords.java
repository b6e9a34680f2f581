package ru.kvartil.note;

import java.util.Arrays;
import ru.kvartil.assessment.Subjects;
import ru.kvartil.shared.Texts;

/// Subjects as they stand after «по»: «ОГЭ по математике». Their words are in `texts.properties`.
enum SubjectWords {
  RUSSIAN(Subjects.RUSSIAN), MATHEMATICS(Subjects.MATHEMATICS), MATHEMATICS_ADVANCED(
      Subjects.MATHEMATICS_ADVANCED),
  MATHEMATICS_BASIC(Subjects.MATHEMATICS_BASIC), PHYSICS("Физика"), CHEMISTRY(
      "Химия"),
  BIOLOGY("Биология"), GEOGRAPHY("География"), HISTORY("История"), SOCIAL_STUDIES(
      "Обществознание"),
  LITERATURE("Литература"), COMPUTING("Информатика"), COMPUTING_ICT(
      "Информатика и ИКТ"),
  COMPUTING_KEGE("Информатика (КЕГЭ)"), FOREIGN_LANGUAGE(
      "Иностранный язык"),
  ENGLISH("Английский язык"), GERMAN("Немецкий язык"), FRENCH(
      "Французский язык"),
  SPANISH("Испанский язык"), CHINESE("Китайский язык");

  private static final Texts TEXTS = Texts.of(SubjectWords.class);
  private final String subject;

  SubjectWords(String subject) {
    this.subject = subject;
  }

  /// Words after «по» for a subject in the spelling of [Subjects]; an unknown one is named in quotes and not declined.
  static String dative(String subject) {
    return Arrays.stream(values()).filter(known -> known.subject.equals(subject)).findFirst().map(TEXTS::get)
        .orElseGet(() -> TEXTS.get("subject.other", subject));
  }
}
