package ru.kvartil.importing.ui;

import ru.kvartil.fact.Batch;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Numbers of things with their words: «2 116 значений».
final class ImportWords {
  private static final Texts TEXTS = Texts.of(ImportWords.class);

  private ImportWords() {}

  static String values(int n) {
    return RussianFormat.plain(n) + " " + Texts.plural(n, TEXTS.get("word.value.one"), TEXTS.get("word.value.few"),
        TEXTS.get("word.value.many"));
  }

  static String schools(int n) {
    return RussianFormat.plain(n) + " " + Texts.plural(n, TEXTS.get("word.school.one"), TEXTS.get("word.school.few"),
        TEXTS.get("word.school.many"));
  }

  /// In the accusative: what is loaded.
  static String schoolsLoaded(int n) {
    return RussianFormat.plain(n) + " " + Texts.plural(n, TEXTS.get("word.school.loaded"), TEXTS.get("word.school.few"),
        TEXTS.get("word.school.many"));
  }

  static String rows(int n) {
    return RussianFormat.plain(n) + " "
        + Texts.plural(n, TEXTS.get("word.row.one"), TEXTS.get("word.row.few"), TEXTS.get("word.row.many"));
  }

  static String sheets(int n) {
    return RussianFormat.plain(n) + " "
        + Texts.plural(n, TEXTS.get("word.sheet.one"), TEXTS.get("word.sheet.few"), TEXTS.get("word.sheet.many"));
  }

  static String questions(int n) {
    return RussianFormat.plain(n) + " " + Texts.plural(n, TEXTS.get("word.question.one"),
        TEXTS.get("word.question.few"), TEXTS.get("word.question.many"));
  }

  /// «новых школ 3».
  static String newSchools(Batch.Counts counts) {
    return TEXTS.get("counts.schools", RussianFormat.plain(counts.schoolsCreated()));
  }

  /// What came of an import.
  static String done(Batch.Counts counts) {
    return TEXTS.get("counts.done", RussianFormat.plain(counts.added()), RussianFormat.plain(counts.changed()),
        RussianFormat.plain(counts.same()), RussianFormat.plain(counts.schoolsCreated()));
  }
}
