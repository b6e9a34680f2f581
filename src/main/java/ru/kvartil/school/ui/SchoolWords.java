package ru.kvartil.school.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolContacts;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolType;
import ru.kvartil.shared.Texts;

/// Russian words for what a school is.
public final class SchoolWords {
  private static final Texts TEXTS = Texts.of(SchoolWords.class);
  private static final Texts KINDS = Texts.of(School.class);

  private static final int NAMED = 6;

  private SchoolWords() {}

  public static String type(SchoolType type) {
    return KINDS.get(type);
  }

  public static String place(PlaceKind place) {
    return place == PlaceKind.UNKNOWN ? TEXTS.get("word.unknown") : KINDS.get(place);
  }

  /// Whether there is a connection: есть, нет, не указано.
  public static String access(SchoolContacts.Access access) {
    return KINDS.get(access);
  }

  /// малокомплектная: да, нет, не указано.
  public static String small(Optional<Boolean> small) {
    return small.map(yes -> TEXTS.get(yes ? "word.yes" : "word.no")).orElseGet(() -> TEXTS.get("word.unknown"));
  }

  /// «Школа № 8», or «24 школы» when there are several: for titles of actions.
  public static String named(List<School> schools) {
    return schools.size() == 1 ? schools.getFirst().name() : count(schools.size());
  }

  /// «Школа № 8, Гимназия и ещё 5 школ».
  public static String names(List<School> schools) {
    String first = schools.stream().limit(NAMED).map(School::name).collect(Collectors.joining(", "));
    return schools.size() <= NAMED ? first : TEXTS.get("word.and-more", first, count(schools.size() - NAMED));
  }

  /// The name of each school, with the municipality where another one has the same name.
  public static Map<SchoolKey, String> withPlaces(List<School> all) {
    Map<String, Long> bearers = all.stream().collect(Collectors.groupingBy(School::name, Collectors.counting()));
    return all.stream().collect(Collectors.toMap(School::key,
        school -> bearers.getOrDefault(school.name(), 0L) > 1 && !school.municipality().isBlank()
            ? TEXTS.get("word.of-place", school.name(), school.municipality())
            : school.name()));
  }

  /// «24 школы».
  public static String count(int schools) {
    return TEXTS.get("word.count", schools,
        Texts.plural(schools, TEXTS.get("word.school.one"), TEXTS.get("word.school.few"),
            TEXTS.get("word.school.many")));
  }
}
