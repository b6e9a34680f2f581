package ru.kvartil.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import ru.kvartil.methodology.Flag;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.Methods;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.passport.PassportField;
import ru.kvartil.shared.SchoolYear;

/// What holds for any data (seeded).
class IdentificationPropertiesTest {
  static final List<String> EXAMS = List.of("ОГЭ/Русский язык", "ОГЭ/Математика", "ЕГЭ/Русский язык",
      "ЕГЭ/Математика (профиль)", "ЕГЭ/Математика (база)", "ЕГЭ/Физика", "ЕГЭ/Химия", "ВПР/Математика@5",
      "ВПР/Математика@6", "ВПР/Математика@7", "РДР/Математика@6", "РДР/Химия@9");

  /// Results of three years with gaps; `worse` of them one school fails more.
  static District random(long seed, int worseSchool, int worse) {
    Map<String, Integer> steps = new HashMap<>();
    EXAMS.forEach(exam -> steps.put(exam, -worse));
    return random(seed, worseSchool, steps);
  }

  /// The same with so many fewer who failed at one school.
  static District random(long seed, int changedSchool, Map<String, Integer> steps) {
    Random random = new Random(seed);
    int n = 4 + random.nextInt(8);
    District district = District.of(n);
    for (int year = District.YEAR - 2; year <= District.YEAR; year++) {
      for (int school = 1; school <= n; school++) {
        for (String exam : EXAMS) {
          int sat = random.nextInt(25);
          int low = sat == 0 ? 0 : Math.min(sat, random.nextInt(sat + 1) / (1 + random.nextInt(4)));
          int fewer = year == District.YEAR && school == changedSchool ? steps.getOrDefault(exam, 0) : 0;
          if (random.nextInt(8) > 0) {
            district.low(school, year, exam, sat, Math.clamp(low - (long) fewer, 0, sat));
          }
        }
        district.put(school, year, PassportField.PUPILS.series(), 100 + random.nextInt(300));
        district.put(school, year, PassportField.RISK_GROUP.series(), random.nextInt(30));
      }
    }
    return district;
  }

  private static List<String> told(Identification all) {
    List<String> told = new ArrayList<>();
    for (Identification.SchoolFinding school : all.schools()) {
      StringBuilder line = new StringBuilder(school.school().school().name()).append(school.flags().entrySet().stream()
          .sorted(java.util.Map.Entry.comparingByKey()).toList());
      school.criteria().forEach(each -> {
        line.append(' ').append(each.criterion().id()).append(each.finding().state());
        each.finding().leaves().forEach(leaf -> line.append(leaf.state()).append(leaf.reason()));
      });
      told.add(line.toString());
    }
    return told.stream().sorted().toList();
  }

  @Test
  void theOrderOfSchoolsDoesNotMatter() {
    for (long seed = 1; seed <= 8; seed++) {
      District district = random(seed, 0, 0);
      for (IdentificationProfile profile : ShippedProfiles.identification()) {
        Identification other = Identification.compute(profile, district.shuffled(new Random(seed)), Methods.shipped(),
            new SchoolYear(District.YEAR));
        assertThat(told(other)).as("seed %d", seed).isEqualTo(told(district.by(profile)));
      }
    }
  }

  /// Under every shipped rule set: one who fails more is found by every criterion that found it before, and a leader's
  /// criterion does not find it when it did not before.
  @Test
  void whoFailsMoreIsNotTakenOut() {
    int compared = 0;
    for (long seed = 1; seed <= 12; seed++) {
      District less = random(seed, 1, 0);
      District more = random(seed, 1, 1 + (int) (seed % 5));
      for (IdentificationProfile profile : ShippedProfiles.identification()) {
        Identification before = less.by(profile);
        Identification after = more.by(profile);
        for (int i = 0; i < profile.criteria().size(); i++) {
          State was = before.schools().getFirst().criteria().get(i).finding().state();
          State is = after.schools().getFirst().criteria().get(i).finding().state();
          boolean leader = profile.criteria().get(i).flag() == Flag.LEADER;
          compared += was == State.FIRED || is == State.FIRED ? 1 : 0;
          assertThat(leader ? was == State.NOT_FIRED && is == State.FIRED : was == State.FIRED && is == State.NOT_FIRED)
              .as("seed %d %s %s: %s, then %s", seed, profile.document().name(), profile.criteria().get(i).id(), was,
                  is)
              .isFalse();
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  @Test
  void equalSchoolsAreJudgedEqually() {
    for (int n = 4; n < 12; n++) {
      District district = District.of(n);
      for (int school = 1; school <= n; school++) {
        int low = 1 + school % 2;
        district.low(school, District.YEAR, "ОГЭ/Математика", 10 * low, low);
      }
      // 1 of 10 and 2 of 20 are one value.
      assertThat(district.those(District.profile("Кировский район 2020–2021"), "K08", State.NOT_APPLIED)).hasSize(n);
    }
  }
}
