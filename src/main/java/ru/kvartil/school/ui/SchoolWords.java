package ru.kvartil.school.ui;

import java.util.Optional;

import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolType;
import ru.kvartil.shared.Texts;

/// Russian words for what a school is.
public final class SchoolWords {
  private static final Texts TEXTS = Texts.of(SchoolWords.class);
  private static final Texts KINDS = Texts.of(School.class);

  private SchoolWords() {}

  public static String type(SchoolType type) {
    return KINDS.get(type);
  }

  public static String place(PlaceKind place) {
    return place == PlaceKind.UNKNOWN ? TEXTS.get("word.unknown") : KINDS.get(place);
  }

  /// малокомплектная: да, нет, не указано.
  public static String small(Optional<Boolean> small) {
    return small.map(yes -> TEXTS.get(yes ? "word.yes" : "word.no")).orElseGet(() -> TEXTS.get("word.unknown"));
  }

  /// «24 школы».
  public static String count(int schools) {
    return TEXTS.get("word.count", schools,
        Texts.plural(schools, TEXTS.get("word.school.one"), TEXTS.get("word.school.few"),
            TEXTS.get("word.school.many")));
  }
}
