package ru.kvartil.school.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ru.kvartil.school.SchoolKey;

/// The short cuts of matching must not change its answers.
class NeighboursTest {
  private static final List<String> KINDS = List.of("МБОУ СОШ", "ООШ", "школа", "гимназия", "НОШ", "лицей");
  private static final List<String> PLACES = List.of("Аур", "Ауре", "Лесное", "Лесная", "Красный Яр", "Яр Красный",
      "Пионерский", "Пионерская", "Ольгино", "Олгино");
  private static final List<String> PERSONS = List.of("имени Ушакова", "им. Ушакова А.П.", "имени Героя Петрова", "");

  private static String name(Random random) {
    String number = random.nextBoolean() ? " № " + (1 + random.nextInt(4)) : "";
    String place = random.nextInt(3) == 0 ? "" : " с. " + one(PLACES, random);
    return (one(KINDS, random) + number + place + " " + one(PERSONS, random)).strip();
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  @Test
  void holdsEverySchoolThatResembles() {
    Random random = new Random(20261122);
    List<KnownSchool> schools = new ArrayList<>();
    Neighbours neighbours = new Neighbours();
    for (int key = 1; key <= 600; key++) {
      KnownSchool school = KnownSchool.of(SchoolMatcherTest.school(key, "", name(random), ""));
      schools.add(school);
      neighbours.add(school);
    }
    int alike = 0;
    for (int i = 0; i < 400; i++) {
      NameParts row = NameParts.of(NameFolding.name(misspelt(name(random), random)));
      List<SchoolKey> near = schools.stream().filter(school -> school.resembles(row).isPresent())
          .map(school -> school.school().key()).toList();
      alike += near.size();
      assertThat(neighbours.of(row)).as("%s", row.words()).containsAll(near);
    }
    assertThat(alike).isGreaterThan(1000);
  }

  /// One letter lost, doubled or swapped with its neighbour, in every second name.
  private static String misspelt(String name, Random random) {
    int at = 1 + random.nextInt(name.length() - 2);
    return switch (random.nextInt(6)) {
      case 0 -> name.substring(0, at) + name.substring(at + 1);
      case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
      case 2 -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
      default -> name;
    };
  }

  /// Seconds for a table in which every row is a school nobody knows: `mvn test -Pbench -Dtest=NeighboursTest`.
  @Test
  @Tag("bench")
  void manyNewSchools() {
    System.Logger log = System.getLogger("bench");
    log.log(System.Logger.Level.INFO, "65536 numbered: " + seconds(65_536, "МБОУ СОШ № ") + " s");
    log.log(System.Logger.Level.INFO, "8192 named: " + seconds(8192, "МБОУ СОШ с. ") + " s");
  }

  private static double seconds(int n, String head) {
    Random random = new Random(n);
    SchoolMatcher matcher = new SchoolMatcher(List.of());
    long start = System.nanoTime();
    for (int key = 1; key <= n; key++) {
      String name = head + (head.endsWith("№ ") ? "" + key : village(random));
      if (!(matcher.match("", "", name) instanceof Match.Exact)) {
        matcher.add(SchoolMatcherTest.school(key, "", name, ""));
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static String village(Random random) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      name.append("бвгдклмнпрстш".charAt(random.nextInt(13))).append("аеоуи".charAt(random.nextInt(5)));
    }
    return name.append("во").toString();
  }
}
