package ru.kvartil.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.kvartil.methodology.Flag;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.ProfileReader;
import ru.kvartil.passport.PassportField;
import ru.kvartil.shared.Failure;

/// S1, S3, leaders, the draft of risk signs, borders of a base year, the least number of people.
class OtherProfilesTest {
  private static final int YEAR = District.YEAR;
  private static final IdentificationProfile S2 = District.profile("Кировский район 2020–2021");

  private static IdentificationProfile with(IdentificationProfile profile, String before, String after) throws Failure {
    String text = profile.document().text();
    assertThat(text).contains(before);
    return (IdentificationProfile) ProfileReader.read(text.replace(before, after));
  }

  @Test
  void aBorderOfABaseYearLetsTheNumberOfSchoolsChange() throws Failure {
    String result = "result:ОГЭ/Русский язык/mean";
    IdentificationProfile fixed = with(S2, "\"by\": [\"" + result + "\"", """
        "borders": [{"indicator": "%s", "area": "district", "year": 2020, "border": {"value": 3.3, "mark": "C"}}],
        "by": ["%s\"""".formatted(result, result));
    District district = District.of(6);
    for (int school = 1; school <= 6; school++) {
      district.mean(school, YEAR, "ОГЭ/Русский язык", 20, 3 + school / 10.0);
    }
    assertThat(district.those(S2, "K07", State.FIRED)).containsExactly(1);
    assertThat(district.those(fixed, "K07", State.FIRED)).containsExactly(1, 2, 3);
    assertThat(district.by(fixed).schools().getFirst().remarks()).contains("Сравнение с границами 2019/2020 года.");
    District better = District.of(6);
    for (int school = 1; school <= 6; school++) {
      better.mean(school, YEAR, "ОГЭ/Русский язык", 20, 4 + school / 10.0);
    }
    assertThat(better.those(fixed, "K07", State.FIRED)).isEmpty();
  }

  @Test
  void aBorderOfTheReportStandsForTheRegion() throws Failure {
    String result = "result:ЕГЭ/Русский язык/mean";
    IdentificationProfile known = with(S2, "\"by\": [\"" + result + "\"", """
        "borders": [{"indicator": "%s", "area": "region", "year": 2025, "border": {"value": 52, "mark": "C"}}],
        "by": ["%s\"""".formatted(result, result));
    District district = District.of(4);
    for (int school = 1; school <= 4; school++) {
      district.mean(school, YEAR, "ЕГЭ/Русский язык", 20, 50 + school);
    }
    assertThat(district.those(known, "K04", State.FIRED)).containsExactly(1, 2);
    assertThat(district.those(known, "K04", State.NOT_FIRED)).containsExactly(3, 4);
  }

  @Test
  void resultsOfFewPeopleCanBeLeftOut() throws Failure {
    IdentificationProfile ten = WhatIf.moved(District.profile("Рособрнадзор 30 %"), "settings.least", "10");
    District district = District.of(2);
    for (int school = 1; school <= 2; school++) {
      district.low(school, YEAR, "ОГЭ/Русский язык", 8 + school, 5).low(school, YEAR, "ОГЭ/Математика", 8 + school, 5);
    }
    assertThat(district.state(ten, 1, "F1")).isEqualTo(State.NOT_APPLIED);
    assertThat(district.state(ten, 2, "F1")).isEqualTo(State.FIRED);
  }

  @Test
  void resultsAfterRetakesCountWhereTheProfileSaysSo() throws Failure {
    IdentificationProfile before = District.profile("Рособрнадзор 30 %");
    IdentificationProfile after = WhatIf.moved(before, "settings.period", "с дополнительным (сентябрь)");
    District district = District.of(2);
    for (int school = 1; school <= 2; school++) {
      district.low(school, YEAR, "ОГЭ/Русский язык", 10, 3).low(school, YEAR, "ОГЭ/Математика", 10, 4);
    }
    var retaken = new ru.kvartil.assessment.ResultKey(ru.kvartil.assessment.Procedure.OGE, "Математика", 0,
        "с дополнительным (сентябрь)");
    district.put(1, YEAR, retaken.series(ru.kvartil.assessment.Measure.PARTICIPANTS), 10)
        .put(1, YEAR, retaken.series(ru.kvartil.assessment.Measure.BELOW_MINIMUM), 1);
    assertThat(district.those(before, "F1", State.FIRED)).containsExactly(1, 2);
    assertThat(district.those(after, "F1", State.FIRED)).containsExactly(2);
    assertThat(District.finding(district.by(after), 1, "F1").leaves()).hasSize(2);
  }

  @Test
  void twoYearsOfS1AndSharesOfTheSocialPassport() {
    IdentificationProfile s1 = District.profile("Большеберезниковский район 2020–2022");
    District district = District.of(4);
    for (int school = 1; school <= 4; school++) {
      district.low(school, YEAR, "ОГЭ/Математика", 10, school).low(school, YEAR - 1, "ОГЭ/Математика", 10, 3)
          .put(school, YEAR, PassportField.PUPILS.series(), 100)
          .put(school, YEAR, PassportField.DEVIANT_BEHAVIOUR.series(), 10 - school);
    }
    assertThat(district.those(s1, "Р2", State.FIRED)).containsExactly(3, 4);
    // Less is better: m = 1 of 4, the largest share.
    assertThat(district.those(s1, "У2", State.FIRED)).containsExactly(1);
    Identification all = district.by(s1);
    assertThat(all.found(Flag.LOW_RESULTS)).hasSize(2);
    assertThat(all.found(Flag.HARD_CONDITIONS)).hasSize(1);
    assertThat(all.schools().get(1).state(Flag.HARD_CONDITIONS)).isEqualTo(State.NO_DATA);
  }

  /// Twelve schools: the higher the number, the better; the same each year.
  private static District ladder() {
    District district = District.of(12);
    for (int year = YEAR - 2; year <= YEAR; year++) {
      for (int school = 1; school <= 12; school++) {
        int low = Math.max(0, 6 - school);
        district.low(school, year, "ОГЭ/Русский язык", 20, low).low(school, year, "ОГЭ/Математика", 20, low)
            .low(school, year, "ЕГЭ/Русский язык", 20, low).mean(school, year, "ЕГЭ/Русский язык", 20, 40 + school)
            .mean(school, year, "ЕГЭ/Математика (профиль)", 20, 40 + school)
            .low(school, year, "ЕГЭ/Математика (профиль)", 20, low).low(school, year, "ЕГЭ/Математика (база)", 20, low)
            .put(school, year, District.key("ГИА-9", "", 0).series(ru.kvartil.assessment.Measure.GRADUATES), 20)
            .put(school, year, District.key("ГИА-9", "", 0).series(ru.kvartil.assessment.Measure.CERTIFICATE),
                20 - low);
      }
    }
    return district;
  }

  @Test
  void s3NeedsTheLowQuarterAndThreeYearsOfUnpassedMinimum() {
    IdentificationProfile s3 = District.profile("Зерноградский район 2021–2023");
    Identification all = ladder().by(s3);
    // First quarter: 1, 2, 3; at least 10 % of 20: 2 and more, so 1…4.
    assertThat(ladder().those(s3, "Р1", State.FIRED)).containsExactly(1, 2, 3);
    assertThat(ladder().those(s3, "Р2", State.FIRED)).containsExactly(1, 2, 3, 4);
    assertThat(all.found(Flag.LOW_RESULTS)).extracting(each -> each.school().key().value()).containsExactly(1, 2, 3);
    Finding.Leaf pooled = District.finding(all, 1, "Р2").leaves().findFirst().orElseThrow();
    assertThat(pooled.value().orElseThrow().share().orElseThrow().whole()).isEqualTo(20 * 5 * 3);
    assertThat(all.schools().getFirst().cell()).as("no ИСБШ").isEmpty();
  }

  @Test
  void leadersAreHighThreeYearsRunning() {
    IdentificationProfile leaders = District.profile("Школы-лидеры");
    assertThat(ladder().by(leaders).found(Flag.LEADER)).extracting(each -> each.school().key().value())
        .containsExactly(10, 11, 12);
    assertThat(ladder().by(leaders).found(Flag.LOW_RESULTS)).isEmpty();
    District young = new District();
    for (int school = 1; school <= 4; school++) {
      young.school(school, "Район", ru.kvartil.school.SchoolType.SECONDARY)
          .mean(school, YEAR, "ЕГЭ/Русский язык", 20, 50 + school).low(school, YEAR, "ЕГЭ/Русский язык", 20, 0);
    }
    assertThat(young.state(leaders, 4, "Л1")).as("no earlier years").isEqualTo(State.NO_DATA);
  }

  @Test
  void theHighestShareIsTheLowestTurnedOver() throws Failure {
    IdentificationProfile top = with(S2, "\"direction\": \"more\",\n        \"district\"", """
        "direction": "more", "end": "highest",
        "district\"""");
    District district = District.of(8);
    for (int school = 1; school <= 8; school++) {
      district.mean(school, YEAR, "ОГЭ/Математика", 20, 3 + school / 10.0);
    }
    assertThat(district.those(top, "K08", State.FIRED)).containsExactly(7, 8);
  }

  @Test
  void oneGraduateIsARiskSignAndMoreThanAQuarterIsStrict() {
    IdentificationProfile draft = District.profile("Индикаторы риска (проект)");
    String half = "Не выполнили половину заданий диагностической работы, %";
    District district = District.of(3).low(1, YEAR, "ЕГЭ/Русский язык", 80, 1).own(2, half, 25).own(3, half, 25.1);
    assertThat(district.state(draft, 1, "И1")).isEqualTo(State.FIRED);
    assertThat(district.those(draft, "И2", State.FIRED)).containsExactly(3);
    assertThat(district.those(draft, "И2", State.NOT_FIRED)).containsExactly(2);
    assertThat(district.by(draft).warnings()).first().asString().contains("не действует");
    assertThat(List.of(draft.applied())).containsExactly(false);
  }
}
