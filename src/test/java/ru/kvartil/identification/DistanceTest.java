package ru.kvartil.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import ru.kvartil.index.IndexData;
import ru.kvartil.methodology.Flag;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.Methods;
import ru.kvartil.passport.PassportField;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

/// How far beyond the threshold, and who would move.
class DistanceTest {
  private static final int YEAR = District.YEAR;
  private static final IdentificationProfile F1 = District.profile("Рособрнадзор 30 %");
  private static final IdentificationProfile S2 = District.profile("Кировский район 2020–2021");

  private static Optional<Distance> distance(District district, IdentificationProfile profile, String criterion) {
    return Distance.of(District.finding(district.by(profile), 1, criterion));
  }

  @Test
  void saidInPupils() {
    District district = District.of(1).low(1, YEAR, "ОГЭ/Русский язык", 14, 3).low(1, YEAR, "ОГЭ/Математика", 14, 1);
    // 10 % of 14 is 1,4: 3 − 2 = 1 is below.
    assertThat(distance(district, S2, "K03").orElseThrow().text())
        .isEqualTo("порог превышен на 2 чел. из 14 (по данным 2024/2025 года)");
    district = District.of(1).low(1, YEAR, "ОГЭ/Русский язык", 10, 3).low(1, YEAR, "ОГЭ/Математика", 10, 5)
        .low(1, YEAR, "ЕГЭ/Русский язык", 10, 9);
    // Three low procedures, one may stay: the two nearest, 1 + 3.
    assertThat(distance(district, F1, "F1").orElseThrow().pupils()).isEqualTo(4);
    assertThat(distance(District.of(1).low(1, YEAR, "ОГЭ/Математика", 10, 0), F1, "F1")).isEmpty();
  }

  @Test
  void noneForVprAndEarlierYearsCannotChange() {
    District district = District.of(1).low(1, YEAR, "ВПР/Русский язык@5", 20, 10).low(1, YEAR, "ВПР/Математика@5", 20,
        10);
    assertThat(distance(district, F1, "F1")).isEmpty();
    District years = District.of(1).low(1, YEAR, "ОГЭ/Математика", 20, 8).low(1, YEAR - 1, "ОГЭ/Математика", 20, 6);
    assertThat(distance(years, F1, "F2").orElseThrow().pupils()).isEqualTo(3);
  }

  @Test
  void pointsOfAMean() {
    District district = District.of(8);
    for (int school = 1; school <= 8; school++) {
      district.mean(school, YEAR, "ОГЭ/Математика", 20, 3 + school / 10.0);
    }
    Finding.Leaf leaf = (Finding.Leaf) District.finding(district.by(S2), 1, "K08");
    assertThat(Distance.of(leaf)).isEmpty();
    assertThat(Distance.points(leaf).orElseThrow()).isEqualByComparingTo("0.1");
  }

  @Test
  void theSmallestSetThatKeepsASchoolIn() throws Failure {
    District district = District.of(1).low(1, YEAR, "ОГЭ/Русский язык", 10, 3).low(1, YEAR, "ЕГЭ/Русский язык", 20, 8)
        .put(1, YEAR, PassportField.PUPILS.series(), 100).put(1, YEAR, PassportField.TRUANTS.series(), 3);
    IdentificationProfile two = WhatIf.moved(S2, "needed ШНОР", "2");
    Identification all = district.by(two);
    Distance.Keeping keeping = Distance.keeping(all.schools().getFirst(), two.rule(Flag.LOW_RESULTS).orElseThrow())
        .orElseThrow();
    assertThat(all.schools().getFirst().fired()).extracting(each -> each.criterion().id()).containsExactly("K02", "K03",
        "K15");
    assertThat(keeping.smallest()).extracting(each -> each.criterion().id()).containsExactly("K02", "K03");
    assertThat(keeping.leaving().orElseThrow().pupils()).as("K15 by one, K03 by three").isEqualTo(4);
    IdentificationProfile four = WhatIf.moved(S2, "needed ШНОР", "4");
    assertThat(Distance.keeping(district.by(four).schools().getFirst(), four.rule(Flag.LOW_RESULTS).orElseThrow()))
        .isEmpty();
  }

  /// The distance of every criterion that fired, applied to the data: it does not fire any more; with one pupil less of any
  /// result it still does.
  @Test
  void appliedToTheDataItTakesTheSchoolBelowAndOnePupilLessDoesNot() {
    int tried = 0;
    for (long seed = 1; seed <= 15; seed++) {
      for (IdentificationProfile profile : List.of(F1, S2)) {
        Identification before = IdentificationPropertiesTest.random(seed, 0, 0).by(profile);
        for (Identification.CriterionFinding each : before.schools().getFirst().fired()) {
          Optional<Distance> distance = Distance.of(each.finding());
          if (distance.isEmpty() || each.criterion().id().equals("K16")) {
            continue;
          }
          tried++;
          Map<String, Integer> steps = steps(distance.get());
          assertThat(after(seed, profile, steps, each.criterion().id())).as("seed %d %s %s", seed,
              each.criterion().id(), distance.get().text()).isNotEqualTo(State.FIRED);
          for (String exam : steps.keySet()) {
            Map<String, Integer> less = new HashMap<>(steps);
            less.merge(exam, -1, Integer::sum);
            assertThat(after(seed, profile, less, each.criterion().id())).as("seed %d %s %s but one of %s", seed,
                each.criterion().id(), distance.get().text(), exam).isEqualTo(State.FIRED);
          }
        }
      }
    }
    assertThat(tried).isGreaterThan(20);
  }

  private static Map<String, Integer> steps(Distance distance) {
    Map<String, Integer> steps = new HashMap<>();
    distance.steps().forEach((result, pupils) -> steps.put(IdentificationPropertiesTest.EXAMS.stream()
        .filter(exam -> result.what().toLowerCase(java.util.Locale.ROOT).startsWith(
            exam.toLowerCase(java.util.Locale.ROOT).replaceAll("@.*", "").replace("/", ", ")))
        .findFirst().orElseThrow(() -> new AssertionError(result)), pupils));
    return steps;
  }

  private static State after(long seed, IdentificationProfile profile, Map<String, Integer> steps, String criterion) {
    District changed = IdentificationPropertiesTest.random(seed, 1, steps);
    return District.state(changed.by(profile), 1, criterion);
  }

  @Test
  void whatIfSaysWhoEntersAndWhoLeaves() throws Failure {
    District district = District.of(3);
    int[] low = {2, 3, 4};
    for (int school = 1; school <= 3; school++) {
      district.low(school, YEAR, "ОГЭ/Русский язык", 10, low[school - 1])
          .low(school, YEAR, "ОГЭ/Математика", 10, 5).low(school, YEAR, "ВПР/Математика@5", 10, school == 3 ? 5 : 0);
    }
    Identification now = district.by(F1);
    assertThat(now.found(Flag.LOW_RESULTS)).hasSize(2);
    List<WhatIf.Moved> lower = WhatIf.between(now, district.by(WhatIf.moved(F1, "rule F1.threshold", "20")),
        Flag.LOW_RESULTS);
    assertThat(lower).singleElement().satisfies(moved -> {
      assertThat(moved.enters()).isTrue();
      assertThat(moved.after().school().key()).isEqualTo(new SchoolKey(1));
    });
    IndexData without = WhatIf.without(district.data(), key -> key.subject().equals("Русский язык"));
    List<WhatIf.Moved> left = WhatIf.between(now,
        Identification.compute(F1, without, Methods.shipped(), new SchoolYear(YEAR)), Flag.LOW_RESULTS);
    assertThat(left).singleElement().satisfies(moved -> {
      assertThat(moved.leaves()).isTrue();
      assertThat(moved.after().school().key()).isEqualTo(new SchoolKey(2));
    });
    assertThat(WhatIf.between(now, district.by(District.profile("Рособрнадзор 30 %, F1 и F2")), Flag.LOW_RESULTS))
        .hasSize(2).allMatch(moved -> moved.is() == State.NO_DATA);
  }

  @Test
  void anyMoveOfAThresholdDownKeepsWhoIsIn() throws Failure {
    Random random = new Random(7);
    for (int i = 0; i < 8; i++) {
      District district = IdentificationPropertiesTest.random(100 + i, 0, 0);
      String lower = Integer.toString(1 + random.nextInt(29));
      assertThat(WhatIf.between(district.by(F1), district.by(WhatIf.moved(F1, "rule F1.threshold", lower)),
          Flag.LOW_RESULTS)).noneMatch(WhatIf.Moved::leaves);
    }
  }
}
