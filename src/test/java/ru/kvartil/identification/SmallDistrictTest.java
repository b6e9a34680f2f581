package ru.kvartil.identification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ru.kvartil.school.SchoolKey;

/// Small numbers beside findings: spreads, years taken together, changes that chance may explain. None of them decides.
class SmallDistrictTest {
  private static final String RULES = "Рособрнадзор 30 %";

  private static Identification.SchoolFinding first(District district) {
    return district.by(District.profile(RULES)).school(new SchoolKey(1)).orElseThrow();
  }

  @Test
  void aShareIsSaidWithItsSpread() {
    District district = District.of(1).low(1, District.YEAR, "ОГЭ/Математика", 10, 3);
    String text = first(district).criteria().getFirst().finding().leaves().map(FindingWords::text).findFirst()
        .orElseThrow();
    assertThat(text).contains("3 из 10", "возможный разброс из-за малого числа сдававших: 10,8–60,3 %");
  }

  @Test
  void withoutAnyGroupOfTenYearsAreShownTogether() {
    District district = District.of(2);
    for (int year = District.YEAR - 3; year <= District.YEAR; year++) {
      district.low(1, year, "ОГЭ/Математика", 5, year == District.YEAR ? 2 : 1).low(2, year, "ОГЭ/Математика", 9, 0);
    }
    // Three years: 1 + 1 + 2 of 15; the fourth is not taken.
    assertThat(first(district).remarks()).anyMatch(remark -> remark.contains("4 из 15")
        && remark.startsWith("В районе нет ни одной группы от 10 человек."));
    // What decides is the year itself: 2 of 5 is low.
    assertThat(first(district).criteria().getFirst().finding().leaves().findFirst().orElseThrow().value().orElseThrow()
        .share().orElseThrow().whole()).isEqualTo(5);
  }

  @Test
  void oneGroupOfTenIsEnoughToTakeTheYearByItself() {
    District district = District.of(2).low(1, District.YEAR, "ОГЭ/Математика", 5, 2)
        .low(2, District.YEAR, "ОГЭ/Математика", 10, 0).low(1, District.YEAR - 1, "ОГЭ/Математика", 5, 2);
    assertThat(first(district).remarks()).noneMatch(remark -> remark.contains("За три года вместе"));
  }

  @Test
  void aFallChanceMayExplainIsSaidSoAndStillFires() {
    District district = District.of(4);
    for (int school = 1; school <= 4; school++) {
      district.low(school, District.YEAR - 1, "ОГЭ/Математика", 10, 1).low(school, District.YEAR, "ОГЭ/Математика", 10,
          school == 1 ? 2 : 1);
    }
    // 1 of 10, then 2 of 10: ten points, Fisher's p = 1.
    Finding.Leaf fall = District.finding(district.by(District.profile("Кировский район 2020–2021")), 1, "K11").leaves()
        .filter(leaf -> leaf.test() instanceof Finding.Test.Fall).findFirst().orElseThrow();
    assertThat(fall.state()).isEqualTo(State.FIRED);
    assertThat(FindingWords.byChance(fall)).isTrue();
    assertThat(FindingWords.text(fall)).contains("в пределах возможного разброса");
  }
}
